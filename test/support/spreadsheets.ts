import { writeZip, type ZipPart } from './zip-file.js';

export type Cell = string | number | null;

export interface Sheet {
  name: string;
  rows: Iterable<readonly Cell[]>;
}

const ODS_TYPE = 'application/vnd.oasis.opendocument.spreadsheet';
const NAMESPACES = ['office', 'table', 'text', 'draw']
  .map(
    (prefix) =>
      `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${prefix === 'draw' ? 'drawing' : prefix}:1.0"`,
  )
  .join(' ');
const CALCEXT = 'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"';

/** An .ods file as LibreOffice writes it: cells with styles, and empty cells up to the edge of the sheet. */
export function writeOds(path: string, sheets: readonly Sheet[]): Promise<number> {
  return writeZip(path, [
    { name: 'mimetype', text: ODS_TYPE },
    { name: 'content.xml', text: odsContent(sheets) },
    odsManifest(),
  ]);
}

/** An .ods file with this inside its spreadsheet. */
export function writeOdsBody(path: string, body: string): Promise<number> {
  return writeZip(path, [{ name: 'content.xml', text: `${ODS_HEAD}${body}${ODS_FOOT}` }, odsManifest()]);
}

const ODS_HEAD = `<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content ${NAMESPACES} ${CALCEXT}><office:body><office:spreadsheet>`;
const ODS_FOOT = '</office:spreadsheet></office:body></office:document-content>';

function odsManifest(): ZipPart {
  return {
    name: 'META-INF/manifest.xml',
    text: `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="${ODS_TYPE}"/></manifest:manifest>`,
  };
}

function* odsContent(sheets: readonly Sheet[]): Generator<string> {
  yield ODS_HEAD;
  for (const { name, rows } of sheets) {
    yield `<table:table table:name="${escapeXml(name)}" table:style-name="ta1"><table:table-column table:style-name="co1" table:number-columns-repeated="16384"/>`;
    for (const row of rows)
      yield `<table:table-row table:style-name="ro1">${row.map(odsCell).join('')}<table:table-cell table:number-columns-repeated="${16_384 - row.length}"/></table:table-row>`;
    yield '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>';
  }
  yield ODS_FOOT;
}

function odsCell(cell: Cell): string {
  if (cell === null) return '<table:table-cell/>';
  if (typeof cell === 'number')
    return `<table:table-cell table:style-name="ce2" office:value-type="float" office:value="${cell}" calcext:value-type="float"><text:p>${cell.toLocaleString('en-GB')}</text:p></table:table-cell>`;
  return `<table:table-cell table:style-name="ce1" office:value-type="string" calcext:value-type="string"><text:p>${escapeXml(cell)}</text:p></table:table-cell>`;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** An .xlsx file as Excel writes it: texts shared by their number, a reference on every cell. */
export function writeXlsx(path: string, sheets: readonly Sheet[]): Promise<number> {
  const shared = new Map<string, number>();
  return writeZip(path, [
    ...xlsxFrame(sheets.map((sheet) => sheet.name)),
    ...sheets.map((sheet, index) => ({ name: sheetPart(index), text: xlsxSheet(sheet, shared) })),
    { name: 'xl/sharedStrings.xml', text: sharedStrings(shared) },
  ]);
}

/** An .xlsx file with these as the rows of its only sheet, and these shared texts. */
export function writeXlsxRows(path: string, rows: string, shared = ''): Promise<number> {
  return writeZip(path, [
    ...xlsxFrame(['Sheet1']),
    { name: sheetPart(0), text: `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>` },
    { name: 'xl/sharedStrings.xml', text: `<sst xmlns="${MAIN}">${shared}</sst>` },
  ]);
}

function xlsxFrame(names: readonly string[]): ZipPart[] {
  const sheets = names.map(
    (name, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const relations = names.map((_, index) =>
    relation(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`),
  );
  return [
    {
      name: '[Content_Types].xml',
      text: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    },
    {
      name: '_rels/.rels',
      text: `<Relationships xmlns="${RELATIONS}">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      text: `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: `<Relationships xmlns="${RELATIONS}">${relations.join('')}${relation('rIdS', 'sharedStrings', '/xl/sharedStrings.xml')}</Relationships>`,
    },
  ];
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
}

function sheetPart(index: number): string {
  return `xl/worksheets/sheet${index + 1}.xml`;
}

function* xlsxSheet({ rows }: Sheet, shared: Map<string, number>): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}"><sheetData>`;
  let line = 0;
  for (const row of rows) {
    line++;
    yield `<row r="${line}" spans="1:9" x14ac:dyDescent="0.35" xmlns:x14ac="urn:x">${row.map((cell, column) => xlsxCell(cell, `${columnName(column)}${line}`, shared)).join('')}</row>`;
  }
  yield '</sheetData></worksheet>';
}

function xlsxCell(cell: Cell, reference: string, shared: Map<string, number>): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${reference}" s="2"><v>${cell}</v></c>`;
  const index = shared.get(cell) ?? shared.size;
  shared.set(cell, index);
  return `<c r="${reference}" s="1" t="s"><v>${index}</v></c>`;
}

function* sharedStrings(shared: Map<string, number>): Generator<string> {
  yield `<sst xmlns="${MAIN}" uniqueCount="${shared.size}">`;
  for (const text of shared.keys()) yield `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`;
  yield '</sst>';
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}

/** "A" of 0, "AC" of 28. */
function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : `${columnName(Math.floor(column / 26) - 1)}${last}`;
}
