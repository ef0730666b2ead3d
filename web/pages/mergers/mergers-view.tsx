import { ChooseConstraints, ChoosePoliceArea } from './choose.js';
import { Comparison } from './comparison.js';
import { type MergerChoices, tellLawful, tellMatching, writeBigCount } from './mergers.rules.js';
import type { Ground, Mergers, Ways } from './mergers.type.js';
import { OptionList } from './option-list.js';
import { OptionView } from './option-view.js';
import { OwnProposal } from './own-proposal.js';

interface MergersViewProps {
  mergers: Mergers;
  choices: MergerChoices;
}

export function MergersView({ mergers, choices }: MergersViewProps) {
  const { policeAreas, ground, ways, options } = mergers;
  if (!ground && policeAreas.length > 0) return <ChoosePoliceArea policeAreas={policeAreas} />;
  if (!ground) return <p className="govuk-body">Areas and ways to group them could not be shown.</p>;
  const looked = choices.option || (choices.areas.length === 0 ? (ways?.nodes[0]?.id ?? '') : '');
  return (
    <>
      {ways && <Counts ground={ground} ways={ways} choices={choices} />}
      <OwnProposal mergers={mergers} ground={ground} choices={choices} />
      {choices.compare.length > 0 && <Comparison ground={ground} options={options} choices={choices} />}
      <section aria-labelledby="options">
        <h2 className="govuk-heading-m" id="options">
          Step through the ways to group
        </h2>
        <ChooseConstraints choices={choices} />
        {ways ? (
          <OptionList ground={ground} ways={ways} choices={choices} looked={looked} />
        ) : (
          <p className="govuk-body">The ways to group could not be shown.</p>
        )}
        {looked !== '' && (
          <OptionView id={looked} option={options[looked]} ground={ground} ways={ways} choices={choices} />
        )}
      </section>
    </>
  );
}

/** In words first, then by number of partnerships. */
function Counts({ ground, ways, choices }: { ground: Ground; ways: Ways; choices: MergerChoices }) {
  const kinds = ground.areas.map(({ kind }) => kind);
  return (
    <>
      <p className="govuk-body-l">
        {tellLawful(ground.name, kinds, ways.lawfulCount)}
        {ways.lawfulCount === '1' ? '.' : `; ${tellMatching(ways.matchingCount, choices)}`}
      </p>
      <p className="govuk-body">
        {ground.partnerships &&
          `Today there are ${ground.partnerships.length} partnerships, overseen by the ${ground.localPolicingBody.name}. `}
        These are possibilities that the law leaves open: nobody has proposed or decided them unless a paper
        is named. A whole area is never split, and keeping to county lines or to one piece of land is a wish,
        not law.
      </p>
      <p className="govuk-body">
        <small className="hub-source">{ways.lawfulBecause}</small>
      </p>
      <details className="govuk-details">
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">
            How many of the {writeBigCount(ways.matchingCount)} make how many partnerships
          </span>
        </summary>
        <ul className="govuk-list govuk-details__text">
          {ways.matchingByPartnerships.map(({ partnerships, count }) => (
            <li key={partnerships}>
              {partnerships} {partnerships === 1 ? 'partnership' : 'partnerships'}: {writeBigCount(count)}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
