import { Bar } from '../../parts/bar.js';
import { measureBars } from '../../parts/bar.rules.js';
import { DataTable } from '../../parts/data-table.js';
import { tally, writePounds } from '../../parts/figures.js';
import { writePeriod } from '../../parts/financial-years.rules.js';
import { FUNDERS } from '../../parts/grants-in-words.js';
import { Opening } from '../../parts/opening.js';
import { Source } from '../../parts/source.js';
import { type FundingChoices, GROUPINGS } from './funding.rules.js';
import { LeftOut } from './left-out.js';
import { findBehind, type Group, nameGroup, type StatementBehind, type Totals } from './totals.rules.js';

interface GrantedProps {
  totals: Totals;
  chosen: FundingChoices;
  asked: readonly string[] | null;
}

/** The total, its bars, each of which opens to what it is made of, and what was left out. */
export function Granted({ totals, chosen, asked }: GrantedProps) {
  return (
    <section aria-labelledby="granted">
      <h2 className="govuk-heading-l" id="granted">
        Granted
      </h2>
      <Total totals={totals} funder={chosen.funder} />
      <Bars totals={totals} chosen={chosen} asked={asked} />
      <LeftOut leftOut={totals.leftOut} />
      <Published published={totals.publishedGrants} />
    </section>
  );
}

function Total({ totals, funder }: { totals: Totals; funder: FundingChoices['funder'] }) {
  const { total, counted, leftOut } = totals;
  if (total === null)
    return (
      <p className="govuk-body-l">
        Not known: no paper held tells of such money in a way that can be added up. That is not £0.
      </p>
    );
  return (
    <>
      <p className="govuk-body hub-total">
        <strong className="govuk-heading-xl hub-total__figure">{writePounds(total.pence)}</strong> in all
        {funder && `, given by: ${FUNDERS[funder]}`}. It is made of {tally(counted.length, 'statement')}, and
        no pound is counted twice. {leftOutWords(leftOut.length)}
      </p>
      <Opening title={`What ${writePounds(total.pence)} is made of`}>
        <ul className="govuk-list govuk-list--bullet">
          {counted.map(({ id, title, source }) => (
            <li key={id}>
              {title} <Source source={source} />
            </li>
          ))}
        </ul>
      </Opening>
    </>
  );
}

function Bars({ totals, chosen, asked }: GrantedProps) {
  const grouping = chosen.groupBy;
  if (totals.groups.length === 0) return null;
  const bars = measureBars(totals.groups.map(({ total }) => Number(total.pence)));
  return (
    <>
      <h3 className="govuk-heading-m">By {GROUPINGS[grouping].title.toLowerCase()}</h3>
      <ol className="govuk-list hub-bars">
        {totals.groups.map((group, index) => (
          <li
            className="hub-bar"
            id={group.recipient ? `granted-${group.recipient.id}` : undefined}
            key={nameGroup(group, grouping)}
          >
            <p className="govuk-body hub-bar__label">
              <span>{nameGroup(group, grouping)}</span> <strong>{writePounds(group.total.pence)}</strong>
            </p>
            <Bar percent={bars[index] ?? 0} />
            <Opening title={`What it is made of: ${nameGroup(group, grouping)}`}>
              <BehindList behind={findBehind(group, { totals, grouping, asked })} />
            </Opening>
          </li>
        ))}
      </ol>
      <Opening title="The same figures as a table">
        <DataTable<Group>
          caption={`Granted by ${GROUPINGS[grouping].title.toLowerCase()}`}
          columns={[
            { title: GROUPINGS[grouping].title, cell: (group) => nameGroup(group, grouping) },
            { title: 'Granted', isNumeric: true, cell: ({ total }) => writePounds(total.pence) },
          ]}
          rows={totals.groups}
          keyOf={(group) => nameGroup(group, grouping)}
        />
      </Opening>
    </>
  );
}

function BehindList({ behind }: { behind: readonly StatementBehind[] }) {
  const isTold = behind.some(({ lines }) => lines.length > 0);
  return (
    <>
      {!isTold && (
        <p>The papers do not tell line by line. It is part of what was counted of these statements:</p>
      )}
      <ul className="govuk-list govuk-list--bullet">
        {behind.map(({ statement, lines, lump }) => (
          <li key={statement.id}>
            {statement.title}
            {lump !== null && `, as one sum: ${writePounds(lump)}`} <Source source={statement.source} />
            {lines.length > 0 && (
              <ul className="govuk-list govuk-list--bullet">
                {lines.map((line) => (
                  <li key={line.id}>{writeLine(line)}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function writeLine(line: StatementBehind['lines'][number]): string {
  const { title, recipient, funder, funderBody, from, to, perYear, amount } = line;
  const years = from || to ? `, ${writePeriod(from, to)}` : '';
  // A funder that is only inferred is not named.
  const giver = funder === null ? '' : `, by the ${funderBody?.name ?? funder}`;
  const sum = amount ? writePounds(amount.pence) : 'no amount of its own';
  return `${title}, to ${recipient}${giver}${years}: ${sum}${perYear ? ' each year' : ''}`;
}

function Published({ published }: { published: Totals['publishedGrants'] }) {
  if (published === null || published.count === 0) return null;
  return (
    <p className="govuk-inset-text">
      Beside this, funders themselves published {tally(published.count, 'grant')} for people there,{' '}
      {writePounds(published.total?.pence)} in all. They are not added, since they may be the same pounds.
    </p>
  );
}

function leftOutWords(count: number): string {
  return count === 0 ? 'Nothing was left out.' : `Left out, with the reasons below: ${tally(count, 'sum')}.`;
}
