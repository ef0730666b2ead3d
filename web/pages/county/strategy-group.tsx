import { type Column, DataTable } from '../../parts/data-table.js';
import { Source } from '../../parts/source.js';
import type { County } from './county.page.js';

type Group = NonNullable<County['strategyGroup']>;
type Duty = Group['duties'][number];

const OUTCOMES: Readonly<Record<Duty['outcome'], string>> = {
  MET: 'Shown to be met',
  NOT_MET: 'Said not to be met',
  CONTRADICTED: 'Practice is not what the rule asks',
  UNKNOWN: 'Not known',
};

interface StrategyGroupProps {
  county: County;
  /** False where it is out of reach. */
  isShown: boolean;
}

/** The county strategy group that the Regulations ask for, as far as papers tell of it. */
export function StrategyGroup({ county, isShown }: StrategyGroupProps) {
  const { strategyGroup, strategyGroupRequired } = county;
  return (
    <section aria-labelledby="strategy-group">
      <h2 className="govuk-heading-m" id="strategy-group">
        County strategy group
      </h2>
      {strategyGroupRequired && (
        <p className="govuk-body">The Regulations ask for a county strategy group in every such county.</p>
      )}
      {!isShown && <p className="govuk-body">What papers tell of it could not be shown.</p>}
      {strategyGroup && <Known group={strategyGroup} />}
      {isShown && !strategyGroup && (
        <p className="govuk-body">
          Not known: no paper held names the group of this county. That is not to say that there is none.
        </p>
      )}
    </section>
  );
}

function Known({ group }: { group: Group }) {
  return (
    <>
      <p className="govuk-body">
        <b>{group.name}</b>
        {group.alsoKnownAs.length > 0 && `, also known as ${group.alsoKnownAs.join(', ')}`}
        <Source source={group.source} />
      </p>
      <DataTable
        caption="Its duties, and what papers show of each"
        columns={DUTY_COLUMNS}
        rows={group.duties}
        keyOf={({ rule }) => rule}
      />
      {group.attendees.length > 0 && <Attendees attendees={group.attendees} />}
      {group.statedFacts.length > 0 && <Facts facts={group.statedFacts} />}
    </>
  );
}

const DUTY_COLUMNS: readonly Column<Duty>[] = [
  { title: 'Duty', cell: ({ duty, citation }) => `${duty} (${citation})` },
  { title: 'Outcome', cell: ({ outcome }) => OUTCOMES[outcome] },
  {
    title: 'Evidence',
    cell: ({ explanation, evidence }) => (
      <>
        {explanation}
        {evidence.map((source) => (
          <Source source={source} key={`${source.document.id} ${source.locator}`} />
        ))}
      </>
    ),
  },
];

function Attendees({ attendees }: Pick<Group, 'attendees'>) {
  return (
    <>
      <h3 className="govuk-heading-s">Who attends or is invited</h3>
      <ul className="govuk-list govuk-list--spaced">
        {attendees.map(({ name, role, organisation, source }) => (
          <li key={`${organisation} ${role} ${name}`}>
            {[name, organisation, role].filter(Boolean).join(', ')}
            <Source source={source} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Facts({ facts }: { facts: Group['statedFacts'] }) {
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">What else papers state of it ({facts.length})</span>
      </summary>
      <ul className="govuk-list govuk-list--spaced govuk-details__text">
        {facts.map(({ id, text, source }) => (
          <li key={id}>
            {text}
            <Source source={source} />
          </li>
        ))}
      </ul>
    </details>
  );
}
