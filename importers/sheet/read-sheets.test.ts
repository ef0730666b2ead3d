import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeOds, writeOdsBody, writeXlsx, writeXlsxRows } from '../../test/support/spreadsheets.js';
import { writeZip } from '../../test/support/zip-file.js';
import { readSheets } from './read-sheets.js';
import type { ReadRowsOptions, SheetRow } from './sheet-row.js';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sheets-'));
  path = join(folder, 'figures.ods');
});
afterEach(() => rm(folder, { recursive: true }));

async function rowsOf(options: ReadRowsOptions = {}): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  for await (const batch of readSheets(path, options)) rows.push(...batch);
  return rows;
}

async function cellsOf(): Promise<(readonly string[])[]> {
  return (await rowsOf()).map((row) => row.cells);
}

const SHEETS = [
  { name: 'Notes', rows: [['Force notes']] },
  { name: '2025_26', rows: [['Police Force', 'Offence Count'], [], ['West Midlands', -3], [null, 1234.5]] },
];

describe.each([
  ['.ods', writeOds],
  ['.xlsx', writeXlsx],
])('%s', (_form, write) => {
  it('gives the rows of every sheet with their numbers, blank rows left out', async () => {
    await write(path, SHEETS);
    expect(await rowsOf()).toEqual([
      { sheet: 'Notes', line: 1, cells: ['Force notes'] },
      { sheet: '2025_26', line: 1, cells: ['Police Force', 'Offence Count'] },
      { sheet: '2025_26', line: 3, cells: ['West Midlands', '-3'] },
      { sheet: '2025_26', line: 4, cells: ['', '1234.5'] },
    ]);
  });

  it('passes over sheets that are not wanted', async () => {
    await write(path, SHEETS);
    const rows = await rowsOf({ wanted: (sheet) => sheet !== 'Notes' });
    expect(new Set(rows.map((row) => row.sheet))).toEqual(new Set(['2025_26']));
  });

  it('tells how much of the file has been read, up to about all of it', async () => {
    await write(path, [
      { name: 'a', rows: Array.from({ length: 20_000 }, (_, index) => [`row ${index * 7919}`]) },
    ]);
    const told: number[] = [];
    await rowsOf({ onProgress: (bytes) => told.push(bytes) });
    const size = (await readFile(path)).length;
    expect(told.at(-1)).toBeGreaterThan(size * 0.95);
    expect(told.at(-1)).toBeLessThanOrEqual(size);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
  });

  it('keeps signs of other alphabets and markup as they are', async () => {
    await write(path, [{ name: 'R&D "x"', rows: [['Ynys Môn <Isle> & Co']] }]);
    expect(await rowsOf()).toEqual([{ sheet: 'R&D "x"', line: 1, cells: ['Ynys Môn <Isle> & Co'] }]);
  });

  it('refuses a file that was cut short', async () => {
    await write(path, SHEETS);
    await truncate(path, 900);
    await expect(rowsOf()).rejects.toThrow(
      /figures\.ods: is no spreadsheet in \.xlsx or \.ods form, or was cut short/,
    );
  });
});

describe('an .ods file', () => {
  const table = (rows: string) => `<table:table table:name="T">${rows}</table:table>`;
  const row = (cells: string) => `<table:table-row>${cells}</table:table-row>`;
  const cell = (text: string) => `<table:table-cell office:value-type="string">${text}</table:table-cell>`;

  it.each([
    [
      'repeated cells',
      '<table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="7"><text:p>7.0</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16000"/>',
      ['7', '7'],
    ],
    [
      'paragraphs, spans and links',
      cell('<text:p>two <text:span>parts</text:span></text:p><text:p><text:a>a link</text:a></text:p>'),
      ['two parts\na link'],
    ],
    [
      'spaces, tabs and breaks',
      cell('<text:p>a<text:s text:c="3"/>b<text:s/>c<text:tab/>d<text:line-break/>e</text:p>'),
      ['a   b c\td\ne'],
    ],
    ['white space of the layout', cell('<text:p>South\n      Warwickshire</text:p>'), ['South Warwickshire']],
    [
      'covered cells',
      `${cell('<text:p>over two</text:p>')}<table:covered-table-cell office:value-type="string"><text:p>hidden</text:p></table:covered-table-cell>${cell('<text:p>c</text:p>')}`,
      ['over two', '', 'c'],
    ],
    [
      'a comment on a cell',
      cell(
        '<office:annotation><dc:date xmlns:dc="urn:dc">2026</dc:date><text:p>check this</text:p></office:annotation><text:p>170,002 </text:p>',
      ),
      ['170,002 '],
    ],
    [
      'a percentage, a day, a truth and a sum',
      '<table:table-cell office:value-type="percentage" office:value="0.125"><text:p>13%</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2026-03-31"><text:p>31/03/26</text:p></table:table-cell><table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>TRUE</text:p></table:table-cell><table:table-cell office:value-type="currency" office:value="12.5"><text:p>£12.50</text:p></table:table-cell>',
      ['0.125', '2026-03-31', 'true', '12.5'],
    ],
    [
      'a table inside a cell',
      cell(
        '<text:p>outer</text:p><table:table table:name="inner"><table:table-row><table:table-cell><text:p>inner</text:p></table:table-cell></table:table-row></table:table>',
      ),
      ['outer'],
    ],
  ])('reads %s', async (_what, cells, expected) => {
    await writeOdsBody(path, table(row(cells)));
    expect(await cellsOf()).toEqual([expected]);
  });

  it('counts repeated rows without keeping empty ones', async () => {
    const empty =
      '<table:table-row table:number-rows-repeated="1000000"><table:table-cell/></table:table-row>';
    const twice = `<table:table-row table:number-rows-repeated="2">${cell('<text:p>x</text:p>')}</table:table-row>`;
    await writeOdsBody(
      path,
      table(`${row(cell('<text:p>a</text:p>'))}${twice}${empty}${row(cell('<text:p>z</text:p>'))}`),
    );
    expect((await rowsOf()).map(({ line, cells }) => [line, cells[0]])).toEqual([
      [1, 'a'],
      [2, 'x'],
      [3, 'x'],
      [1_000_004, 'z'],
    ]);
  });

  it('passes over the saved copy of another file’s table', async () => {
    const linked = `<table:dde-links><table:dde-link><table:table>${row(cell('<text:p>old</text:p>'))}</table:table></table:dde-link></table:dde-links>`;
    await writeOdsBody(path, `${table(row(cell('<text:p>own</text:p>')))}${linked}`);
    expect(await cellsOf()).toEqual([['own']]);
  });

  it.each([
    [
      'more columns than a sheet has',
      row(
        '<table:table-cell table:number-columns-repeated="20000" office:value-type="float" office:value="1"/>',
      ),
      /sheet T:1: the row has more than 16384 columns/,
    ],
    [
      'more rows than a sheet has',
      `<table:table-row table:number-rows-repeated="999999999">${cell('<text:p>x</text:p>')}</table:table-row>`,
      /sheet T:1: the sheet has more than 1048576 rows/,
    ],
    [
      'a cell of spaces without end',
      row(cell('<text:p><text:s text:c="999999999"/></text:p>')),
      /sheet T:1: a cell holds more than 1000000 characters/,
    ],
    ['XML that ends early', '<table:table>', /its XML is not sound/],
  ])('refuses %s', async (_what, body, reason) => {
    await writeOdsBody(path, body.startsWith('<table:table>') ? body : table(body));
    await expect(rowsOf()).rejects.toThrow(reason);
  });

  it('does not expand entities that the document declares', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/hostname">]>`;
    for (const entity of ['b', 'c']) {
      await writeZip(path, [{ name: 'content.xml', text: `${bomb}<x>&${entity};</x>` }]);
      await expect(rowsOf()).rejects.toThrow(/its XML is not sound: undefined entity/);
    }
  });

  it('says that it is locked when its content is encrypted', async () => {
    const manifest =
      '<m:manifest xmlns:m="urn:m"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>';
    await writeZip(path, [
      { name: 'content.xml', text: 'scrambled' },
      { name: 'META-INF/manifest.xml', text: manifest },
    ]);
    await expect(rowsOf()).rejects.toThrow('figures.ods: is locked with a password');
    await writeZip(path, [{ name: 'encrypted-package', text: 'scrambled' }]);
    await expect(rowsOf()).rejects.toThrow('figures.ods: is locked with a password');
  });
});

describe('an .xlsx file', () => {
  it.each([
    [
      'a text in runs of several looks',
      '<c r="A1" t="s"><v>0</v></c>',
      '<si><r><t>North </t></r><r><rPr><b/></rPr><t>Worcestershire</t></r><rPh sb="0" eb="1"><t>aid</t></rPh></si>',
      ['North Worcestershire'],
    ],
    [
      'a text in the cell',
      '<c r="A1" t="inlineStr"><is><r><t>St </t></r><r><t>Helens</t></r></is></c>',
      '',
      ['St Helens'],
    ],
    [
      'truths, errors and results of formulas',
      '<c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="e"><v>#N/A</v></c><c r="D1" t="str"><f>A1</f><v>sum</v></c>',
      '',
      ['true', 'false', '#N/A', 'sum'],
    ],
    [
      'numbers stored as text, and days as serial numbers',
      '<c r="A1" t="s"><v>0</v></c><c r="B1" s="3"><v>46112</v></c>',
      '<si><t xml:space="preserve">170,002 </t></si>',
      ['170,002 ', '46112'],
    ],
    [
      'missing cells by their reference',
      '<c r="B1"><v>2</v></c><c r="AA1"><v>27</v></c>',
      '',
      ['', '2', ...Array(24).fill(''), '27'],
    ],
    ['cells without references', '<c><v>1</v></c><c/><c><v>3</v></c>', '', ['1', '', '3']],
    [
      'a line end written as an escape',
      '<c r="A1" t="s"><v>0</v></c>',
      '<si><t>two_x000D_lines</t></si>',
      ['two\rlines'],
    ],
  ])('reads %s', async (_what, cells, shared, expected) => {
    await writeXlsxRows(path, `<row r="1">${cells}</row>`, shared);
    expect(await cellsOf()).toEqual([expected]);
  });

  it('refuses millions of shared texts, however short they are', async () => {
    await writeXlsxRows(path, '<row r="1"><c><v>1</v></c></row>', '<si/>'.repeat(3_200_000));
    await expect(rowsOf()).rejects.toThrow('holds more text than can be kept at once');
  });

  it('reads elements with a prefix', async () => {
    await writeXlsxRows(path, '<x:row xmlns:x="urn:x" r="4"><x:c r="A4" t="str"><x:v>a</x:v></x:c></x:row>');
    expect(await rowsOf()).toEqual([{ sheet: 'Sheet1', line: 4, cells: ['a'] }]);
  });

  it.each([
    [
      'a shared text that is not there',
      '<row r="2"><c r="A2" t="s"><v>5</v></c></row>',
      /Sheet1:2: there is no shared text 5/,
    ],
    [
      'rows that go backwards',
      '<row r="2"><c r="A2"><v>5</v></c></row><row r="2"/>',
      /the row after it has the number 2/,
    ],
    [
      'a cell beyond the last column',
      '<row r="1"><c r="ZZZ1"><v>5</v></c></row>',
      /no cell can stand at ZZZ1/,
    ],
    ['a row beyond the last', '<row r="99999999"><c r="A9"><v>5</v></c></row>', /more than 1048576 rows/],
  ])('refuses %s', async (_what, rows, reason) => {
    await writeXlsxRows(path, rows);
    await expect(rowsOf()).rejects.toThrow(reason);
  });
});

describe('a file that is no spreadsheet', () => {
  it.each([
    ['an empty file', Buffer.alloc(0), 'is empty'],
    ['a web page', '<!doctype html><p>Not found', 'is a web page or XML and no table'],
    [
      'a locked or old workbook',
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      'is locked with a password or in the .xls form',
    ],
    [
      'any other file',
      'Police Force,Offence Count',
      'is no spreadsheet in .xlsx or .ods form, or was cut short',
    ],
  ])('refuses %s in a line', async (_what, content, reason) => {
    await writeFile(path, content);
    const refusal = await rowsOf().then(
      () => '',
      (error: Error) => error.message,
    );
    expect(refusal.split('\n')).toHaveLength(2);
    expect(refusal).toContain(`figures.ods: ${reason}`);
  });

  it('refuses a zip file of something else', async () => {
    await writeZip(path, [{ name: 'readme.txt', text: 'hello' }]);
    await expect(rowsOf()).rejects.toThrow('figures.ods: is a zip file, but no spreadsheet');
  });

  it.each([
    ['a wrong check sum', { crc: 1 }, 'its check sum differs'],
    ['less than it says', { size: 9_999 }, 'it is shorter than the file says'],
    ['more than it says', { size: 3 }, 'it is longer than the file says'],
    ['a password', { flags: 0x0809 }, 'is locked with a password'],
    ['a packing that is not read', { method: 12 }, 'is packed in a way that is not read (method 12)'],
    ['nine gigabytes', { size: 0xffff_fff0 }, 'is damaged or was cut short'],
  ])('refuses a part with %s', async (_what, claims, reason) => {
    await writeZip(path, [{ name: 'content.xml', text: '<x></x>', claims }]);
    await expect(rowsOf()).rejects.toThrow(reason);
  });

  it('refuses to unpack more than it could be', async () => {
    const claims = { size: 0xffff_fff0 };
    await writeZip(
      path,
      ['content.xml', 'b', 'c'].map((name) => ({ name, text: '<x/>', claims })),
    );
    await expect(rowsOf()).rejects.toThrow('unpacks to 12288 MB, more than the 8192 MB that are read');
  });

  it('refuses one text without end, however well it packs', async () => {
    const filler = 'x'.repeat(1024 ** 2);
    await writeZip(path, [{ name: 'content.xml', text: ['<x>', ...Array(30).fill(filler), '</x>'] }]);
    await expect(rowsOf()).rejects.toThrow('holds a text without end');
  });

  it('refuses two parts of the same name', async () => {
    await writeZip(
      path,
      ['content.xml', 'content.xml'].map((name) => ({ name, text: '<x/>' })),
    );
    await expect(rowsOf()).rejects.toThrow('holds content.xml twice');
  });

  it('lets go of a file whose reading was given up', async () => {
    await writeOds(path, [
      { name: 'a', rows: Array.from({ length: 50_000 }, (_, index) => [`row ${index}`]) },
    ]);
    for await (const batch of readSheets(path)) if (batch.length > 0) break;
    await rm(path);
  });
});
