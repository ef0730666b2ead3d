import { type Column, DataTable } from './data-table.js';
import { NOT_KNOWN, writeCount } from './figures.js';

/** A partnership as a page of a place lists it. */
export interface ListedPartnership {
  id: string;
  name: string;
  areas: readonly { name: string }[] | null;
  population: number | null;
  priorities: readonly unknown[];
}

const COLUMNS: readonly Column<ListedPartnership>[] = [
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

interface PartnershipTableProps<Row> {
  partnerships: readonly Row[];
  /** What the page tells of them besides. */
  besides?: readonly Column<Row>[];
}

/** The partnerships of a place, each leading to its own page. */
export function PartnershipTable<Row extends ListedPartnership>({
  partnerships,
  besides = [],
}: PartnershipTableProps<Row>) {
  return (
    <DataTable
      caption={`${partnerships.length} community safety partnerships`}
      columns={[...COLUMNS, ...besides]}
      rows={partnerships}
      keyOf={({ id }) => id}
    />
  );
}
