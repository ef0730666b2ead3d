import type { FileProblem } from '../../shared/files/file-problem.js';
import { fileAndSheet } from '../sheet/refuse.js';
import type { SheetRow } from '../sheet/sheet-row.js';
import type { Counts, Tally } from './counts.js';
import { type NameBook, plainName } from './names.rules.js';
import { type Classified, classifyOffence } from './offences.rules.js';
import { financialYearOf, quarterIndex, quarterNumberOf } from './quarter.rules.js';

/** The columns that are read, with the headings they have had. */
const COLUMNS = {
  year: ['Financial Year'],
  quarter: ['Financial Quarter'],
  force: ['Police Force', 'Force Name', 'Force'],
  csp: ['CSP Name', 'Community Safety Partnership'],
  group: ['Offence Group'],
  subgroup: ['Offence Subgroup', 'Offence Sub-group'],
  count: ['Offence Count', 'Number of Offences'],
} as const;

type Column = keyof typeof COLUMNS;

/** More than this many problems tell nothing new: each is told once, at its first row. */
const MOST_PROBLEMS = 20;
const MOST_CELLS_SHOWN = 20;
const LONGEST_CELL_SHOWN = 60;
const MOST_OFFENCES = 1_000_000_000;
const NOT_AVAILABLE = new Set(['', '[x]', '..', '-']);

/** What is remembered of a sheet's rows besides their sums. */
export class Reading {
  rows = 0;
  fraudRows = 0;
  notAvailable = 0;
  readonly otherForces = new Set<string>();
  readonly offenceNotes = new Set<string>();
  readonly problems: FileProblem[] = [];
  readonly #told = new Set<string>();

  constructor(
    readonly file: string,
    readonly counts: Counts,
    readonly names: NameBook,
  ) {}

  get isHopeless(): boolean {
    return this.problems.length >= MOST_PROBLEMS;
  }

  problem(row: SheetRow, field: string | null, reason: string): void {
    const what = `${row.sheet} ${field} ${reason}`;
    if (this.#told.has(what) || this.isHopeless) return;
    this.#told.add(what);
    this.problems.push({ file: fileAndSheet(this.file, row.sheet), line: row.line, field, reason });
  }
}

/** Reads the rows of the sheet of one financial year. Names are looked up once each. */
export class YearSheet {
  readonly #year: number | undefined;
  #columns: Record<Column, number> | undefined;
  #headings: readonly string[] = [];
  #isUnreadable = false;
  readonly #offences = new Map<string, Classified>();
  readonly #tallies = new Map<string, Tally | 'none' | undefined>();

  constructor(
    readonly sheet: string,
    private readonly reading: Reading,
  ) {
    this.#year = financialYearOf(sheet);
  }

  /** The first row with a cell holds the headings. */
  add(row: SheetRow): void {
    if (this.#isUnreadable) return;
    if (this.#columns) this.#addCounts(row, this.#columns);
    else this.#readHeadings(row);
  }

  #readHeadings(row: SheetRow): void {
    const plain = row.cells.map(plainName);
    const find = (column: Column) => plain.findIndex((heading) => isHeadingOf(column, heading));
    const missing = (Object.keys(COLUMNS) as Column[]).filter((column) => find(column) < 0);
    this.#isUnreadable = missing.length > 0;
    for (const column of missing)
      this.reading.problem(
        row,
        COLUMNS[column].join(' or '),
        `is no heading of this row, which has: ${shownCells(row.cells)}`,
      );
    this.#headings = row.cells;
    this.#columns = {
      year: find('year'),
      quarter: find('quarter'),
      force: find('force'),
      csp: find('csp'),
      group: find('group'),
      subgroup: find('subgroup'),
      count: find('count'),
    };
  }

  #addCounts(row: SheetRow, columns: Record<Column, number>): void {
    this.reading.rows++;
    const cell = (column: Column) => row.cells[columns[column]] ?? '';
    const quarter = this.#quarter(row, cell);
    const tally = this.#tally(row, cell);
    const offence = this.#offence(row, cell);
    const count = this.#count(row, cell('count'));
    if (quarter === undefined || count === undefined || tally === undefined || tally === 'none') return;
    if (offence.kind === 'fraud') this.reading.fraudRows++;
    else if (offence.kind === 'counted') this.reading.counts.add(tally, quarter, offence.leaf, count);
  }

  #quarter(row: SheetRow, cell: (column: Column) => string): number | undefined {
    const number = quarterNumberOf(cell('quarter'));
    if (number === undefined)
      this.#problem(row, 'quarter', `"${cell('quarter')}" is not a quarter from 1 to 4`);
    const year = financialYearOf(cell('year'));
    if (year === undefined || year !== this.#year)
      this.#problem(row, 'year', `"${cell('year')}" is not the financial year of the sheet`);
    return number === undefined || year === undefined ? undefined : quarterIndex({ year, number });
  }

  #tally(row: SheetRow, cell: (column: Column) => string): Tally | 'none' | undefined {
    const key = `${cell('force')}\n${cell('csp')}`;
    if (!this.#tallies.has(key)) this.#tallies.set(key, this.#findTally(row, cell('force'), cell('csp')));
    return this.#tallies.get(key);
  }

  #findTally(row: SheetRow, forceName: string, csp: string): Tally | 'none' | undefined {
    const force = this.reading.names.force(forceName);
    if (force === 'none') this.reading.otherForces.add(forceName.trim());
    else if (force === undefined)
      this.#problem(row, 'force', `"${forceName}" is no police force of England and Wales`);
    else if (plainName(csp) === '') this.#problem(row, 'csp', 'is empty');
    else return this.reading.counts.tally(force, this.reading.names.place(force, csp));
    return force === 'none' ? 'none' : undefined;
  }

  #offence(row: SheetRow, cell: (column: Column) => string): Classified {
    const key = `${cell('group')}\n${cell('subgroup')}`;
    const known = this.#offences.get(key);
    if (known) return known;
    const offence = classifyOffence(cell('group'), cell('subgroup'));
    this.#offences.set(key, offence);
    if (offence.kind === 'counted' && offence.note) this.reading.offenceNotes.add(offence.note);
    if (offence.kind === 'unknown') this.#problem(row, offence.column, unknownOffence(offence.column, cell));
    return offence;
  }

  /** Counts may be negative: what was recorded earlier was cancelled or moved to another force. */
  #count(row: SheetRow, text: string): number | undefined {
    const plain = text.trim().replace(/,(?=\d{3}\b)/g, '');
    if (NOT_AVAILABLE.has(plain.toLowerCase())) {
      this.reading.notAvailable++;
      return Number.NaN;
    }
    const count = Number(plain);
    if (Number.isInteger(count) && Math.abs(count) < MOST_OFFENCES) return count;
    this.#problem(row, 'count', `"${text}" is not a whole number`);
    return undefined;
  }

  #problem(row: SheetRow, column: Column, reason: string): void {
    const heading = this.#headings[this.#columns?.[column] ?? -1];
    this.reading.problem(row, heading ?? COLUMNS[column][0], reason);
  }
}

/** A row of another sort of table may have thousands of cells. */
function shownCells(cells: readonly string[]): string {
  const shown = cells.slice(0, MOST_CELLS_SHOWN).map((cell) => cell.slice(0, LONGEST_CELL_SHOWN));
  return shown.join(', ') + (cells.length > shown.length ? ` and ${cells.length - shown.length} more` : '');
}

function isHeadingOf(column: Column, heading: string): boolean {
  return COLUMNS[column].some((known) => plainName(known) === heading);
}

function unknownOffence(column: 'group' | 'subgroup', cell: (column: Column) => string): string {
  const text = `"${cell(column)}" is not known`;
  return column === 'group' ? text : `${text} in the group "${cell('group')}"`;
}
