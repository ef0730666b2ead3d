import { type Column, DataTable } from '../../parts/data-table.js';
import { writeCount } from '../../parts/figures.js';
import { Source } from '../../parts/source.js';
import { EffectsTable } from './effects.js';
import { Findings, tellVerdict, WhoMustSign } from './legal.js';
import { addressOf, describeOption, listNames, type MergerChoices, writeBigCount } from './mergers.rules.js';
import type { CombinedArea, Ground, MergerOption, Ways } from './mergers.type.js';
import { MapKey, OptionMap } from './option-map.js';
import { AddToComparison } from './own-proposal.js';

interface OptionViewProps {
  id: string;
  option: MergerOption | undefined;
  ground: Ground;
  ways: Ways | null;
  choices: MergerChoices;
}

/** One way to group, with its map, partnerships, signatures, findings and figures. */
export function OptionView({ id, option, ground, ways, choices }: OptionViewProps) {
  if (!option)
    return (
      <p className="govuk-body" id="option">
        The way to group that the address names could not be shown. Choose one of the list.
      </p>
    );
  return (
    <section aria-labelledby="option">
      <h3 className="govuk-heading-m" id="option">
        {describeOption(id, ground.areas)}
      </h3>
      <Steps id={id} ways={ways} choices={choices} />
      <p className="govuk-body">
        {option.partnershipCount} {option.partnershipCount === 1 ? 'partnership' : 'partnerships'}.{' '}
        {option.current ? 'This is how it is today.' : (option.notCurrentBecause ?? '')}
      </p>
      {option.documentedIn.map((source) => (
        <p className="govuk-body" key={source.document.id + source.locator}>
          A paper names this way: <Source source={source} />
        </p>
      ))}
      <OptionMap option={id} ground={ground} />
      <MapKey option={id} ground={ground} />
      <DataTable
        caption="Its partnerships"
        columns={COLUMNS}
        rows={option.combinedAreas}
        keyOf={(area) => area.id}
      />
      {option.combinedAreas.filter(isNew).map((area) => (
        <Agreement area={area} key={area.id} />
      ))}
      <EffectsTable caption="What this way would change" effects={option.effects} />
      <AddToComparison id={id} choices={choices} />
    </section>
  );
}

/** Links to the ways before and after in the list. */
function Steps({ id, ways, choices }: Pick<OptionViewProps, 'id' | 'ways' | 'choices'>) {
  const ids = ways?.nodes.map((node) => node.id) ?? [];
  const at = ids.indexOf(id);
  if (at === -1) return null;
  const before = ids[at - 1];
  const after = ids[at + 1];
  return (
    <nav className="govuk-body" aria-label="Ways to group">
      {before && (
        <a className="govuk-link" rel="prev" href={`${addressOf(choices, { option: before })}#option`}>
          Previous way
        </a>
      )}{' '}
      {choices.after.length === 0 && ways && `Number ${at + 1} of ${writeBigCount(ways.matchingCount)}. `}
      {after && (
        <a className="govuk-link" rel="next" href={`${addressOf(choices, { option: after })}#option`}>
          Next way
        </a>
      )}
    </nav>
  );
}

const COLUMNS: readonly Column<CombinedArea>[] = [
  { title: 'Areas', cell: nameAreas },
  { title: 'Residents', isNumeric: true, cell: ({ population }) => writeCount(population) },
  {
    title: 'Today',
    cell: (area) => {
      if (area.existing) return `Already a partnership: ${area.existing.name}`;
      return isNew(area) ? 'New: takes an agreement' : 'No partnership of its own';
    },
  },
  {
    title: 'Must sign',
    isNumeric: true,
    cell: (area) => (isNew(area) ? writeCount(area.assessment?.requiredParties.length) : 'Nobody'),
  },
];

function isNew({ id, existing }: CombinedArea): boolean {
  return id.includes('+') && !existing;
}

function nameAreas({ id, areas }: CombinedArea): string {
  return areas ? listNames(areas.map(({ name }) => name)) : id;
}

function Agreement({ area }: { area: CombinedArea }) {
  const { assessment } = area;
  return (
    <section aria-label={`To join ${nameAreas(area)}`}>
      <h4 className="govuk-heading-s">To join {nameAreas(area)}</h4>
      {!assessment && <p className="govuk-body">What the law says could not be shown.</p>}
      {assessment && (
        <>
          <p className="govuk-body">{tellVerdict(assessment.verdict)}. Not legal advice.</p>
          <WhoMustSign parties={assessment.requiredParties} />
          <details className="govuk-details">
            <summary className="govuk-details__summary">
              <span className="govuk-details__summary-text">
                What the law says of it ({assessment.findings.length} findings)
              </span>
            </summary>
            <div className="govuk-details__text">
              <Findings findings={assessment.findings} heading="h5" />
            </div>
          </details>
        </>
      )}
    </section>
  );
}
