import { distinct, groupBy } from '../../shared/collections.js';
import type { Residents } from '../../shared/place/residents.seed.js';
import { countByDocument } from '../../shared/provenance/report.rules.js';
import type {
  Completeness,
  Gap,
  LoadedRecords,
  SubgraphReport,
} from '../../shared/provenance/subgraph-report.js';
import type { AnnouncedChange } from './announced-change/announced-change.entity.js';
import type { LocalGovernmentArea } from './area/area.entity.js';
import type { AreaBoundary } from './boundary/boundary.entity.js';
import type { PartnershipArea } from './partnership/partnership.entity.js';
import type { ReferenceTables } from './reference-tables.seed.js';
import type { BodyTenure } from './responsible-authority/body-tenure.entity.js';
import { NOT_RECORDED } from './responsible-authority/body-tenure.rules.js';
import { KIND_ORDER } from './responsible-authority/responsible-authority-kind.js';

/** What the report counts: the reference tables, and the rows that the seed makes of them. */
export interface ReportedRows {
  tables: ReferenceTables;
  /** Document ids by the name of the table's file. */
  documents: ReadonlyMap<string, string>;
  residents: ReadonlyMap<string, Residents>;
  areas: readonly LocalGovernmentArea[];
  boundaries: readonly AreaBoundary[];
  partnershipAreas: readonly PartnershipArea[];
  tenures: readonly BodyTenure[];
  announced: readonly AnnouncedChange[];
}

/** The tables that geography is made of, with what their rows are. */
const TABLES = {
  areas: ['local-government-areas.csv', 'areas'],
  counties: ['counties.csv', 'two-tier counties'],
  countyCouncils: ['county-councils.csv', 'names of county councils'],
  councils: ['councils.csv', 'names of councils'],
  policeAreas: ['police-areas.csv', 'police areas'],
  partnershipAreas: ['partnership-areas.csv', 'areas and parts of areas of partnerships'],
  neighbours: ['neighbours.csv', 'pairs of neighbouring areas'],
  changes: ['area-changes.csv', 'codes that ended or were replaced'],
  fireAuthorities: ['fire-authorities.csv', 'fire and rescue authorities'],
  healthBoards: ['health-boards.csv', 'areas and health boards that overlap'],
  namedBodies: ['named-bodies.csv', 'responsible authorities that papers name'],
} as const satisfies Partial<Record<keyof ReferenceTables, readonly [string, string]>>;

const KINDS = Object.keys(TABLES) as (keyof typeof TABLES)[];

/** Which areas, borders and bodies are known from which table, and what is not known of them. */
export function reportGeography(rows: ReportedRows): SubgraphReport {
  return {
    subgraph: 'geography',
    loaded: loadedRecords(rows),
    completeness: [...areaCompleteness(rows), ...bodyCompleteness(rows)],
    gaps: [...partHeldGaps(rows), ...bodyGaps(rows)],
    contradictions: [],
  };
}

function loadedRecords({
  tables,
  documents,
  residents,
  boundaries,
  tenures,
  announced,
}: ReportedRows): LoadedRecords[] {
  return [
    ...KINDS.flatMap((kind) => {
      const [file, what] = TABLES[kind];
      return countByDocument(
        what,
        tables[kind].map(() => documents.get(file)),
      );
    }),
    ...countByDocument(
      'residents of areas',
      [...residents.values()].map((row) => row.documentId),
    ),
    ...countByDocument(
      'shapes of areas',
      boundaries.map((row) => row.sourceColumns.documentId),
    ),
    ...countByDocument(
      'tenures of responsible authorities',
      tenures.map((row) => row.documentId),
    ),
    ...countByDocument(
      'announced changes',
      announced.map((row) => row.sourceColumns.documentId),
    ),
  ];
}

function areaCompleteness({ areas, boundaries }: ReportedRows): Completeness[] {
  const count = (what: string, of: (area: LocalGovernmentArea) => unknown, note: string | null = null) => ({
    what: `areas with ${what}`,
    held: areas.filter((area) => of(area) !== null).length,
    of: areas.length,
    note,
  });
  return [
    count('residents', (area) => area.population),
    count('households', (area) => area.households),
    count('land area', (area) => area.landKm2),
    count('a point for maps', (area) => area.latitude),
    {
      what: 'areas with a shape for maps',
      held: boundaries.length,
      of: areas.length,
      note: boundaries.length < areas.length ? 'Without it maps are sketches: shapes are imported.' : null,
    },
  ];
}

/** Of today's bodies one line a kind; of those that have ended one line together. */
function bodyCompleteness({ tenures }: ReportedRows): Completeness[] {
  const today = groupBy(tenures.filter(goesOn), (tenure) => tenure.kind);
  const ended = tenures.filter((tenure) => !goesOn(tenure));
  const named = new Set(ended.filter(isNamed).map((tenure) => tenure.kind));
  const neverNamed = distinct(ended.map((tenure) => tenure.kind)).filter((kind) => !named.has(kind));
  const count = (what: string, of: readonly BodyTenure[], note: string | null) => ({
    what: `names of ${what}, area by area`,
    held: of.filter(isNamed).length,
    of: of.length,
    note,
  });
  return [
    ...KIND_ORDER.flatMap((kind) => {
      const own = today.get(kind);
      return own ? [count(`responsible authorities of today: ${inWords([kind])}`, own, null)] : [];
    }),
    count(
      'responsible authorities that have ended',
      ended,
      neverNamed.length > 0 ? `Of these kinds none is named: ${inWords(neverNamed)}.` : null,
    ),
  ];
}

function inWords(kinds: readonly string[]): string {
  return kinds.map((kind) => kind.toLowerCase().replaceAll('_', ' ')).join(', ');
}

function isNamed({ name }: BodyTenure): boolean {
  return name !== NOT_RECORDED;
}

function goesOn({ to }: BodyTenure): boolean {
  return to === null;
}

function partHeldGaps({ partnershipAreas, areas }: ReportedRows): Gap[] {
  const names = new Map(areas.map(({ id, name }) => [id, name]));
  return [
    ...groupBy(
      partnershipAreas.filter(({ whole }) => !whole),
      (row) => row.partnershipId,
    ),
  ].map(([partnership, parts]) => ({
    partnership,
    what: 'residents',
    because: `It holds only a part of ${parts.map(({ areaId }) => names.get(areaId) ?? areaId).join(', ')}; residents are known of whole areas.`,
  }));
}

function bodyGaps({ partnershipAreas, tenures }: ReportedRows): Gap[] {
  const unnamed = groupBy(
    tenures.filter((tenure) => goesOn(tenure) && !isNamed(tenure)),
    (tenure) => tenure.areaId,
  );
  return [...groupBy(partnershipAreas, (row) => row.partnershipId)].flatMap(([partnership, held]) => {
    const kinds = distinct(held.flatMap(({ areaId }) => unnamed.get(areaId) ?? []).map(({ kind }) => kind));
    if (kinds.length === 0) return [];
    return [
      {
        partnership,
        what: 'responsible-authorities',
        because: `No list held names its ${inWords(kinds)}.`,
      },
    ];
  });
}
