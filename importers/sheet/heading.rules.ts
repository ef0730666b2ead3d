import type { SheetRow } from './sheet-row.js';

/** A row of headings, wherever it stands below the title lines. */
export interface Header<Name extends string> {
  line: number;
  /** Where each column is. */
  columns: ReadonlyMap<Name, number>;
  /** The headings as printed, by position. */
  headings: readonly string[];
  /** The texts of the lines above it. */
  titles: readonly string[];
  /** What stands below it. */
  rows: readonly SheetRow[];
}

/** A row of headings that will not do. */
export interface NoHeader {
  /** Of the row that comes nearest; null where none has a single one of the headings. */
  line: number | null;
  reason: string;
}

const MOST_NAMED = 6;
const FOOTNOTE = /\[\s*notes?\b[^\]]*\]/gi;

/** A cell as people read it: without footnote tags, line breaks and doubled spaces. */
export function plainText(cell: string): string {
  return cell.replace(FOOTNOTE, ' ').replace(/\s+/g, ' ').trim();
}

/** The tags "[note 4]" of a cell. */
export function footnotesOf(cell: string): string[] {
  return cell.match(FOOTNOTE) ?? [];
}

/** The row with most of the wanted headings, provided that it has each of them once. */
export function findHeader<Name extends string>(
  rows: readonly SheetRow[],
  wanted: ReadonlyMap<Name, RegExp>,
): Header<Name> | NoHeader {
  const best = nearest(rows, wanted);
  if (!best) return { line: null, reason: `no row has the headings ${namesOf([...wanted.keys()])}` };
  const { at, row } = best;
  const headings = row.cells.map(plainText);
  const columns = new Map<Name, number>();
  for (const [name, pattern] of wanted) {
    const places = headings.flatMap((heading, column) =>
      pattern.test(heading.toLowerCase()) ? [column] : [],
    );
    const [place] = places;
    if (place === undefined)
      return { line: row.line, reason: `the row of headings has none for ${inWords(name)}` };
    if (places.length > 1)
      return { line: row.line, reason: `the row of headings has ${inWords(name)} more than once` };
    columns.set(name, place);
  }
  const titles = rows.slice(0, at).flatMap(({ cells }) => cells.filter((cell) => cell.trim() !== ''));
  return { line: row.line, columns, headings, titles, rows: rows.slice(at + 1) };
}

/** The text of a row below a heading; "" where the row ends before it. */
export function cellOf<Name extends string>(row: SheetRow, header: Header<Name>, name: Name): string {
  return row.cells[header.columns.get(name) ?? -1] ?? '';
}

/** The heading of a column as printed, for refusals. */
export function headingOf<Name extends string>(header: Header<Name>, name: Name): string {
  return header.headings[header.columns.get(name) ?? -1] ?? name;
}

export function isHeader<Name extends string>(found: Header<Name> | NoHeader): found is Header<Name> {
  return 'columns' in found;
}

/** Of many the first say enough. */
function namesOf(names: readonly string[]): string {
  const more = names.length - MOST_NAMED;
  return names.slice(0, MOST_NAMED).map(inWords).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

/** "policeAreaCode" and "other_theft" as people write them. */
function inWords(name: string): string {
  return name.replace(/(?<=[a-z])(?=[A-Z])|_/g, ' ').toLowerCase();
}

function nearest<Name extends string>(
  rows: readonly SheetRow[],
  wanted: ReadonlyMap<Name, RegExp>,
): { row: SheetRow; at: number } | undefined {
  let best: { row: SheetRow; at: number } | undefined;
  let most = 0;
  for (const [at, row] of rows.entries()) {
    const headings = row.cells.map((cell) => plainText(cell).toLowerCase());
    const matched = [...wanted.values()].filter((pattern) =>
      headings.some((heading) => pattern.test(heading)),
    );
    if (matched.length > most) {
      most = matched.length;
      best = { row, at };
    }
  }
  return best;
}
