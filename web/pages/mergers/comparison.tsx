import { type Column, DataTable } from '../../parts/data-table.js';
import { writeCount } from '../../parts/figures.js';
import { listEffects } from './effects.js';
import { addressOf, describeOption, type MergerChoices, writeChange } from './mergers.rules.js';
import type { Ground, MergerOption, Mergers } from './mergers.type.js';
import { MapsKey, OptionMap } from './option-map.js';

interface ComparisonProps {
  ground: Ground;
  options: Mergers['options'];
  choices: MergerChoices;
}

/** Up to four ways side by side: maps first, then their figures row by row. */
export function Comparison({ ground, options, choices }: ComparisonProps) {
  const compared = choices.compare.flatMap((id) => options[id] ?? []);
  return (
    <section aria-labelledby="comparison">
      <h2 className="govuk-heading-m" id="comparison">
        Side by side
      </h2>
      {compared.length < choices.compare.length && (
        <p className="govuk-body">Not every way that the address names could be shown.</p>
      )}
      <div className="hub-merger-columns">
        {compared.map(({ id }, index) => (
          <div key={id}>
            <h3 className="govuk-heading-s">
              {index + 1}. {describeOption(id, ground.areas)}
            </h3>
            <OptionMap option={id} ground={ground} />
            <a
              className="govuk-link govuk-body"
              href={addressOf(choices, { compare: choices.compare.filter((other) => other !== id) })}
            >
              Take {index + 1} away
            </a>
          </div>
        ))}
      </div>
      {compared.length > 0 && <MapsKey ground={ground} />}
      {compared.length > 0 && (
        <DataTable
          caption="Their figures"
          columns={columnsOf(compared)}
          rows={rowsOf(compared)}
          keyOf={({ title }) => title}
        />
      )}
    </section>
  );
}

interface Row {
  title: string;
  today: string;
  values: readonly string[];
}

function rowsOf(compared: readonly MergerOption[]): Row[] {
  const figures = compared.map(({ effects }) => listEffects(effects));
  const rows = (figures[0] ?? []).map(({ title, figure }, row) => ({
    title,
    today: writeCount(figure.before),
    values: figures.map((list) => {
      const { after, change } = list[row]?.figure ?? {};
      if (after === null || after === undefined) return 'Nothing to compare';
      return typeof change === 'number' && change !== 0
        ? `${writeCount(after)} (${writeChange(change)})`
        : writeCount(after);
    }),
  }));
  const signatures = compared.map(countSignatures);
  return [
    {
      title: 'Areas changed',
      today: 'Not at issue',
      values: compared.map(({ areasChanged }) => writeCount(areasChanged)),
    },
    {
      title: 'Bodies that must sign',
      today: 'Not at issue',
      values: signatures.map((count) => writeCount(count)),
    },
    ...rows,
  ];
}

/** Distinct bodies over all new partnerships; null where the law could not be asked. */
function countSignatures({ combinedAreas }: MergerOption): number | null {
  const joined = combinedAreas.filter(({ id, existing }) => id.includes('+') && !existing);
  if (joined.some(({ assessment }) => !assessment)) return null;
  return new Set(joined.flatMap(({ assessment }) => assessment?.requiredParties.map(({ id }) => id) ?? []))
    .size;
}

function columnsOf(compared: readonly MergerOption[]): Column<Row>[] {
  return [
    { title: 'Figure', cell: ({ title }) => title },
    { title: 'Today', isNumeric: true, cell: ({ today }) => today },
    ...compared.map((_, index) => ({
      title: `Way ${index + 1}`,
      isNumeric: true,
      cell: ({ values }: Row) => values[index],
    })),
  ];
}
