import { type Column, DataTable } from '../../parts/data-table.js';
import { writeCount, writePounds } from '../../parts/figures.js';
import { writePeriod } from '../../parts/financial-years.rules.js';
import { Mark, type Shape } from '../../parts/mark.js';
import { Source } from '../../parts/source.js';
import { orderStatements, type Statement, SUMS, tellDifference, withoutSign } from './statements.rules.js';

/** The statements whose printed total and lines differ, with both figures side by side. */
export function SumsThatDoNotHold({ statements }: { statements: readonly Statement[] }) {
  const differing = statements.filter(({ reconciliation }) => reconciliation.status === 'DIFFERS');
  if (statements.length === 0) return null;
  return (
    <section aria-labelledby="sums">
      <h2 className="govuk-heading-m" id="sums">
        {differing.length === 0 ? 'No sum that can be checked fails' : 'Sums that do not hold'}
      </h2>
      {differing.length === 0 && <Checked statements={statements} />}
      {differing.map((statement) => (
        <Differing statement={statement} key={statement.id} />
      ))}
    </section>
  );
}

function Checked({ statements }: { statements: readonly Statement[] }) {
  const holding = statements.filter(({ reconciliation }) => reconciliation.status === 'RECONCILED').length;
  return (
    <p className="govuk-body">
      {writeCount(statements.length)} statements of the papers held speak of this money; {writeCount(holding)}{' '}
      of them print a total that can be checked against lines.
    </p>
  );
}

function Differing({ statement }: { statement: Statement }) {
  const { title, source, statedTotal, itemisedTotal, reconciliation, note } = statement;
  const difference = reconciliation.difference?.pence;
  return (
    <div className="hub-differing">
      <h3 className="govuk-heading-s">{title}</h3>
      <dl className="govuk-body hub-side-by-side">
        <div>
          <dt>Printed total</dt>
          <dd>{writePounds(statedTotal?.pence)}</dd>
        </div>
        <div>
          <dt>Its lines add up to</dt>
          <dd>{writePounds(itemisedTotal?.pence)}</dd>
        </div>
        <div>
          <dt>Difference</dt>
          <dd>
            {writePounds(withoutSign(difference))} {tellDifference(difference)}
          </dd>
        </div>
      </dl>
      {note && <p className="govuk-body">{note}</p>}
      <Source source={source} />
    </div>
  );
}

const SHAPES = {
  DIFFERS: 'warning',
  INCOMPLETE: 'half',
  RECONCILED: 'full',
  NO_STATED_TOTAL: 'none',
} as const satisfies Record<keyof typeof SUMS, Shape>;

const COLUMNS: readonly Column<Statement>[] = [
  {
    title: 'Statement',
    cell: ({ title }) => title,
  },
  { title: 'Years', cell: ({ from, to }) => (from || to ? writePeriod(from, to) : 'None given') },
  {
    title: 'Printed total',
    isNumeric: true,
    cell: ({ statedTotal, statedTotalApproximate }) =>
      statedTotal
        ? `${statedTotalApproximate ? 'about ' : ''}${writePounds(statedTotal.pence)}`
        : 'None printed',
  },
  { title: 'Its lines add up to', isNumeric: true, cell: (one) => writePounds(one.itemisedTotal?.pence) },
  {
    title: 'Does the sum hold?',
    cell: ({ reconciliation: { status } }) => <Mark shape={SHAPES[status]}>{SUMS[status]}</Mark>,
  },
  { title: 'Source', cell: ({ source }) => <Source source={source} /> },
];

/** Everything that papers state about the money, what does not hold first. */
export function Statements({ statements }: { statements: readonly Statement[] }) {
  if (statements.length === 0)
    return <p className="govuk-body">No paper held states anything about money there.</p>;
  return (
    <DataTable
      caption={`All ${writeCount(statements.length)} statements about money in the papers held, of any year`}
      columns={COLUMNS}
      rows={orderStatements(statements)}
      keyOf={({ id }) => id}
    />
  );
}
