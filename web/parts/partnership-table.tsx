import { type Column, DataTable } from './data-table.js';
import { NOT_KNOWN, NOT_SHOWN, writeCount, writePounds } from './figures.js';
import type { SourceOf } from './source.js';

/** A partnership as a page of a place lists it. */
export interface ListedPartnership {
  id: string;
  name: string;
  areas: readonly { name: string; source: SourceOf }[] | null;
  population: number | null;
  priorities: readonly unknown[];
  duties: readonly { outcome: Outcome }[];
}

type Outcome = 'MET' | 'NOT_MET' | 'CONTRADICTED' | 'UNKNOWN';

/** What the partnerships of a place were granted, and what no one of them was. */
export interface GrantsOfPlace {
  total: { pence: string | number } | null;
  groups: readonly { partnership: { id: string } | null; total: { pence: string | number } }[];
  leftOut: readonly unknown[];
}

interface PartnershipTableProps {
  /** Null where they are out of reach, as with the grants. */
  partnerships: readonly ListedPartnership[] | null;
  /** Null where they are out of reach. */
  grants: GrantsOfPlace | null;
  /** Where their money is told: "/funding?county=kent". */
  fundingPath: string;
}

/** The partnerships of a place at a glance, each figure leading to where it is explained. */
export function PartnershipTable({ partnerships, grants, fundingPath }: PartnershipTableProps) {
  const columns: readonly Column<ListedPartnership>[] = [
    { title: 'Partnership', cell: ({ id, name }) => link(`/partnerships/${id}`, name) },
    { title: 'Areas', cell: ({ areas }) => areas?.map(({ name }) => name).join(', ') ?? NOT_KNOWN },
    { title: 'Residents', isNumeric: true, cell: ({ population }) => writeCount(population) },
    {
      title: 'Priorities',
      isNumeric: true,
      cell: ({ id, priorities }) =>
        priorities.length > 0 ? link(`/priorities?partnership=${id}`, String(priorities.length)) : NOT_KNOWN,
    },
    { title: 'Granted', isNumeric: true, cell: ({ id }) => writeGranted(id, grants, fundingPath) },
    {
      title: 'Duties',
      cell: ({ id, duties }) => link(`/duties?partnership=${id}`, writeDuties(duties)),
    },
  ];
  return (
    <>
      {partnerships === null && <p className="govuk-body">The partnerships could not be shown.</p>}
      {partnerships && (
        <DataTable
          caption={`${partnerships.length} community safety partnerships`}
          columns={columns}
          rows={partnerships}
          keyOf={({ id }) => id}
        />
      )}
      <ResidentsFrom partnerships={partnerships ?? []} />
      <p className="govuk-body">
        <GrantedInAll grants={grants} fundingPath={fundingPath} />
      </p>
    </>
  );
}

/** The tables that areas and residents are taken from; each area has a row of its own there. */
function ResidentsFrom({ partnerships }: { partnerships: readonly ListedPartnership[] }) {
  const cited = partnerships.flatMap(({ areas }) => areas ?? []).map(({ source }) => source.document);
  const documents = [...new Map(cited.map((document) => [document.id, document])).values()];
  if (documents.length === 0) return null;
  return (
    <p className="govuk-body-s">
      Areas and residents:{' '}
      {documents.map(({ id, title }) => (
        <span key={id}>{link(`/papers/${id}`, title)}, a row for each area. </span>
      ))}
    </p>
  );
}

function link(href: string, words: string) {
  return (
    <a className="govuk-link" href={href}>
      {words}
    </a>
  );
}

function writeGranted(id: string, grants: GrantsOfPlace | null, fundingPath: string) {
  if (grants === null) return NOT_SHOWN;
  const group = grants.groups.find(({ partnership }) => partnership?.id === id);
  return group ? link(`${fundingPath}#granted-${id}`, writePounds(group.total.pence)) : NOT_KNOWN;
}

/** The sum over all years that papers tell of; no figure where there is none. */
function GrantedInAll({ grants, fundingPath }: Pick<PartnershipTableProps, 'grants' | 'fundingPath'>) {
  if (grants === null) return 'What was granted could not be shown.';
  const { total, groups, leftOut } = grants;
  if (total === null)
    return 'Granted: not known. No paper held tells of such money in a way that can be added up, which is not £0.';
  const undivided = groups.find(({ partnership }) => partnership === null);
  return (
    <>
      Granted in all, over every year that papers tell of and no pound counted twice:{' '}
      <strong>{link(fundingPath, writePounds(total.pence))}</strong>
      {undivided && `, of which ${writePounds(undivided.total.pence)} to no one partnership`}. Sums left out,
      with reasons: {leftOut.length}.
    </>
  );
}

const TOLD: Readonly<Record<Outcome, string>> = {
  MET: 'shown to be met',
  NOT_MET: 'said not to be met',
  CONTRADICTED: 'done otherwise',
  UNKNOWN: 'not known',
};

/** "5 shown to be met, 1 done otherwise, 9 not known" */
function writeDuties(duties: ListedPartnership['duties']): string {
  return (Object.keys(TOLD) as Outcome[])
    .map((outcome) => ({ outcome, count: duties.filter((duty) => duty.outcome === outcome).length }))
    .filter(({ count }) => count > 0)
    .map(({ outcome, count }) => `${count} ${TOLD[outcome]}`)
    .join(', ');
}
