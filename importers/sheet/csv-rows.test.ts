import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeOds } from '../../test/support/spreadsheets.js';
import { readRows } from './read-rows.js';
import type { SheetRow } from './sheet-row.js';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rows-'));
  path = join(folder, 'figures.csv');
});
afterEach(() => rm(folder, { recursive: true }));

async function rowsOf(content: string | Buffer): Promise<SheetRow[]> {
  await writeFile(path, content);
  const rows: SheetRow[] = [];
  for await (const batch of readRows(path)) rows.push(...batch);
  return rows;
}

it.each([
  ['line feeds', 'code,name\nE22000359,South Warwickshire\n'],
  ['Windows line ends', 'code,name\r\nE22000359,South Warwickshire\r\n'],
  ['a byte order mark', '\uFEFFcode,name\nE22000359,South Warwickshire'],
])('reads a table with %s', async (_what, content) => {
  expect(await rowsOf(content)).toEqual([
    { sheet: '', line: 1, cells: ['code', 'name'] },
    { sheet: '', line: 2, cells: ['E22000359', 'South Warwickshire'] },
  ]);
});

it('keeps rows of any width, line breaks inside cells, and leaves blank rows out', async () => {
  expect(await rowsOf('Title\n\n,,\na,"two\nlines","say ""x"""\n')).toEqual([
    { sheet: '', line: 1, cells: ['Title'] },
    { sheet: '', line: 5, cells: ['a', 'two\nlines', 'say "x"'] },
  ]);
});

it('reads a file of many pieces with every letter whole', async () => {
  const name = 'Ynys Môn';
  const rows = await rowsOf(`${`${name},1\n`.repeat(50_000)}`);
  expect(rows).toHaveLength(50_000);
  expect(new Set(rows.map(({ cells }) => cells[0]))).toEqual(new Set([name]));
});

it.each([
  [
    'Latin-1',
    Buffer.from('code,name\nW06000001,Ynys M\xf4n\nE,b\n', 'latin1'),
    /figures\.csv:2: is not UTF-8/,
  ],
  ['Latin-1 in its last line', Buffer.from('code\nYnys M\xf4n', 'latin1'), /figures\.csv:2: is not UTF-8/],
  ['a quote that is never closed', 'code,name\na,"b\nc,d\n', /figures\.csv(:\d+)?: Quote Not Closed/],
  ['a quote in the middle of a cell', 'code\na"b\n', /figures\.csv:2: Invalid Opening Quote/],
  ['UTF-16', Buffer.from('\uFEFFcode,name\n', 'utf16le'), /figures\.csv:1: is not UTF-8/],
])('refuses %s', async (_what, content, reason) => {
  await expect(rowsOf(content)).rejects.toThrow(reason);
});

it('tells a spreadsheet by what is in it, whatever its name', async () => {
  await writeOds(path, [{ name: 'T', rows: [['a', 1]] }]);
  const rows: SheetRow[] = [];
  for await (const batch of readRows(path)) rows.push(...batch);
  expect(rows).toEqual([{ sheet: 'T', line: 1, cells: ['a', '1'] }]);
});

it.each(['<!DOCTYPE html><html>', '\n <html lang="en">\n', '<?xml version="1.0"?>'])(
  'refuses a web page that a download brought: %s',
  async (content) => {
    await expect(rowsOf(content)).rejects.toThrow('figures.csv: is a web page or XML and no table');
  },
);
