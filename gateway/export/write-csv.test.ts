import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import type { Table } from './table.js';
import { writeCsv } from './write-csv.js';

const TABLE: Table = {
  name: 'groups',
  path: ['grantTotals', 'groups'],
  hasSource: true,
  columns: [
    { name: 'groups.area', description: '', kind: 'text' },
    { name: 'groups.pounds', description: '', kind: 'decimal' },
    { name: 'groups.change', description: '', kind: 'number' },
    { name: 'groups.split', description: '', kind: 'boolean' },
  ],
  rows: [
    ['Rugby', '160618.00', -9990, true],
    ['Stratford-on-Avon; "Warwick",\nboth', '-0.50', 0, false],
    ['', null, null, null],
    [null, null, 1.5, null],
    ['=1+1', null, null, null],
  ],
};

it('writes texts in quotes, numbers bare and nothing for what is not known', () => {
  expect(writeCsv(TABLE).toString('utf8')).toBe(
    [
      '\ufeff"groups.area","groups.pounds","groups.change","groups.split"',
      '"Rugby",160618.00,-9990,true',
      '"Stratford-on-Avon; ""Warwick"",\nboth",-0.50,0,false',
      '"",,,',
      ',,1.5,',
      '"\'=1+1",,,',
      '',
    ].join('\r\n'),
  );
});

it('reads back as the same cells', () => {
  const rows = parse(writeCsv(TABLE), { bom: true, record_delimiter: '\r\n', from: 2 });
  expect(rows.slice(0, 4)).toEqual(
    TABLE.rows.slice(0, 4).map((row) => row.map((cell) => String(cell ?? ''))),
  );
});
