import { type Column, DataTable } from '../../parts/data-table.js';
import { writePounds } from '../../parts/figures.js';
import { LEFT_OUT } from '../../parts/grants-in-words.js';
import { Source } from '../../parts/source.js';
import type { Totals } from './totals.rules.js';

type Left = Totals['leftOut'][number];

const COLUMNS: readonly Column<Left>[] = [
  {
    title: 'Statement',
    cell: ({ statement, lines }) => (
      <>
        {statement.title}
        {lines.length > 0 && (
          <ul className="govuk-list govuk-list--bullet hub-lines">
            {lines.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ul>
        )}
      </>
    ),
  },
  {
    title: 'Why it was left out',
    cell: ({ reason, because }) => (
      <>
        <strong>{LEFT_OUT[reason]}.</strong> {because}
      </>
    ),
  },
  {
    title: 'Amount',
    isNumeric: true,
    cell: ({ amount, approximate }) =>
      `${approximate && amount ? 'about ' : ''}${writePounds(amount?.pence)}`,
  },
  { title: 'Source', cell: ({ statement }) => <Source source={statement.source} /> },
];

/** What was asked for and not added: overlapping, already counted, without years, and so on. */
export function LeftOut({ leftOut }: { leftOut: readonly Left[] }) {
  if (leftOut.length === 0) return null;
  const overlapping = leftOut.filter(({ reason }) => reason === 'OVERLAPPING');
  return (
    <>
      <DataTable
        caption="Left out of the total, and why"
        columns={COLUMNS}
        rows={[...overlapping, ...leftOut.filter((one) => !overlapping.includes(one))]}
        keyOf={({ statement, reason }) => `${statement.id} ${reason}`}
      />
      {overlapping.length > 0 && (
        <p className="govuk-inset-text">
          Some of this money reaches beyond the years chosen, and papers do not split it: the true figure may
          be higher than the total.
        </p>
      )}
    </>
  );
}
