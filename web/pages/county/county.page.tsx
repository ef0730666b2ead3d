import { agesOfDocuments, type CountyAtAGlanceQuery, countyAtAGlance } from '../../documents.js';
import { HOME, type Page } from '../../page.js';
import { type DocumentAge, listAges } from '../../parts/held.rules.js';
import { PartnershipTable } from '../../parts/partnership-table.js';
import { Source } from '../../parts/source.js';
import { WhatIsHeld } from '../../parts/what-is-held.js';
import { StrategyGroup } from './strategy-group.js';

export type County = NonNullable<CountyAtAGlanceQuery['county']>;

interface FoundCounty {
  county: County;
  /** Null where they are out of reach. */
  ages: DocumentAge[] | null;
  /** Whether its strategy group could be asked for: where not, it may well be known. */
  isGroupShown: boolean;
}

const ABOVE = [HOME];

/** A county with districts: its partnerships, and its county strategy group. */
export const countyPage: Page<FoundCounty | null> = {
  path: '/counties/:id',
  find: async ({ params }, ask) => {
    const [{ data, problems }, held] = await Promise.all([
      ask(countyAtAGlance, { id: params.id ?? '' }),
      ask(agesOfDocuments, {}),
    ]);
    const county = data?.county ?? null;
    if (county === null && problems.length === 0)
      return { title: 'County not found', data: null, problems, status: 404, above: ABOVE };
    const sources = held.data?.dataHealth?.sources;
    return {
      title: county ? `${county.name} county` : 'County',
      data: county && {
        county,
        ages: sources ? listAges(county, sources) : null,
        isGroupShown: !problems.some(({ place }) => place.startsWith('county.strategyGroup')),
      },
      problems: [...problems, ...held.problems],
      above: ABOVE,
    };
  },
  View: ({ data }) => (data ? <CountyView {...data} /> : null),
};

function CountyView({ county, ages, isGroupShown }: FoundCounty) {
  const { partnerships } = county;
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
        <li>
          <a className="govuk-link" href={`/duties?county=${county.id}`}>
            Which duties are shown to be met, and what falls due next
          </a>
        </li>
        {[...policeAreas].map(([id, name]) => (
          <li key={id}>
            <a className="govuk-link" href={`/mergers?policeArea=${id}`}>
              How the areas of {name} could be grouped, and who must sign
            </a>
          </li>
        ))}
      </ul>
      <PartnershipTable
        partnerships={partnerships}
        grants={county.grantTotals}
        fundingPath={`/funding?county=${encodeURIComponent(county.id)}`}
      />
      <StrategyGroup county={county} isShown={isGroupShown} />
      <WhatIsHeld partnerships={partnerships} ages={ages} />
    </>
  );
}
