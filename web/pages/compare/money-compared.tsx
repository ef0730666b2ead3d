import { Bar } from '../../parts/bar.js';
import { measureBars } from '../../parts/bar.rules.js';
import { type Column, DataTable } from '../../parts/data-table.js';
import { NOT_KNOWN, writeCount, writePounds } from '../../parts/figures.js';
import { writePeriod } from '../../parts/financial-years.rules.js';
import { FUNDERS } from '../../parts/grants-in-words.js';
import { listOnce } from '../../parts/list-once.js';
import { Source } from '../../parts/source.js';
import { type CompareChoices, withYears } from './compare.rules.js';
import type { Comparison, Money } from './compare.type.js';
import {
  commonYears,
  isOfSameYears,
  listKnown,
  spanOf,
  tellLeftOut,
  tellUnknown,
  writeSpan,
} from './money.rules.js';

interface MoneyComparedProps {
  data: Comparison;
  /** What the address holds. */
  choices: URLSearchParams;
}

/** Grants for each resident: what is counted, of which years, what is left out, and where nothing is known. */
export function MoneyCompared({ data: { money, chosen }, choices }: MoneyComparedProps) {
  if (money === null) return null;
  return (
    <section aria-labelledby="money">
      <h2 className="govuk-heading-l" id="money">
        Grants for each resident
      </h2>
      <p className="govuk-body">
        Worked out: what papers record as granted to each, {writeYears(chosen)}
        {chosen.funder && `, given by: ${FUNDERS[chosen.funder]}`}, divided by its residents. It is the money
        of all those years together, not of one. No pound is counted twice; grants that funders published
        themselves are not in it.
      </p>
      <YearsWarning money={money} choices={choices} />
      <MoneyChart money={money} />
      <MoneyTable money={money} chosen={chosen} />
    </section>
  );
}

function writeYears({ from, to }: CompareChoices): string {
  return from || to ? `for ${writePeriod(from, to)}` : 'over all years that they tell of';
}

function YearsWarning({ money, choices }: { money: Money; choices: URLSearchParams }) {
  const spans = listKnown(money).map(({ span }) => span);
  if (spans.length < 2 || isOfSameYears(spans)) return null;
  const common = commonYears(spans);
  return (
    <p className="govuk-inset-text">
      The papers tell of different years of these partnerships, so more here does not mean more each year.{' '}
      {common && (
        <a className="govuk-link" href={withYears(choices, common)}>
          Show {writePeriod(common.from, common.to)} alone
        </a>
      )}
    </p>
  );
}

/** Those of whom it is known, the most first. Who has no bar is named: that is not a bar of no length. */
function MoneyChart({ money }: { money: Money }) {
  const known = listKnown(money);
  const bars = measureBars(known.map(({ pence }) => Number(pence)));
  return (
    <>
      {known.length > 0 && (
        <figure className="hub-figure" aria-labelledby="money-chart">
          <figcaption>
            <h3 className="govuk-heading-m" id="money-chart">
              Pounds for each resident
            </h3>
          </figcaption>
          <ol className="govuk-list hub-bars">
            {known.map(({ id, name, pence, span }, index) => (
              <li className="hub-bar" key={id}>
                <p className="govuk-body hub-bar__label">
                  <span>
                    {name}, {writeSpan(span)}
                  </span>{' '}
                  <strong>{writePounds(pence)}</strong>
                </p>
                <Bar percent={bars[index] ?? 0} />
              </li>
            ))}
          </ol>
        </figure>
      )}
      {tellUnknown(money).map((told) => (
        <p className="govuk-body" key={told}>
          Not known, which is not £0. {told}.
        </p>
      ))}
    </>
  );
}

/** The figures behind the chart, also of those of whom there is money that could not be counted. */
function MoneyTable({ money, chosen }: { money: Money; chosen: CompareChoices }) {
  const told = money.filter(
    ({ grantPerHead }) =>
      !grantPerHead || grantPerHead.perHead !== null || grantPerHead.totals.leftOut.length > 0,
  );
  if (told.length === 0) return null;
  return (
    <>
      <DataTable
        caption="Grants for each resident, and what they are worked out from"
        columns={[...FIGURES, leftOutColumn(chosen), ...SOURCES]}
        rows={told}
        keyOf={({ id }) => id}
      />
      <Residents money={told} />
    </>
  );
}

type Partnership = Money[number];

const FIGURES: readonly Column<Partnership>[] = [
  { title: 'Partnership', cell: ({ name }) => name },
  {
    title: 'For each resident, worked out',
    isNumeric: true,
    cell: ({ grantPerHead }) => {
      if (!grantPerHead) return 'Could not be shown';
      if (grantPerHead.perHead) return writePounds(grantPerHead.perHead.pence);
      return `${NOT_KNOWN}: ${grantPerHead.notKnownBecause}`;
    },
  },
  {
    title: 'Granted',
    isNumeric: true,
    cell: ({ grantPerHead }) => writePounds(grantPerHead?.totals.total?.pence),
  },
  {
    title: 'Years that it is of',
    cell: ({ grantPerHead }) => {
      const span = spanOf(grantPerHead?.totals.counted ?? []);
      return span ? writeSpan(span) : NOT_KNOWN;
    },
  },
  {
    title: 'Residents',
    isNumeric: true,
    cell: ({ grantPerHead }) => {
      const year = grantPerHead?.populationYear;
      return `${writeCount(grantPerHead?.population)}${year ? ` (middle of ${year})` : ''}`;
    },
  },
];

/** Reasons, and the way to the sums themselves. */
function leftOutColumn({ from, to, funder }: CompareChoices): Column<Partnership> {
  return {
    title: 'Left out, and why',
    cell: ({ id, name, grantPerHead }) => {
      if (!grantPerHead) return 'Could not be shown';
      const { leftOut } = grantPerHead.totals;
      const address = new URLSearchParams({
        partnership: id,
        ...(from && { from }),
        ...(to && { to }),
        ...(funder && { funder }),
      });
      return (
        <>
          {leftOut.length > 0 ? tellLeftOut(leftOut) : 'Nothing'}
          <br />
          <a className="govuk-link" href={`/funding?${address}`}>
            Every sum <span className="govuk-visually-hidden">of {name}</span>
          </a>
        </>
      );
    },
  };
}

const SOURCES: readonly Column<Partnership>[] = [
  {
    title: 'Counted from',
    cell: ({ grantPerHead }) =>
      grantPerHead?.totals.counted.map(({ id, source }) => <Source source={source} key={id} />),
  },
];

function Residents({ money }: { money: Money }) {
  const sources = money.flatMap(({ areas }) => areas?.map(({ source }) => source.document) ?? []);
  return (
    <p className="govuk-body-s">
      Worked out from the statements counted and from the usual residents of all areas of each, in{' '}
      {listOnce(sources, ({ id }) => id).map(({ id, title }) => (
        <a className="govuk-link" href={`/papers/${id}`} key={id}>
          {title}
        </a>
      ))}
      .
    </p>
  );
}
