import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DataFolder } from '../../shared/files/data-folder.js';
import { projectRoot } from '../../shared/project-root.js';
import {
  birminghamOf2026,
  OFFENCES,
  OPEN_DATA_HEADINGS,
  openDataRows,
  openDataSheets,
} from '../../test/support/home-office-file.js';
import { type Cell, writeOds, writeXlsx } from '../../test/support/spreadsheets.js';
import type { ImportedData } from '../importer.js';
import { MEASURE_COLUMNS } from '../ons-table-c2/measure-columns.js';
import { homeOfficeCsp } from './home-office-csp.importer.js';

const NAME = 'prc-csp-mar2021-mar2026-tables-230726.ods';
let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'open-data-'));
  path = join(folder, NAME);
});
afterEach(() => rm(folder, { recursive: true }));

function read(name = NAME): Promise<ImportedData> {
  return homeOfficeCsp.read(
    { path, name, sha256: '', bytes: 0 },
    { folder: new DataFolder(join(projectRoot, 'data')), importId: 'home-office-csp-0', onProgress() {} },
  );
}

async function rowsOf(data: Promise<ImportedData>): Promise<Record<string, string>[]> {
  const text = (await data).files.get('imports/home-office-csp-0/recorded-crime.csv');
  return parse(text ?? '', { columns: true });
}

async function importRows(rows: Iterable<readonly Cell[]>): Promise<Record<string, string>[]> {
  await writeOds(path, openDataSheets(rows));
  return rowsOf(read());
}

/** One offence of every class that is counted, so that sums are complete. */
function* each(force: string, csp: string, count: number, quarter = 1): Generator<Cell[]> {
  for (const [group, subgroup, code] of Object.values(OFFENCES))
    yield ['2025/26', quarter, force, csp, subgroup, group, subgroup, code, count];
}

describe.each([
  ['.ods', writeOds],
  ['.xlsx', writeXlsx],
])('the open data of 2025/26 as %s', (_form, write) => {
  it('gives Birmingham four quarters that add up to 135,120, as in Table C2', async () => {
    const published = birminghamOf2026();
    await write(path, openDataSheets(openDataRows('2025/26', 'West Midlands', 'Birmingham', published)));
    const rows = (await rowsOf(read())).filter((row) => row.scope === 'partnership');
    expect(rows.map(({ from, to }) => `${from} ${to}`)).toEqual([
      '2025-04-01 2025-06-30',
      '2025-07-01 2025-09-30',
      '2025-10-01 2025-12-31',
      '2026-01-01 2026-03-31',
    ]);
    const year = Object.fromEntries(
      MEASURE_COLUMNS.map((column) => [column, rows.reduce((sum, row) => sum + Number(row[column]), 0)]),
    );
    expect(year).toMatchObject({ total_ex_fraud: 135_120, violence_against_person: 54_628, theft: 41_470 });
    expect(year).toEqual(Object.fromEntries(MEASURE_COLUMNS.map((column) => [column, published[column]])));
  });
});

it('has the columns of the hub’s own table', async () => {
  const [row = {}] = await importRows(each('West Midlands', 'Birmingham', 1));
  const own = new DataFolder(join(projectRoot, 'data')).text('reference/recorded-crime.csv');
  expect(Object.keys(row)).toEqual(own?.split('\n')[0]?.split(','));
});

it('describes the file by its figures and the day at the end of its name', async () => {
  await writeOds(path, openDataSheets(each('West Midlands', 'Birmingham', 1, 4)));
  expect((await read()).document).toEqual({
    title: 'Police recorded crime by community safety partnership, open data, January 2026 to March 2026',
    publisher: 'Home Office',
    publishedOn: '2026-07-23',
    knownAt: '2026-07-23',
  });
  const address = 'https://assets.publishing.service.gov.uk/media/0/prc-csp-0203-to-0607-tabs.xlsx?x=1';
  expect((await read(address)).document).toMatchObject({ publishedOn: null, knownAt: '2026-03-31' });
});

describe('names', () => {
  it.each([
    ['Kent', 'Folkestone and Hythe', 'partnership', 'E22000145'],
    ['Kent', 'Shepway', 'partnership', 'E22000145'],
    ['London, City of', 'London, City of', 'partnership', 'E22000180'],
    ['Devon & Cornwall', 'Northern Devon', 'partnership', 'E22000363'],
    ['Norfolk', 'Kings Lynn and West Norfolk', 'partnership', 'E22000221'],
    ['Norfolk', ' King’s Lynn & West Norfolk ', 'partnership', 'E22000221'],
    ['Avon & Somerset', 'Bristol, City of', 'partnership', 'E22000002'],
    ['Cumbria', 'Barrow-In-Furness', 'partnership', 'E22000032'],
    ['Avon and Somerset', 'Unassigned Avon & Somerset', 'unassigned', 'E23000036'],
    ['Kent', 'unassigned Kent', 'unassigned', 'E23000032'],
    ['Greater Manchester', 'Manchester Airport', 'airport', 'E23000005'],
  ])('take %s, %s as %s %s', async (force, csp, scope, code) => {
    const rows = await importRows(each(force, csp, 2));
    expect(rows.filter((row) => row.scope === scope)).toMatchObject([
      { place_code: code, total_ex_fraud: '38' },
    ]);
  });

  it('that no partnership of the force has are listed, and counted at the force alone', async () => {
    await writeOds(path, openDataSheets([...each('Kent', 'Ashford', 5), ...each('Kent', 'Birmingham', 1)]));
    const data = await read();
    expect(data.notes).toContain(
      'No partnership of Kent is called "Birmingham": its 19 offences of April 2025 to June 2025 are counted at the force alone.',
    );
    expect((await rowsOf(Promise.resolve(data))).map((row) => [row.scope, row.total_ex_fraud])).toEqual([
      ['force', '114'],
      ['partnership', '95'],
    ]);
  });

  it('of forces without a police area are left out', async () => {
    const rows = [...each('Kent', 'Ashford', 5), ...each('British Transport Police', 'Ashford', 1)];
    await writeOds(path, openDataSheets(rows));
    expect((await read()).notes).toContain('Rows of British Transport Police are left out: no police area.');
  });
});

describe('sums', () => {
  it('make the force of its partnerships and what was unassigned, cancelled records taken off', async () => {
    const rows = await importRows([
      ...each('Kent', 'Ashford', 7),
      ...each('Kent', 'Swale', -2),
      ...each('Kent', 'Unassigned Kent', 4),
    ]);
    const of = (scope: string) => rows.filter((row) => row.scope === scope).map((row) => row.burglary);
    expect({ force: of('force'), partnership: of('partnership'), unassigned: of('unassigned') }).toEqual({
      force: ['18'],
      partnership: ['14', '-4'],
      unassigned: ['8'],
    });
  });

  it('leave fraud out', async () => {
    const fraud = ['2025/26', 1, 'Kent', 'Ashford', 'Fraud', 'Fraud offences', 'Fraud offences', '51', 99];
    await writeOds(path, openDataSheets([...each('Kent', 'Ashford', 1), fraud]));
    expect((await read()).notes).toContain('1 rows of fraud are left out: it is in no total.');
    expect((await rowsOf(read()))[0]).toMatchObject({ total_ex_fraud: '19' });
  });

  it('are zero where a partnership has rows of a quarter and none of an offence that others have', async () => {
    const robberyInAshford = [...each('Kent', 'Ashford', 1)].filter((row) => row[5] === 'Robbery');
    const rows = await importRows([...robberyInAshford, ...each('Kent', 'Swale', 1)]);
    expect(rows.filter((row) => row.scope === 'partnership')).toMatchObject([
      { robbery: '1', homicide: '0', total_ex_fraud: '1' },
      { robbery: '1', homicide: '1', total_ex_fraud: '19' },
    ]);
  });

  it('are blank for a class of offence that the quarter lists nowhere, and the total with a whole group', async () => {
    const old = [...each('Kent', 'Ashford', 1)].filter(
      (row) => !String(row[6]).startsWith('Death or serious'),
    );
    expect((await importRows(old))[0]).toMatchObject({
      death_serious_injury_driving: '',
      violence_against_person: '4',
      total_ex_fraud: '18',
    });
    const drugs = [...each('Kent', 'Ashford', 1)].filter((row) => row[5] === 'Drug offences');
    expect((await importRows(drugs))[0]).toMatchObject({ drug_offences: '1', theft: '', total_ex_fraud: '' });
  });

  it('are blank where one of their counts was not published', async () => {
    const marked = [...each('Kent', 'Ashford', 3)].map((row) =>
      row[6] === 'Shoplifting' ? row.with(8, '[x]') : row,
    );
    await writeOds(path, openDataSheets([...marked, ...each('Kent', 'Swale', 1)]));
    const rows = await rowsOf(read());
    expect(rows.find((row) => row.place_code === 'E22000137')).toMatchObject({
      shoplifting: '',
      theft: '',
      total_ex_fraud: '',
      burglary: '6',
    });
    expect(rows.find((row) => row.scope === 'force')).toMatchObject({ shoplifting: '', burglary: '8' });
    expect((await read()).notes).toContain(
      '1 counts are blank or marked as not available, and so are their sums.',
    );
  });

  it('have no row for a quarter in which a partnership has none', async () => {
    const rows = await importRows([...each('Kent', 'Ashford', 1, 1), ...each('Kent', 'Swale', 1, 2)]);
    const ofPartnerships = rows.filter((row) => row.scope === 'partnership');
    expect(ofPartnerships.map((row) => row.from)).toEqual(['2025-04-01', '2025-07-01']);
  });
});

it('reads the older headings, spellings and sheets of 2002-03', async () => {
  const headings = OPEN_DATA_HEADINGS.map((heading) =>
    heading === 'Police Force' ? 'Force Name' : heading === 'Offence Count' ? 'Number of Offences' : heading,
  );
  const row = (group: string, subgroup: string, count: Cell) => [
    '2002/03',
    '4',
    'Kent',
    'Ashford',
    '',
    group,
    subgroup,
    '',
    count,
  ];
  const rows = [
    headings,
    row('Theft Offences', 'Domestic burglary', 1),
    row('Theft offences', 'Non-domestic burglary', 2),
    row('Theft offences', 'Theft from a vehicle', 4),
    row('Theft offences', 'Theft of a motor vehicle', '8'),
    row('Theft offences', 'All other theft offences', '1,016'),
    row('Miscellaneous crimes', 'Miscellaneous crimes', 32),
    row('Violence against the person', 'Stalking and Harassment', 64),
    row('Sexual offences', 'Rape', 128),
  ];
  await writeXlsx(path, [{ name: '2002-03', rows }]);
  const data = await read();
  expect((await rowsOf(Promise.resolve(data)))[1]).toMatchObject({
    scope: 'partnership',
    from: '2003-01-01',
    to: '2003-03-31',
    burglary: '3',
    vehicle_offences: '12',
    other_theft: '1016',
    theft: '1031',
    miscellaneous: '32',
    stalking_harassment: '64',
    sexual_offences: '128',
    total_ex_fraud: '',
  });
  expect(data.notes.filter((note) => note.includes('omestic burglary'))).toHaveLength(2);
});

describe('a wrong file is refused', () => {
  const good = [...each('Kent', 'Ashford', 1)];
  const changed = (column: number, value: Cell) =>
    good.map((row, index) => (index === 2 ? row.with(column, value) : row));

  it.each([
    ['a count with a fraction', 8, 1.5, 'Offence Count', '"1.5" is not a whole number'],
    ['a count in words', 8, 'none', 'Offence Count', '"none" is not a whole number'],
    ['a fifth quarter', 1, 5, 'Financial Quarter', '"5" is not a quarter from 1 to 4'],
    [
      'a row of another year',
      0,
      '2024/25',
      'Financial Year',
      '"2024/25" is not the financial year of the sheet',
    ],
    ['an unknown force', 2, 'Gotham', 'Police Force', '"Gotham" is no police force of England and Wales'],
    ['no partnership', 3, null, 'CSP Name', 'is empty'],
    ['an unknown group', 5, 'Piracy', 'Offence Group', '"Piracy" is not known'],
    [
      'an unknown subgroup',
      6,
      'Mischief',
      'Offence Subgroup',
      '"Mischief" is not known in the group "Violence against the person"',
    ],
  ])('for %s, with sheet, row and column', async (_what, column, value, field, reason) => {
    await writeOds(path, openDataSheets(changed(column, value)));
    await expect(read()).rejects.toMatchObject({
      problems: [{ file: `${NAME} sheet 2025_26`, line: 4, field, reason }],
    });
  });

  it('for headings that are missing', async () => {
    await writeOds(path, [
      {
        name: '2025_26',
        rows: [
          ['Financial Year', 'Police Force'],
          ['2025/26', 'Kent'],
        ],
      },
    ]);
    await expect(read()).rejects.toThrow(
      /2025_26:1 Offence Count or Number of Offences: is no heading of this row/,
    );
  });

  it('for sheets that are no years', async () => {
    await writeOds(path, [{ name: 'Table C2', rows: [['Area Code']] }]);
    await expect(read()).rejects.toThrow(
      'has no sheet of a financial year, as 2025_26; its sheets are: Table C2',
    );
  });

  it('for headings of another table, of which it shows the first', async () => {
    const headings = Array.from({ length: 300 }, (_, index) => `${index} ${'x'.repeat(5000)}`);
    await writeOds(path, [{ name: '2025_26', rows: [headings] }]);
    const refusal = String(await read().catch((error: Error) => error.message));
    expect(refusal).toContain('Offence Count or Number of Offences: is no heading of this row');
    expect(refusal).toContain(' and 280 more');
    expect(refusal.length).toBeLessThan(20_000);
  });

  it('for a sheet without rows', async () => {
    await writeOds(path, [{ name: '2025_26', rows: [OPEN_DATA_HEADINGS] }]);
    await expect(read()).rejects.toThrow('has no row below its headings');
  });

  it('with twenty problems at most, each once', async () => {
    const wrong = Array.from({ length: 60 }, (_, index) => [...(good[0] ?? [])].with(8, `x${index % 30}`));
    await writeOds(path, openDataSheets(wrong));
    const refusal = await read().catch((error: { problems: unknown[] }) => error);
    expect('problems' in refusal ? refusal.problems : []).toHaveLength(20);
  });
});
