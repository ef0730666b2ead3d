import { listChoices, type MergerChoices } from './mergers.rules.js';
import type { Ground, Mergers } from './mergers.type.js';

export function ChoosePoliceArea({ policeAreas }: { policeAreas: Mergers['policeAreas'] }) {
  return (
    <>
      <p className="govuk-body-l">
        In how many ways could the areas of a police area be grouped into partnerships, what would each way
        change, and who must sign for it?
      </p>
      <form method="get" action="/mergers">
        <div className="govuk-form-group">
          <label className="govuk-label" htmlFor="police-area">
            Police area
          </label>
          <select className="govuk-select" id="police-area" name="policeArea">
            {policeAreas.map(({ id, name }) => (
              <option value={id} key={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <button className="govuk-button" type="submit">
          Show mergers
        </button>
      </form>
    </>
  );
}

/** What the groupings listed must meet, and which come first. Choosing anew begins at the first page. */
export function ChooseConstraints({ choices }: { choices: MergerChoices }) {
  return (
    <form method="get" action="/mergers" className="hub-merger-columns hub-merger-columns--choices">
      <Kept choices={choices} without={ASKED} />
      <Choose
        id="contiguous"
        label="Every partnership in one piece over land"
        value={choices.contiguous ? 'yes' : 'no'}
        options={YES_OR_NO}
      />
      <Choose
        id="withinCounty"
        label="Every partnership inside one county"
        value={choices.withinCounty ? 'yes' : 'no'}
        options={YES_OR_NO}
      />
      <NumberInput
        id="minPopulation"
        label="Residents of each partnership, at least"
        value={choices.minPopulation}
      />
      <NumberInput id="maxPartnerships" label="Partnerships, at most" value={choices.maxPartnerships} />
      <Choose id="order" label="First come those with" value={choices.order} options={ORDER_NAMES} />
      <div className="hub-merger-button">
        <button className="govuk-button govuk-button--secondary" type="submit">
          List these ways
        </button>
      </div>
    </form>
  );
}

/** What the form asks for, and where in the list that led. */
const ASKED = [
  ...['contiguous', 'withinCounty', 'minPopulation', 'maxPartnerships', 'order'],
  ...['after', 'option'],
];

const YES_OR_NO = [
  ['yes', 'Yes'],
  ['no', 'Not needed'],
] as const;

const ORDER_NAMES = [
  ['fewest-changes', 'the fewest areas changed'],
  ['fewest-partnerships', 'the fewest partnerships'],
  ['most-equal-population', 'the most equal numbers of residents'],
] as const;

interface ChooseProps {
  id: string;
  label: string;
  value: string;
  options: readonly (readonly [value: string, name: string])[];
}

function Choose({ id, label, value, options }: ChooseProps) {
  return (
    <div>
      <label className="govuk-label" htmlFor={id}>
        {label}
      </label>
      <select className="govuk-select" id={id} name={id} defaultValue={value}>
        {options.map(([option, name]) => (
          <option value={option} key={option}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

interface NumberInputProps {
  id: string;
  label: string;
  value: number | null;
}

/** A number, or nothing for any. */
function NumberInput({ id, label, value }: NumberInputProps) {
  return (
    <div>
      <label className="govuk-label" htmlFor={id}>
        {label}
      </label>
      <input
        className="govuk-input govuk-input--width-10"
        id={id}
        name={id}
        inputMode="numeric"
        defaultValue={value ?? ''}
        autoComplete="off"
      />
    </div>
  );
}

/** The reader's own proposal: any areas of the police area. */
export function ChooseAreas({ ground, choices }: { ground: Ground; choices: MergerChoices }) {
  return (
    <form method="get" action="/mergers">
      <Kept choices={choices} without={['area', 'option']} />
      <fieldset className="govuk-fieldset">
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">
          Choose two or more areas to join
        </legend>
        <div className="govuk-checkboxes govuk-checkboxes--small hub-columns">
          {ground.areas.map(({ id, name }) => (
            <div className="govuk-checkboxes__item" key={id}>
              <input
                className="govuk-checkboxes__input"
                id={`area-${id}`}
                name="area"
                type="checkbox"
                value={id}
                defaultChecked={choices.areas.includes(id)}
              />
              <label className="govuk-label govuk-checkboxes__label" htmlFor={`area-${id}`}>
                {name}
              </label>
            </div>
          ))}
        </div>
      </fieldset>
      <button className="govuk-button" type="submit">
        Who must sign?
      </button>
    </form>
  );
}

/** What a form does not ask for stays as it is in the address. */
function Kept({ choices, without }: { choices: MergerChoices; without: readonly string[] }) {
  return listChoices(choices)
    .filter(([name]) => !without.includes(name))
    .map(([name, value]) => <input type="hidden" name={name} value={value} key={`${name} ${value}`} />);
}
