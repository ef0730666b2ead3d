import { writeList, writeRate } from '../../parts/figures.js';
import { Opening } from '../../parts/opening.js';
import { BENCHMARKS } from './compare.rules.js';
import type { Comparison } from './compare.type.js';
import { tellMoney } from './money.rules.js';
import { findOutlook, type Outstanding } from './rates.rules.js';
import { tellStandings } from './sets.rules.js';

/** What to say first at a meeting, in sentences. */
export function StandsOut({ data }: { data: Comparison }) {
  return (
    <section aria-labelledby="stands-out">
      <h2 className="govuk-heading-m" id="stands-out">
        What stands out
      </h2>
      <ul className="govuk-list govuk-list--bullet govuk-list--spaced">
        <CrimeSentences data={data} />
        <PrioritySentence sets={data.sets} />
        <li>{data.money ? tellMoney(data.money) : 'Grants could not be shown.'}</li>
      </ul>
    </section>
  );
}

/** As many partnerships as are told at once; the others open. */
const FIRST = 8;

function CrimeSentences({ data: { crime, partnerships, chosen } }: { data: Comparison }) {
  if (crime === null) return <li>Recorded crime could not be shown.</li>;
  const { outstanding, notHigher, notJudged } = findOutlook(crime, partnerships);
  const benchmark = BENCHMARKS[chosen.benchmark].words;
  const sentences = outstanding.map(({ id, name, higher }) => (
    <li key={id}>
      <strong>{name}</strong>: higher than {benchmark} in{' '}
      {writeList(higher.map((one) => tellOutstanding(one, chosen.asOf)))}.
    </li>
  ));
  return (
    <>
      {sentences.slice(0, FIRST)}
      {sentences.length > FIRST && (
        <li>
          <Opening title={`${sentences.length - FIRST} more have a rate higher than ${benchmark}`}>
            <ul className="govuk-list govuk-list--bullet">{sentences.slice(FIRST)}</ul>
          </Opening>
        </li>
      )}
      {notHigher.length > 0 && (
        <li>
          No rate higher than that of {benchmark}, beyond what chance may explain: {writeList(notHigher)}.
        </li>
      )}
      {notJudged.length > 0 && (
        <li>
          Cannot be held against {benchmark}: {writeList(notJudged)}.
        </li>
      )}
    </>
  );
}

const PRIORITIES = {
  SET: '; a priority of its own bears on it, as the hub judges',
  NOT_SET: '; none of its priorities bears on it, as the hub judges',
  UNKNOWN: '',
} as const satisfies Record<NonNullable<Outstanding['priority']>, string>;

/** "residential burglary (6.4 against 4.1)". Priorities are those of today: of another day nothing is said. */
function tellOutstanding({ measure, rate, benchmark, priority }: Outstanding, asOf: string | null): string {
  const known = priority && asOf === null ? PRIORITIES[priority] : '';
  const name = `${measure.charAt(0).toLowerCase()}${measure.slice(1)}`;
  return `${name} (${writeRate(rate)} against ${writeRate(benchmark)}${known})`;
}

function PrioritySentence({ sets }: { sets: Comparison['sets'] }) {
  if (sets === null) return <li>Priorities could not be shown.</li>;
  return <li>Priorities: {tellStandings(sets)}.</li>;
}
