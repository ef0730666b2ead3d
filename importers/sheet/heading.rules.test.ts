import { describe, expect, it } from 'vitest';
import { cellOf, findHeader, footnotesOf, headingOf, isHeader, plainText } from './heading.rules.js';
import type { SheetRow } from './sheet-row.js';

const WANTED = new Map([
  ['code', /^police force area code$/],
  ['total', /^total recorded crime \(excluding fraud\)$/],
]);

function rowsOf(...cells: string[][]): SheetRow[] {
  return cells.map((texts, index) => ({ sheet: '', line: index + 1, cells: texts }));
}

describe('a row of headings', () => {
  it('is found below title lines and by its texts, with line breaks, footnotes and columns to its left', () => {
    const rows = rowsOf(
      ['Table C2: total recorded crime'],
      ['Police recorded crime from the Home Office'],
      ['', 'Police Force\nArea code', 'Total recorded crime\n (excluding fraud) [note 1]'],
      ['9', 'E23000036', '170,002 '],
    );
    const header = findHeader(rows, WANTED);
    if (!isHeader(header)) throw new Error(header.reason);
    expect(header.line).toBe(3);
    expect(header.titles).toEqual([
      'Table C2: total recorded crime',
      'Police recorded crime from the Home Office',
    ]);
    expect(headingOf(header, 'total')).toBe('Total recorded crime (excluding fraud)');
    expect(header.rows.map((row) => cellOf(row, header, 'total'))).toEqual(['170,002 ']);
  });

  it('without a wanted heading is named with its line', () => {
    const rows = rowsOf(['Rates'], ['Police Force Area code', 'Rate per 1,000']);
    expect(findHeader(rows, WANTED)).toEqual({ line: 2, reason: 'the row of headings has none for total' });
  });

  it('with a heading twice is refused, for nobody can tell which is meant', () => {
    const total = 'Total recorded crime (excluding fraud)';
    const rows = rowsOf(['Police Force Area code', total, total]);
    expect(findHeader(rows, WANTED)).toEqual({
      line: 1,
      reason: 'the row of headings has total more than once',
    });
  });

  it('is missed in a file about something else', () => {
    expect(findHeader(rowsOf(['a', 'b']), WANTED)).toEqual({
      line: null,
      reason: 'no row has the headings code, total',
    });
    const names = ['policeAreaCode', 'total_ex_fraud', 'c', 'd', 'e', 'f', 'g', 'h'];
    expect(findHeader(rowsOf(['x']), new Map(names.map((name) => [name, /never/])))).toMatchObject({
      reason: 'no row has the headings police area code, total ex fraud, c, d, e, f and 2 more',
    });
  });
});

it('reads "Humberside [note 4]" and "City of London[note 8]" without their footnotes', () => {
  expect(['Humberside [note 4]', 'City of London[note 8]', 'Bristol, City of '].map(plainText)).toEqual([
    'Humberside',
    'City of London',
    'Bristol, City of',
  ]);
  expect(footnotesOf('Kent [note 4][Note 5]')).toEqual(['[note 4]', '[Note 5]']);
  expect(footnotesOf('[x]')).toEqual([]);
});
