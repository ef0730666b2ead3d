interface SelectProps {
  name: string;
  label: string;
  chosen: string | null;
  /** What stands for no choice; there is always a choice where it is left out. */
  any?: string;
  options: readonly { value: string; title: string }[];
}

/** One choice of several, under its own name in the address. */
export function Select({ name, label, chosen, any, options }: SelectProps) {
  return (
    <div className="govuk-form-group hub-choices__one">
      <label className="govuk-label" htmlFor={`choose-${name}`}>
        {label}
      </label>
      <select className="govuk-select" id={`choose-${name}`} name={name} defaultValue={chosen ?? ''}>
        {any !== undefined && <option value="">{any}</option>}
        {options.map(({ value, title }) => (
          <option value={value} key={value}>
            {title}
          </option>
        ))}
      </select>
    </div>
  );
}
