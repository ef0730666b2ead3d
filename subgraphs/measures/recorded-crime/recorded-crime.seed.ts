import { z } from 'zod';
import { dayAfter } from '../../../shared/calendar/day-arithmetic.js';
import type { IsoDate } from '../../../shared/calendar/iso-date.js';
import { DataFolder, type Located } from '../../../shared/files/data-folder.js';
import { dateField } from '../../../shared/files/fields.js';
import type { PlaceBook } from '../../../shared/place/place.seed.js';
import { Basis } from '../../../shared/provenance/basis.js';
import type { SourceDocument } from '../../../shared/provenance/source-document.entity.js';
import { readImports } from '../../../shared/provenance/source-document.seed.js';
import { monthsIn } from '../comparison/period.rules.js';
import type { ColumnOfMeasure } from '../measure/measure.seed.js';
import type { CrimeRow } from './crime-row.js';
import { findBrokenSums } from './identity.rules.js';

const FILE = 'recorded-crime.csv';
const SCOPES = ['partnership', 'force', 'unassigned', 'airport'] as const;
const UNIQUE = [['source', 'scope', 'place_code', 'from', 'to']] as const;

const COUNT = /^-?\d{1,9}$/;
const placedRow = z.looseObject({
  source: z.string({ error: 'is blank' }),
  scope: z.enum(SCOPES, `is not one of ${SCOPES.join(', ')}`),
  place_code: z.string({ error: 'is blank' }),
  from: dateField,
  to: dateField,
});

export interface CrimeReferences {
  places: PlaceBook;
  documents: readonly SourceDocument[];
  measures: readonly ColumnOfMeasure[];
}

export interface PublishedCrime {
  /** As published, in the order in which they were loaded. */
  rows: CrimeRow[];
  /** How many rows are of partnerships that a later lookup has ended: their figures have no place to stand at. */
  ofEndedPartnerships: number;
}

/** The rows of the hub's own table and of every import. */
export function readRecordedCrime(folder: DataFolder, references: CrimeReferences): PublishedCrime {
  const ended = endedPartnerships(folder, references.places);
  const imported = readImports(folder).map(({ id }) => ({ file: `imports/${id}/${FILE}`, documents: [id] }));
  const own = { file: `reference/${FILE}`, documents: references.documents.map(({ id }) => id) };
  const files = [own, ...imported.filter(({ file }) => folder.has(file))];
  const tables = files.map(({ file, documents }) =>
    readFile(folder, file, new Set(documents), { ...references, ended }),
  );
  return {
    rows: tables.flatMap((table) => table.rows),
    ofEndedPartnerships: tables.reduce((sum, table) => sum + table.ofEndedPartnerships, 0),
  };
}

/** Codes of partnerships that the hub's own table has and the lookup that was imported over it has not. */
function endedPartnerships(folder: DataFolder, places: PlaceBook): Set<string> {
  const own = new DataFolder(folder.root).csv('reference/partnerships.csv', z.object({ code: z.string() }));
  const codes = own.map(({ value }) => value.code);
  return new Set(codes.filter((code) => places.find('partnership', code) === undefined));
}

function readFile(
  folder: DataFolder,
  file: string,
  documents: ReadonlySet<string>,
  references: CrimeReferences & { ended: ReadonlySet<string> },
): PublishedCrime {
  const all = folder.csv(file, rowWith(references.measures), { unique: UNIQUE });
  const living = all.filter(
    ({ value }) => value.scope !== 'partnership' || !references.ended.has(value.placeCode),
  );
  const rows = living.flatMap((at) => {
    const { source } = at.value;
    if (!documents.has(source)) folder.report(at, ['source'], `no document here has the id ${source}`);
    const read = crimeRow(folder, at, references);
    return read ? [read] : [];
  });
  return { rows, ofEndedPartnerships: all.length - living.length };
}

/** The row of a table with a column for each of these measures. */
function rowWith(measures: readonly ColumnOfMeasure[]) {
  return placedRow.transform((cells, context) => {
    const counts: Record<string, number | null> = {};
    for (const { id, column } of measures) {
      const cell = cells[column];
      if (cell === null || (typeof cell === 'string' && COUNT.test(cell)))
        counts[id] = cell === null ? null : Number(cell);
      else context.addIssue({ code: 'custom', path: [column], message: whyNoCount(cell) });
    }
    const { source, scope, place_code: placeCode, from, to } = cells;
    return { source, scope, placeCode, from, to, counts };
  });
}

function whyNoCount(cell: unknown): string {
  return cell === undefined ? 'the column is missing' : 'is not a whole number of at most nine digits';
}

type RawRow = z.output<ReturnType<typeof rowWith>>;

function crimeRow(folder: DataFolder, at: Located<RawRow>, references: CrimeReferences): CrimeRow | null {
  const { source, scope, placeCode, from, to, counts } = at.value;
  const kind = scope === 'partnership' ? 'partnership' : 'police-area';
  const place = references.places.find(kind, placeCode);
  if (!place) folder.report(at, ['place_code'], `no ${kind.replace('-', ' ')} has the code ${placeCode}`);
  const isPeriod = isWholePeriod(from, to);
  if (!isPeriod)
    folder.report(at, ['to'], 'does not end a year, or a quarter of the calendar, that begins on `from`');
  const broken = findBrokenSums(counts, references.measures);
  for (const { measure, count, sum } of broken) {
    const column = references.measures.find(({ id }) => id === measure)?.column ?? measure;
    folder.report(at, [column], `is ${count}, and its parts add up to ${sum}`);
  }
  if (!place || !isPeriod || broken.length > 0) return null;
  return { scope, place: place.slug, placeCode, from, to, documents: [source], basis: Basis.STATED, counts };
}

/** Twelve months from the first of any month, or three from the first of January, April, July or October. */
function isWholePeriod(from: IsoDate, to: IsoDate): boolean {
  if (!from.endsWith('-01') || !dayAfter(to).endsWith('-01')) return false;
  const months = monthsIn({ from, to });
  return months === 12 || (months === 3 && Number(from.slice(5, 7)) % 3 === 1);
}
