import { type PoliceAreaAtAGlanceQuery, policeAreaAtAGlance } from '../../documents.js';
import type { Page } from '../../page.js';
import { type Column, DataTable } from '../../parts/data-table.js';
import { NOT_KNOWN, writeCount } from '../../parts/figures.js';

type PoliceArea = NonNullable<PoliceAreaAtAGlanceQuery['policeArea']>;

const HOME = { title: 'Home', path: '/' };

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

type Partnership = NonNullable<PoliceArea['partnerships']>[number];

const COLUMNS: readonly Column<Partnership>[] = [
  {
    title: 'Partnership',
    cell: ({ id, name }) => (
      <a className="govuk-link" href={`/partnerships/${id}`}>
        {name}
      </a>
    ),
  },
  { title: 'Areas', cell: ({ areas }) => areas?.map(({ name }) => name).join(', ') ?? NOT_KNOWN },
  { title: 'Residents', isNumeric: true, cell: ({ population }) => writeCount(population) },
  { title: 'Priorities', isNumeric: true, cell: ({ priorities }) => priorities.length || NOT_KNOWN },
];

function PartnershipTable({ partnerships }: { partnerships: readonly Partnership[] }) {
  return (
    <DataTable
      caption={`${partnerships.length} community safety partnerships`}
      columns={COLUMNS}
      rows={partnerships}
      keyOf={({ id }) => id}
    />
  );
}
