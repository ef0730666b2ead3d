import type { Sign } from './mergers.type.js';

export type Assessment = Pick<Sign, 'verdict' | 'requiredParties' | 'findings'>;

const VERDICTS: Record<Sign['verdict'], string> = {
  PERMITTED: 'The law allows it, if all who must sign agree',
  PERMITTED_WITH_SECRETARY_OF_STATE:
    'The law allows it, if all who must sign agree, the Secretary of State among them',
  NOT_PERMITTED: 'The law does not allow it',
  NOT_A_MERGER: 'Not a merger: it takes at least two areas',
  ORDER_ROUTE: 'Only an order of the Secretary of State could make it',
};

/** The verdict as a sentence without its full stop. */
export function tellVerdict(verdict: Sign['verdict']): string {
  return VERDICTS[verdict];
}

const CAPACITIES = {
  RESPONSIBLE_AUTHORITY: 'responsible authority',
  LOCAL_POLICING_BODY: 'policing body',
  SECRETARY_OF_STATE: 'Secretary of State',
} as const;

/** Everybody without whose signature there is no merger, and why. */
export function WhoMustSign({ parties }: { parties: Assessment['requiredParties'] }) {
  if (parties.length === 0) return <p className="govuk-body">No signature could make this lawful.</p>;
  return (
    <>
      <p className="govuk-body">{parties.length} must sign. One refusal is enough to stop it.</p>
      <ol className="govuk-list govuk-list--number">
        {parties.map(({ id, name, kind, because, citation }) => (
          <li key={id}>
            <strong>{name}</strong> ({CAPACITIES[kind]}): {because}
            <small className="hub-source">{citation}</small>
          </li>
        ))}
      </ol>
    </>
  );
}

const SEVERITIES = [
  ['BAR', 'What bars it', 'Nothing bars it.', 'red'],
  ['REQUIREMENT', 'What has to be done', '', 'orange'],
  ['ADVISORY', 'Worth weighing (advice, not law, or what the law leaves free)', '', 'blue'],
] as const;

/** Findings by what they do to the merger, each with its provision. */
export function Findings({ findings, heading }: { findings: Assessment['findings']; heading: 'h3' | 'h5' }) {
  const Heading = heading;
  return SEVERITIES.map(([severity, title, none, colour]) => {
    const found = findings.filter((finding) => finding.severity === severity);
    if (found.length === 0)
      return (
        none && (
          <p className="govuk-body" key={severity}>
            {none}
          </p>
        )
      );
    return (
      <div key={severity}>
        <Heading className="govuk-heading-s">
          {title} <span className={`govuk-tag govuk-tag--${colour}`}>{found.length}</span>
        </Heading>
        <ul className="govuk-list govuk-list--bullet">
          {found.map(({ rule, message, citation }) => (
            <li key={rule}>
              {message}
              <small className="hub-source">{citation}</small>
            </li>
          ))}
        </ul>
      </div>
    );
  });
}
