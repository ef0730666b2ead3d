import { type CountyAtAGlanceQuery, countyAtAGlance } from '../../documents.js';
import { HOME, type Page } from '../../page.js';
import type { Column } from '../../parts/data-table.js';
import { PartnershipTable } from '../../parts/partnership-table.js';
import { Source } from '../../parts/source.js';
import { StrategyGroup } from './strategy-group.js';

export type County = NonNullable<CountyAtAGlanceQuery['county']>;
type Partnership = NonNullable<County['partnerships']>[number];

const ABOVE = [HOME];

/** A county with districts: its partnerships, and its county strategy group. */
export const countyPage: Page<County | null> = {
  path: '/counties/:id',
  find: async ({ params }, ask) => {
    const { data, problems } = await ask(countyAtAGlance, { id: params.id ?? '' });
    const county = data?.county ?? null;
    if (county === null && problems.length === 0)
      return { title: 'County not found', data: null, problems, status: 404, above: ABOVE };
    return { title: county ? `${county.name} county` : 'County', data: county, problems, above: ABOVE };
  },
  View: ({ data }) => (data ? <CountyView county={data} /> : null),
};

function CountyView({ county }: { county: County }) {
  const policeAreas = new Map(county.areas.map(({ policeArea }) => [policeArea.id, policeArea.name]));
  return (
    <>
      <p className="govuk-body-l">
        {county.areas.length} districts: {county.areas.map(({ name }) => name).join(', ')}.
      </p>
      <p className="govuk-body">
        Policed by{' '}
        {[...policeAreas].map(([id, name], index) => (
          <span key={id}>
            {index > 0 && ' and '}
            <a className="govuk-link" href={`/police-areas/${id}`}>
              {name} police area
            </a>
          </span>
        ))}
        .
        <Source source={county.source} />
      </p>
      <Partnerships partnerships={county.partnerships} />
      <ul className="govuk-list">
        <li>
          <a className="govuk-link" href={`/priorities?county=${county.id}`}>
            Which priorities they share
          </a>
        </li>
        <li>
          <a className="govuk-link" href={`/funding?county=${county.id}`}>
            What they were granted
          </a>
        </li>
        <li>
          <a className="govuk-link" href={`/compare?county=${county.id}`}>
            How they compare: recorded crime, priorities and grants for each resident
          </a>
        </li>
      </ul>
      <StrategyGroup county={county} />
    </>
  );
}

const BESIDES: readonly Column<Partnership>[] = [
  { title: 'Duties', cell: ({ duties }) => writeDuties(duties) },
];

function Partnerships({ partnerships }: Pick<County, 'partnerships'>) {
  if (partnerships === null)
    return <p className="govuk-body">The partnerships of the county could not be shown.</p>;
  return <PartnershipTable partnerships={partnerships} besides={BESIDES} />;
}

/** "5 met, 1 contradicted, 9 not known" */
function writeDuties(duties: Partnership['duties']): string {
  const count = (wanted: Partnership['duties'][number]['outcome']) =>
    duties.filter(({ outcome }) => outcome === wanted).length;
  const told = [
    [count('MET'), 'shown to be met'],
    [count('NOT_MET'), 'said not to be met'],
    [count('CONTRADICTED'), 'contradicted'],
    [count('UNKNOWN'), 'not known'],
  ] as const;
  return told
    .filter(([number]) => number > 0)
    .map(([number, words]) => `${number} ${words}`)
    .join(', ');
}
