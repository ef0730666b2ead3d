import writeExcelFile, { type CellObject, type Row, type Sheet } from 'write-excel-file/node';
import { ATTRIBUTION, markingOf, notesOf, type Report } from './report.js';
import { sheetNames } from './sheet-names.js';
import type { Cell, CellKind, Table } from './table.js';

/** What one cell of a sheet can hold. */
const LONGEST_TEXT = 32_767;
const CUT = `A sheet holds ${LONGEST_TEXT.toLocaleString('en-GB')} characters of a text: a longer one ends in "…" here, and is whole in csv and json.`;

/** A workbook: cover, notes, and one table a sheet with its header in view. No merged cells, no formulas. */
export function writeXlsx(report: Report): Promise<Buffer> {
  const names = sheetNames(['Cover', 'Notes', ...report.tables.map(({ name }) => name)]);
  const sheets: Sheet<never>[] = [
    { sheet: names[0] ?? '', data: coverRows(report), columns: [{ width: 22 }, { width: 110 }] },
    {
      sheet: names[1] ?? '',
      data: noteRows(report, names.slice(2)),
      columns: NOTE_WIDTHS,
      stickyRowsCount: 1,
    },
    ...report.tables.map((table, index) => ({
      sheet: names[index + 2] ?? '',
      data: tableRows(table),
      columns: table.columns.map(({ name }) => ({ width: Math.min(Math.max(name.length + 2, 14), 40) })),
      stickyRowsCount: 1,
    })),
  ];
  return writeExcelFile(sheets).toBuffer();
}

function coverRows(report: Report): Row[] {
  const { title, exportedAt, version, query, variables, documents } = report;
  const facts: [string, string][] = [
    ['Title', title],
    ['Exported at (UTC)', exportedAt],
    ['From', `Community Safety Hub ${version}`],
    ['Marking', markingOf(report)],
    ['Query', query],
    ['Variables', JSON.stringify(variables)],
    ...ATTRIBUTION.map((line): [string, string] => ['Licence', line]),
    ...documents.map((document): [string, string] => [
      'Document',
      `${document.title} (${document.publisher}, ${document.publishedOn ?? 'undated'}) ${document.id}, ${document.marking}`,
    ]),
  ];
  return facts.map(([label, text]) => [
    header(label),
    { ...textCell(text), wrap: true, alignVertical: 'top' },
  ]);
}

const NOTE_WIDTHS = [{ width: 30 }, { width: 40 }, { width: 110 }];

function noteRows(report: Report, names: readonly string[]): Row[] {
  return [
    ['Sheet', 'Column', 'Note'].map(header),
    ...[...notesOf(report), CUT].map((note) => [null, null, textCell(note)]),
    ...report.tables.flatMap(({ columns }, index) =>
      columns.map(({ name, description }) => [
        textCell(names[index] ?? ''),
        textCell(name),
        textCell(description),
      ]),
    ),
  ];
}

function tableRows({ columns, rows }: Table): Row[] {
  return [
    columns.map(({ name }) => header(name)),
    ...rows.map((row) => row.map((cell, index) => sheetCell(cell, columns[index]?.kind ?? 'text'))),
  ];
}

function sheetCell(cell: Cell, kind: CellKind): CellObject | null {
  if (cell === null) return null;
  if (kind === 'decimal') return { type: Number, value: Number(cell), format: '#,##0.00' };
  if (typeof cell === 'number') return { type: Number, value: cell };
  return typeof cell === 'boolean' ? { type: Boolean, value: cell } : textCell(cell);
}

function header(name: string): CellObject {
  return { ...textCell(name), fontWeight: 'bold', alignVertical: 'top' };
}

/** A text is written as such, so that one which looks like a formula is none. */
function textCell(text: string): CellObject {
  const shown = text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT - 1)}…`;
  return { type: String, value: escapeText(shown) };
}

/**
 * "_x0041_" stands for a character in sheets, so a text that has it is escaped; and the writer looks texts up in an
 * object, so the names that every object has are told apart by their first character.
 */
function escapeText(text: string): string {
  if (text in {}) return `_x${hex(text)}_${text.slice(1)}`;
  return text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
}

function hex(text: string): string {
  return text.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
}
