import { listYears } from '../../parts/financial-years.rules.js';
import { FUNDERS } from '../../parts/grants-in-words.js';
import { Select } from '../../parts/select.js';
import type { Funding } from './funding.page.js';
import { GROUPINGS } from './funding.rules.js';

/** Whose money is added up, of which years and funders, and how it is broken down. */
export function FundingForm({ data }: { data: Funding }) {
  const { chosen, places } = data;
  const years = yearsOf(data).map((year) => ({ value: year, title: year }));
  return (
    <form method="get" action="/funding" className="hub-choices" aria-label="What to add up">
      <div className="hub-choices__all">
        <Select
          name="policeArea"
          label="Police area"
          any="Any"
          chosen={chosen.policeArea}
          options={optionsOf(places?.policeAreas)}
        />
        <Select
          name="county"
          label="County with districts"
          any="Any"
          chosen={chosen.county}
          options={optionsOf(places?.counties)}
        />
        <Select
          name="funder"
          label="Given by"
          any="Anybody"
          chosen={chosen.funder}
          options={Object.entries(FUNDERS).map(([value, title]) => ({ value, title }))}
        />
        <Select name="from" label="From" any="Any year" chosen={chosen.from} options={years} />
        <Select name="to" label="To" any="Any year" chosen={chosen.to} options={years} />
        <Select
          name="groupBy"
          label="Break down by"
          chosen={chosen.groupBy}
          options={Object.entries(GROUPINGS).map(([value, { title }]) => ({ value, title }))}
        />
      </div>
      <Partnerships data={data} />
      <button type="submit" className="govuk-button">
        Show
      </button>
    </form>
  );
}

function Partnerships({ data: { chosen, places } }: { data: Funding }) {
  const listed = places?.partnerships?.nodes ?? [];
  const isPlaceChosen = chosen.policeArea !== null || chosen.county !== null;
  if (listed.length === 0 && (isPlaceChosen || chosen.partnerships.length > 0))
    return <p className="govuk-hint">The partnerships to choose from could not be shown.</p>;
  if (listed.length === 0)
    return <p className="govuk-hint">Choose a place first to choose among its partnerships.</p>;
  return (
    <fieldset className="govuk-fieldset govuk-form-group">
      <legend className="govuk-fieldset__legend">Partnerships (all where none is ticked)</legend>
      <div className="govuk-checkboxes govuk-checkboxes--small hub-choices__ticks">
        {listed.map(({ id, code, name }) => (
          <div className="govuk-checkboxes__item" key={id}>
            <input
              className="govuk-checkboxes__input"
              type="checkbox"
              name="partnership"
              id={`partnership-${id}`}
              value={id}
              defaultChecked={chosen.partnerships.includes(id) || chosen.partnerships.includes(code)}
            />
            <label className="govuk-label govuk-checkboxes__label" htmlFor={`partnership-${id}`}>
              {name}
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}

function yearsOf({ chosen, statements }: Funding): string[] {
  const lines = statements?.flatMap((statement) => [statement, ...statement.lines]) ?? [];
  return listYears([chosen.from, chosen.to, ...lines.flatMap(({ from, to }) => [from, to])]);
}

function optionsOf(places: readonly { id: string; name: string }[] | null | undefined) {
  return (places ?? []).map(({ id, name }) => ({ value: id, title: name }));
}
