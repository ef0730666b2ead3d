import { writeDay } from '../../parts/figures.js';
import { ChooseAreas } from './choose.js';
import { EffectsTable } from './effects.js';
import { Findings, tellVerdict, WhoMustSign } from './legal.js';
import { addressOf, listNames, type MergerChoices, MOST_COMPARED } from './mergers.rules.js';
import type { Ground, Mergers, Sign } from './mergers.type.js';
import { MapKey, OptionMap } from './option-map.js';

interface OwnProposalProps {
  mergers: Mergers;
  ground: Ground;
  choices: MergerChoices;
}

/** A merger of the reader's own: who must sign, what the law says, and what changes. */
export function OwnProposal({ mergers: { sign, proposal, options }, ground, choices }: OwnProposalProps) {
  const option = proposal ? options[proposal] : undefined;
  return (
    <section aria-labelledby="proposal">
      <h2 className="govuk-heading-m" id="proposal">
        {sign ? `To join ${nameAreas(sign)}` : 'Join areas of your own choice'}
      </h2>
      {!sign && choices.areas.length > 0 && (
        <p className="govuk-body">Who must sign, and what the law says, could not be shown.</p>
      )}
      {sign && <Signatures sign={sign} isToday={option?.current ?? false} />}
      {sign && ground.partnerships === null && (
        <p className="govuk-body">
          What would change could not be shown, since the partnerships of today are out of reach.
        </p>
      )}
      {proposal && (
        <>
          <h3 className="govuk-heading-s">On the map, all else as it is today</h3>
          <OptionMap option={proposal} ground={ground} />
          <MapKey option={proposal} ground={ground} />
        </>
      )}
      {sign && <Findings findings={sign.findings} heading="h3" />}
      {option && <EffectsTable caption="What your proposal would change" effects={option.effects} />}
      {proposal && option && <AddToComparison id={proposal} choices={choices} />}
      <ChooseAreas ground={ground} choices={choices} />
    </section>
  );
}

function nameAreas({ areas }: Sign): string {
  return areas ? listNames(areas.map(({ name }) => name)) : 'these areas';
}

/** The verdict, who must sign, and what they must sign. */
function Signatures({ sign, isToday }: { sign: Sign; isToday: boolean }) {
  return (
    <>
      <p className="govuk-body">
        <strong>{tellVerdict(sign.verdict)}.</strong> By the law and the bodies of {writeDay(sign.asOf)}; the
        law was last checked against its source on {writeDay(sign.lawVerifiedOn)}. Not legal advice.
      </p>
      {isToday && <p className="govuk-inset-text">These areas are one partnership already.</p>}
      {sign.verdict !== 'NOT_A_MERGER' && (
        <>
          <h3 className="govuk-heading-s">Who must sign</h3>
          <WhoMustSign parties={sign.requiredParties} />
        </>
      )}
      {sign.requiredContents.length > 0 && (
        <>
          <h3 className="govuk-heading-s">What the agreement must have</h3>
          <ul className="govuk-list govuk-list--bullet">
            {sign.requiredContents.map(({ id, text, citation }) => (
              <li key={id}>
                {text}
                <small className="hub-source">{citation}</small>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** A link that puts an option beside others, up to four. */
export function AddToComparison({ id, choices }: { id: string; choices: MergerChoices }) {
  if (choices.compare.includes(id))
    return <p className="govuk-body">It is among those compared on this page.</p>;
  if (choices.compare.length >= MOST_COMPARED)
    return <p className="govuk-body">{MOST_COMPARED} are compared already: take one away to add this.</p>;
  return (
    <p className="govuk-body">
      <a className="govuk-link" href={addressOf(choices, { compare: [...choices.compare, id] })}>
        Put this beside others to compare
      </a>
    </p>
  );
}
