import { Source } from '../../parts/source.js';
import { StandingMark } from '../../parts/standing.js';
import { writeYears } from './priorities.rules.js';
import type { Compared } from './priority-matrix.js';

/** Which set stands for each partnership, and whether it still holds; those without a set are named elsewhere. */
export function SetsCompared({ compared }: { compared: readonly Compared[] }) {
  const known = compared.filter(({ set }) => set !== null);
  if (known.length === 0) return null;
  return (
    <section aria-labelledby="sets-title">
      <h2 className="govuk-heading-m" id="sets-title">
        The sets behind it
      </h2>
      <dl className="govuk-summary-list">
        {known.map((one) => (
          <div className="govuk-summary-list__row" key={one.partnership.id}>
            <dt className="govuk-summary-list__key">{one.partnership.name}</dt>
            <dd className="govuk-summary-list__value">
              <SetDescription compared={one} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function SetDescription({ compared }: { compared: Compared }) {
  const { set } = compared;
  if (set === null) return null;
  const years = writeYears(set);
  return (
    <>
      <StandingMark compared={compared} />: {set.label},{' '}
      {years ? `for ${years}` : 'for years that the paper does not give'}
      {set.yearsNote && <small className="hub-source">{set.yearsNote}</small>}
      <Source source={set.source} />
    </>
  );
}
