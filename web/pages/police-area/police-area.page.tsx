import { type PoliceAreaAtAGlanceQuery, policeAreaAtAGlance } from '../../documents.js';
import { HOME, type Page } from '../../page.js';
import { PartnershipTable } from '../../parts/partnership-table.js';

type PoliceArea = NonNullable<PoliceAreaAtAGlanceQuery['policeArea']>;

/** A police area at a glance. */
export const policeAreaPage: Page<PoliceArea | null> = {
  path: '/police-areas/:id',
  find: async ({ params }, ask) => {
    const { data, problems } = await ask(policeAreaAtAGlance, { id: params.id ?? '' });
    const policeArea = data?.policeArea ?? null;
    if (policeArea === null && problems.length === 0)
      return { title: 'Police area not found', data: null, problems, status: 404, above: [HOME] };
    return { title: policeArea?.name ?? 'Police area', data: policeArea, problems, above: [HOME] };
  },
  View: ({ data }) => (data ? <PoliceAreaView policeArea={data} /> : null),
};

function PoliceAreaView({ policeArea }: { policeArea: PoliceArea }) {
  return (
    <>
      <p className="govuk-body-l">Overseen by the {policeArea.localPolicingBody.name}.</p>
      <Doors policeArea={policeArea.id} />
      {policeArea.partnerships && <PartnershipTable partnerships={policeArea.partnerships} />}
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
