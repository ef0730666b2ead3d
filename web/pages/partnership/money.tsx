import { type Column, DataTable } from '../../parts/data-table.js';
import { writeCount, writePounds } from '../../parts/figures.js';
import type { Money } from './found-partnership.js';
import { NumberedSource } from './numbered-source.js';
import { OutOfReach, Section } from './section.js';

/** What it was granted in all years of which papers tell, and what they print. */
export function Granted({ money, id }: { money: Money | null; id: string }) {
  return (
    <Section name="money" title="Money">
      {money?.grantTotals ? (
        <Totals totals={money.grantTotals} perHead={money.grantPerHead} />
      ) : (
        <OutOfReach />
      )}
      {money && <Statements statements={money.fundingStatements} />}
      <p className="govuk-body hub-screen-only">
        <a className="govuk-link" href={`/funding?partnership=${id}`}>
          See what is counted, what is left out, and why
        </a>
      </p>
    </Section>
  );
}

interface TotalsProps {
  totals: NonNullable<Money['grantTotals']>;
  perHead: Money['grantPerHead'];
}

function Totals({ totals: { total, groups, leftOut }, perHead }: TotalsProps) {
  if (total === null)
    return (
      <p className="govuk-body">
        Not known: no paper held tells of grants to it that can be added up. That is not £0.
      </p>
    );
  return (
    <>
      <p className="govuk-body">
        Granted in all, over the years that papers tell of and no pound counted twice:{' '}
        <strong>{writePounds(total.pence)}</strong>
        {perHead?.perHead && `, or ${writePounds(perHead.perHead.pence)} for each resident`}. Not added, with
        reasons on the funding page: {leftOut.length} sums.
      </p>
      <DataTable
        caption="By funder"
        columns={[
          { title: 'Funder', cell: ({ funder }) => funder ?? 'Not named' },
          { title: 'Granted', isNumeric: true, cell: (group) => writePounds(group.total.pence) },
        ]}
        rows={groups}
        keyOf={({ funder }) => funder ?? ''}
      />
    </>
  );
}

type Statement = NonNullable<Money['fundingStatements']>[number];

const COLUMNS: readonly Column<Statement>[] = [
  { title: 'Statement', cell: ({ title }) => title },
  {
    title: 'Years',
    cell: ({ from, to }) => (from && to ? [...new Set([from, to])].join(' to ') : 'Not given'),
  },
  {
    title: 'Printed total',
    isNumeric: true,
    cell: ({ statedTotal }) => (statedTotal ? writePounds(statedTotal.pence) : 'None printed'),
  },
  {
    title: 'Its lines add up to',
    isNumeric: true,
    cell: ({ itemisedTotal, reconciliation }) =>
      `${writePounds(itemisedTotal?.pence)}${reconciliation.status === 'DIFFERS' ? ' (does not agree)' : ''}`,
  },
  { title: 'Source', cell: ({ source }) => <NumberedSource source={source} /> },
];

function Statements({ statements }: { statements: Money['fundingStatements'] }) {
  if (!statements) return <OutOfReach />;
  if (statements.length === 0)
    return <p className="govuk-body">No paper held states anything of money to it.</p>;
  return (
    <DataTable
      caption={`${writeCount(statements.length)} statements of papers about money`}
      columns={COLUMNS}
      rows={statements}
      keyOf={({ id }) => id}
    />
  );
}
