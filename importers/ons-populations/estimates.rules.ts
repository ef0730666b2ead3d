import { distinct } from '../../shared/collections.js';
import { countIn } from '../sheet/count-cell.rules.js';
import { cellOf, type Header, plainText } from '../sheet/heading.rules.js';
import type { KnownArea } from '../sheet/known-areas.js';
import type { TableProblem } from '../sheet/table-problem.js';

export const CODE_HEADING: ReadonlyMap<'code', RegExp> = new Map([
  [
    'code',
    /^((area|geography|gss|la|lad|local authority|local authority district)[ _])?code$|^lad(code)?\d*(cd)?$/,
  ],
]);

/** Which cell of a row is the estimate, and of which year. */
export interface EstimateColumn {
  at: number;
  heading: string;
  /** Null where the heading has none: the title or the file's name says it. */
  year: number | null;
  /** Where each row has its year in a cell of its own. */
  yearAt: number | null;
}

const ALL_AGES = /^(all ages|all persons|population|residents|usual residents|persons)$/;
const YEAR_HEADING =
  /^(?:mid|population|pop|all ages|residents)?[\s_-]*(?:mid[\s_-]*)?(20\d\d)(?: population)?$/;

/** The column with the count of residents: one for all ages, or of several years the last. */
export function estimateColumn(header: Header<'code'>): EstimateColumn | string {
  const headings = header.headings.map((heading) => heading.toLowerCase());
  const yearAt = headings.findIndex((heading) => /^(mid[\s_-]*)?year$/.test(heading));
  const all = placesOf(headings, ALL_AGES);
  if (all.length > 1)
    return `has several columns for all ages: ${all.map((at) => header.headings[at]).join(', ')}`;
  const [at] = all;
  if (at !== undefined)
    return { at, heading: header.headings[at] ?? '', year: null, yearAt: yearAt < 0 ? null : yearAt };
  const ofYears = placesOf(headings, YEAR_HEADING).map((place) => ({
    at: place,
    heading: header.headings[place] ?? '',
    year: Number(YEAR_HEADING.exec(headings[place] ?? '')?.[1]),
    yearAt: null,
  }));
  const newest = ofYears.sort((a, b) => b.year - a.year)[0];
  return newest ?? 'has no column "All ages" and none for a year';
}

const SINGLE_SEX = /\b(females?|males?)\b/i;

/** The years in texts such as "mid-2025", "mye25tablesew.xlsx" and "30 June 2025". */
export function yearsNamed(text: string): number[] {
  const years = [...text.matchAll(/(?:\bmid|(?<=[a-z_])mid|30 june)[\s_-]*(20\d\d)/gi)].map(([, year]) =>
    Number(year),
  );
  const editions = [...text.matchAll(/mye(\d\d)(?!\d)/gi)].map(([, year]) => 2000 + Number(year));
  return distinct(years.length > 0 ? years : editions);
}

/** Do the lines above the table say that it counts one sex only? */
export function isOfOneSex(titles: readonly string[]): boolean {
  return (
    titles.some((title) => SINGLE_SEX.test(title)) && !titles.some((title) => /\bpersons\b/i.test(title))
  );
}

export interface Estimate {
  line: number;
  area: KnownArea;
  year: number | null;
  residents: number;
}

export interface ReadEstimates {
  estimates: Estimate[];
  problems: TableProblem[];
  /** Codes of council areas of England and Wales that the hub does not know. */
  unknown: string[];
  /** Rows about anything else: countries, regions, counties. */
  otherRows: number;
}

/** The residents of the areas that the hub knows, of the newest year that the rows name. */
export function readEstimates(
  header: Header<'code'>,
  column: EstimateColumn,
  areas: ReadonlyMap<string, KnownArea>,
): ReadEstimates {
  const read: ReadEstimates = { estimates: [], problems: [], unknown: [], otherRows: 0 };
  for (const row of header.rows) {
    const code = plainText(cellOf(row, header, 'code'));
    const area = areas.get(code);
    if (!area) {
      if (/^(E0[6-9]|W06)\d{6}$/.test(code)) read.unknown.push(code);
      else read.otherRows += 1;
      continue;
    }
    const residents = countIn(row.cells[column.at] ?? '');
    const year = column.yearAt === null ? column.year : yearIn(row.cells[column.yearAt] ?? '');
    if (typeof residents !== 'number' || residents <= 0)
      read.problems.push(unreadable(row.line, column, row.cells[column.at] ?? ''));
    else read.estimates.push({ line: row.line, area, year, residents });
  }
  if (column.yearAt === null) return read;
  const newest = Math.max(...read.estimates.map((estimate) => estimate.year ?? 0));
  return { ...read, estimates: read.estimates.filter((estimate) => estimate.year === newest) };
}

/** Rows that repeat an area, and areas without a row: a total of some areas would look like one of all. */
export function incomplete(read: ReadEstimates, areas: ReadonlyMap<string, KnownArea>): TableProblem[] {
  const lines = new Map<string, number>();
  const problems: TableProblem[] = [];
  for (const { line, area } of read.estimates) {
    const earlier = lines.get(area.code);
    if (earlier === undefined) lines.set(area.code, line);
    else problems.push({ line, column: null, reason: `repeats row ${earlier}: ${area.name} (${area.code})` });
  }
  const all = distinct(areas.values());
  const missing = all.filter((area) => !lines.has(area.code)).map(({ name, code }) => `${name} (${code})`);
  if (missing.length === 0) return problems;
  const unknown =
    read.unknown.length === 0 ? '' : `; codes the hub does not know: ${shortened(read.unknown)}`;
  const reason = `has no residents for ${missing.length} of the ${all.length} areas: ${shortened(missing)}${unknown}`;
  return [...problems, { line: null, column: null, reason }];
}

function unreadable(line: number, column: EstimateColumn, cell: string): TableProblem {
  return { line, column: column.heading, reason: `${JSON.stringify(cell)} is no number of residents` };
}

function yearIn(cell: string): number | null {
  const [year] = yearsNamed(cell);
  return year ?? (/^20\d\d$/.test(cell.trim()) ? Number(cell) : null);
}

function placesOf(headings: readonly string[], pattern: RegExp): number[] {
  return headings.flatMap((heading, at) => (pattern.test(heading) ? [at] : []));
}

function shortened(names: readonly string[]): string {
  return `${names.slice(0, 10).join(', ')}${names.length > 10 ? ` and ${names.length - 10} more` : ''}`;
}
