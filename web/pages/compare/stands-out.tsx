import { writeList, writePounds, writeRate } from '../../parts/figures.js';
import { BENCHMARKS } from './compare.rules.js';
import type { Comparison } from './compare.type.js';
import { isOfSameYears, listKnown } from './money.rules.js';
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
        <MoneySentence money={data.money} />
      </ul>
    </section>
  );
}

function CrimeSentences({ data: { crime, partnerships, chosen } }: { data: Comparison }) {
  if (crime === null) return <li>Recorded crime could not be shown.</li>;
  const { outstanding, notHigher, notJudged } = findOutlook(crime, partnerships);
  const benchmark = BENCHMARKS[chosen.benchmark].words;
  return (
    <>
      {outstanding.map(({ id, name, higher }) => (
        <li key={id}>
          <strong>{name}</strong>: higher than {benchmark} in {writeList(higher.map(tellOutstanding))}.
          {tellUnknownPriorities(higher)}
        </li>
      ))}
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

/** "residential burglary (6.4 against 4.1)" */
function tellOutstanding({ measure, rate, benchmark, priority }: Outstanding): string {
  const priorities = {
    SET: '; it has a priority that bears on it',
    NOT_SET: '; none of its priorities bears on it',
  };
  const known = priority === 'SET' || priority === 'NOT_SET' ? priorities[priority] : '';
  return `${measure.charAt(0).toLowerCase()}${measure.slice(1)} (${writeRate(rate)} against ${writeRate(benchmark)}${known})`;
}

function tellUnknownPriorities(higher: readonly Outstanding[]): string {
  const isUnknown = higher.some(({ priority }) => priority === 'UNKNOWN');
  return isUnknown ? ' Whether it has set a priority on this is not known.' : '';
}

function PrioritySentence({ sets }: { sets: Comparison['sets'] }) {
  if (sets === null) return <li>Priorities could not be shown.</li>;
  return <li>Priorities: {tellStandings(sets)}.</li>;
}

function MoneySentence({ money }: { money: Comparison['money'] }) {
  if (money === null) return <li>Money could not be shown.</li>;
  const known = listKnown(money).sort((one, other) => Number(other.pence) - Number(one.pence));
  const [most] = known;
  const least = known.at(-1);
  if (!most || !least) return <li>Grants: not known for any of these, which is not £0.</li>;
  const unknown = money.length - known.length;
  const rest =
    unknown === 0
      ? ''
      : ` It is not known for ${unknown === 1 ? 'the other' : `${unknown} others`}, which is not £0.`;
  if (most === least)
    return (
      <li>
        Grants: known for {most.name} alone, {writePounds(most.pence)} for each resident.{rest}
      </li>
    );
  if (!isOfSameYears(known.map(({ span }) => span)))
    return (
      <li>
        Grants for each resident are known for {writeList(known.map(({ name }) => name))}, but of different
        years: choose years before comparing them.{rest}
      </li>
    );
  return (
    <li>
      Grants for each resident, as papers tell of them: most in {most.name}, {writePounds(most.pence)}; least
      in {least.name}, {writePounds(least.pence)}.{rest}
    </li>
  );
}
