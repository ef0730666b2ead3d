import { writeDay } from '../../parts/figures.js';
import { listYears } from '../../parts/financial-years.rules.js';
import { FUNDERS } from '../../parts/grants-in-words.js';
import { Kept } from '../../parts/kept.js';
import { Select } from '../../parts/select.js';
import { BENCHMARKS, keepPlaces } from './compare.rules.js';
import type { Comparison, Offer } from './compare.type.js';

interface CompareFormProps {
  data: Comparison;
  choices: URLSearchParams;
}

/** Measures, benchmark, years and day: everything that is compared of the partnerships chosen. */
export function CompareForm({ data, choices }: CompareFormProps) {
  const { chosen, offer } = data;
  const years = yearsOf(data).map((year) => ({ value: year, title: year }));
  return (
    <details className="govuk-details hub-choices">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">Choose measures, benchmark and years</span>
      </summary>
      <form method="get" action="/compare" className="govuk-details__text" aria-label="What to compare">
        <Kept choices={keepPlaces(choices)} />
        <Measures measures={offer?.measures ?? []} chosen={chosen.measures} />
        <div className="hub-choices__all">
          <Select
            name="benchmark"
            label="Hold rates against"
            chosen={chosen.benchmark}
            options={Object.entries(BENCHMARKS).map(([value, { title }]) => ({ value, title }))}
          />
          <Select
            name="yearEnding"
            label="Recorded crime of the year ending"
            any="Newest held for all"
            chosen={chosen.yearEnding}
            options={periodsOf(offer)}
          />
          <Select name="from" label="Grants from" any="Any year" chosen={chosen.from} options={years} />
          <Select name="to" label="Grants to" any="Any year" chosen={chosen.to} options={years} />
          <Select
            name="funder"
            label="Grants given by"
            any="Anybody"
            chosen={chosen.funder}
            options={Object.entries(FUNDERS).map(([value, title]) => ({ value, title }))}
          />
          <div className="govuk-form-group">
            <label className="govuk-label" htmlFor="choose-asOf">
              Priorities as they stood on (today if empty)
            </label>
            <input
              className="govuk-input govuk-input--width-10"
              id="choose-asOf"
              name="asOf"
              type="date"
              defaultValue={chosen.asOf ?? ''}
            />
          </div>
        </div>
        <button type="submit" className="govuk-button">
          Compare these
        </button>
      </form>
    </details>
  );
}

interface MeasuresProps {
  measures: NonNullable<Offer['measures']>;
  chosen: readonly string[];
}

function Measures({ measures, chosen }: MeasuresProps) {
  if (measures.length === 0) return <Kept choices={chosen.map((id) => ['measure', id])} />;
  return (
    <fieldset className="govuk-fieldset govuk-form-group">
      <legend className="govuk-fieldset__legend">Recorded crime (the usual four where none is ticked)</legend>
      <div className="govuk-checkboxes govuk-checkboxes--small hub-choices__ticks">
        {measures.map(({ id, name }) => (
          <div className="govuk-checkboxes__item" key={id}>
            <input
              className="govuk-checkboxes__input"
              type="checkbox"
              name="measure"
              id={`measure-of-${id}`}
              value={id}
              defaultChecked={chosen.includes(id)}
            />
            <label className="govuk-label govuk-checkboxes__label" htmlFor={`measure-of-${id}`}>
              {name}
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}

/** Years alone: quarters are held to be added up. */
function periodsOf(offer: Offer | null) {
  const years = offer?.measurePeriods?.filter(({ kind }) => kind === 'YEAR') ?? [];
  return years.map(({ to, partnershipsHeld, partnershipsInAll }) => ({
    value: to,
    title: `${writeDay(to)} (held for ${partnershipsHeld} of ${partnershipsInAll})`,
  }));
}

function yearsOf({ chosen, offer }: Comparison): string[] {
  const lines = offer?.fundingStatements?.flatMap((statement) => [statement, ...statement.lines]) ?? [];
  return listYears([chosen.from, chosen.to, ...lines.flatMap(({ from, to }) => [from, to])]);
}
