import { agesOfDocuments, type PoliceAreaAtAGlanceQuery, policeAreaAtAGlance } from '../../documents.js';
import { HOME, type Page } from '../../page.js';
import { writeCount } from '../../parts/figures.js';
import { type DocumentAge, listAges } from '../../parts/held.rules.js';
import { PartnershipTable } from '../../parts/partnership-table.js';
import { Source } from '../../parts/source.js';
import { WhatIsHeld } from '../../parts/what-is-held.js';

type PoliceArea = NonNullable<PoliceAreaAtAGlanceQuery['policeArea']>;

interface FoundPoliceArea {
  policeArea: PoliceArea;
  /** Null where they are out of reach. */
  ages: DocumentAge[] | null;
}

/** A police area at a glance. */
export const policeAreaPage: Page<FoundPoliceArea | null> = {
  path: '/police-areas/:id',
  find: async ({ params }, ask) => {
    const [{ data, problems }, held] = await Promise.all([
      ask(policeAreaAtAGlance, { id: params.id ?? '' }),
      ask(agesOfDocuments, {}),
    ]);
    const policeArea = data?.policeArea ?? null;
    if (policeArea === null && problems.length === 0)
      return { title: 'Police area not found', data: null, problems, status: 404, above: [HOME] };
    const sources = held.data?.dataHealth?.sources;
    return {
      title: policeArea?.name ?? 'Police area',
      data: policeArea && { policeArea, ages: sources ? listAges(policeArea, sources) : null },
      problems: [...problems, ...held.problems],
      above: [HOME],
    };
  },
  View: ({ data }) => (data ? <PoliceAreaView {...data} /> : null),
};

function PoliceAreaView({ policeArea, ages }: FoundPoliceArea) {
  const { id, localPolicingBody, population, partnerships, grantTotals, source } = policeArea;
  return (
    <>
      <p className="govuk-body-l">
        Overseen by the {localPolicingBody.name}. {writeCount(population)} residents.
      </p>
      <p className="govuk-body">
        <Source source={source} />
      </p>
      <Doors policeArea={id} />
      <PartnershipTable
        partnerships={partnerships}
        grants={grantTotals}
        fundingPath={`/funding?policeArea=${encodeURIComponent(id)}`}
      />
      <WhatIsHeld partnerships={partnerships} ages={ages} />
    </>
  );
}

/** Pages that answer one question about the whole police area. */
const DOORS = [
  {
    title: 'Priorities',
    path: '/priorities',
    answers: 'what its partnerships set out to do, and what they share',
  },
  { title: 'Funding', path: '/funding', answers: 'who was granted what, and which sums do not hold' },
  { title: 'Mergers', path: '/mergers', answers: 'how its areas could be grouped, and who must sign' },
  { title: 'Duties', path: '/duties', answers: 'which duties are shown to be met, and what falls due next' },
  {
    title: 'Compare',
    path: '/compare',
    answers: 'recorded crime, priorities and grants for each resident, side by side',
  },
] as const;

function Doors({ policeArea }: { policeArea: string }) {
  return (
    <ul className="govuk-list govuk-list--spaced">
      {DOORS.map(({ title, path, answers }) => (
        <li key={path}>
          <a
            className="govuk-link govuk-!-font-weight-bold"
            href={`${path}?policeArea=${encodeURIComponent(policeArea)}`}
          >
            {title}
          </a>
          : {answers}
        </li>
      ))}
    </ul>
  );
}
