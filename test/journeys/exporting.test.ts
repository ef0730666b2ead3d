import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { projectRoot } from '../../shared/project-root.js';
import { ask, dataOf } from '../support/ask.js';
import { MODES, type Mode } from '../support/hub-process.js';
import { openQueries } from '../support/queries.js';
import { readWorkbook } from '../support/workbook.js';

/** Two partnerships side by side: priorities, money and duties. */
const SIDE_BY_SIDE = `query SideBySide($partnerships: [ID!]) {
  partnerships(ids: $partnerships) {
    nodes {
      name
      population
      priorities(asOf: "2024-03-31") { title crossCutting }
      duties { duty outcome }
      grantTotals(from: "2013/14", to: "2023/24", groupBy: [FINANCIAL_YEAR]) {
        total { pounds }
        groups { financialYear total { pounds } }
      }
    }
  }
}`;
const TWO = { partnerships: ['south-warwickshire', 'north-worcestershire'] };
const SOURCE_COLUMNS = [
  'source.document',
  'source.documentId',
  'source.publisher',
  'source.publishedOn',
  'source.locator',
  'basis',
  'marking',
];

type Row = Record<string, string | number | boolean | null>;

interface JsonTable {
  name: string;
  columns: { name: string; type: string; description: string }[];
  rows: Row[];
}

function get(mode: Mode, path: string, parameters: Record<string, string> = {}): Promise<Response> {
  return fetch(`${inject(mode)}${path}?${new URLSearchParams(parameters)}`);
}

async function fileOf(answer: Promise<Response>): Promise<Buffer> {
  const response = await answer;
  const body = Buffer.from(await response.arrayBuffer());
  if (!response.ok) throw new Error(`${response.status}: ${body}`);
  return body;
}

async function tablesOf(answer: Promise<Response>): Promise<JsonTable[]> {
  return JSON.parse((await fileOf(answer)).toString('utf8')).tables;
}

async function cellsOf(answer: Promise<Response>): Promise<string[][]> {
  return parse(await fileOf(answer), { bom: true, record_delimiter: '\r\n' });
}

const sideBySide = (mode: Mode, format: string, parameters: Record<string, string> = {}) =>
  get(mode, `/export.${format}`, { query: SIDE_BY_SIDE, variables: JSON.stringify(TWO), ...parameters });

describe.each(MODES)('exporting (%s)', (mode) => {
  describe('South Warwickshire and North Worcestershire side by side', () => {
    it('makes a sheet a table, behind a cover and notes', async () => {
      const sheets = await readWorkbook(await fileOf(sideBySide(mode, 'xlsx')));
      expect(sheets.map(({ name }) => name)).toEqual([
        'Cover',
        'Notes',
        'partnerships',
        'priorities',
        'duties',
        'groups',
      ]);
      for (const { xml } of sheets) expect(xml).not.toMatch(/<mergeCell|<f[ >]/);
      for (const { xml } of sheets.slice(1)) expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    });

    it('heads each sheet with its columns, and writes money as numbers', async () => {
      const [, , partnerships] = await readWorkbook(await fileOf(sideBySide(mode, 'xlsx')));
      expect(partnerships?.rows[0]).toEqual([
        'partnerships.name',
        'partnerships.population',
        'partnerships.grantTotals.total.pounds',
        ...SOURCE_COLUMNS,
      ]);
      expect(partnerships?.rows.slice(1).map((row) => row.slice(0, 3))).toEqual([
        ['North Worcestershire', 293_445, 328_260],
        ['South Warwickshire', 301_147, 678_342],
      ]);
    });

    it('says on the cover what was asked, what is cited and under which licences', async () => {
      const [cover, notes] = await readWorkbook(await fileOf(sideBySide(mode, 'xlsx')));
      const facts = cover?.rows.map((row) => row.join(': ')) ?? [];
      expect(facts).toContain('Title: SideBySide');
      expect(facts).toContain(`Query: ${SIDE_BY_SIDE}`);
      expect(facts).toContain('Marking: PUBLIC');
      expect(facts).toContain(`Variables: ${JSON.stringify(TWO)}`);
      expect(facts).toContain(
        'Licence: Contains public sector information licensed under the Open Government Licence v3.0.',
      );
      expect(facts.join('\n')).toMatch(/^Document: Community Safety Partnerships \(.*2023-11-03\)/m);
      expect(notes?.rows.map((row) => row[2]).join('\n')).toMatch(/It is never zero/);
      expect(notes?.rows).toContainEqual(['priorities', 'priorities.title', expect.stringMatching(/\w/)]);
    });

    it('keeps source, basis and marking of every priority', async () => {
      const priorities = (await tablesOf(sideBySide(mode, 'json'))).find(({ name }) => name === 'priorities');
      const found = new Set(
        priorities?.rows.map((row) => `${row['partnerships.name']}: ${row['source.documentId']}`),
      );
      expect([...found].sort()).toEqual([
        'North Worcestershire: north-worcestershire-2016',
        'South Warwickshire: swcsp-2024',
      ]);
      for (const row of priorities?.rows ?? []) {
        for (const column of ['source.document', 'source.locator', 'basis'])
          expect(row[column]).toMatch(/\w/);
        expect(row.marking).toBe('PUBLIC');
      }
    });

    it('calls a total DERIVED, from the statements that were counted', async () => {
      const [partnerships] = await tablesOf(sideBySide(mode, 'json'));
      const south = partnerships?.rows.find((row) => row['partnerships.name'] === 'South Warwickshire');
      expect(south?.['source.documentId']).toContain('warwickshire-pcc-2023');
      expect(south?.basis).toContain('DERIVED');
    });

    it('shows no source for a duty that no paper speaks to', async () => {
      const duties = (await tablesOf(sideBySide(mode, 'json'))).find(({ name }) => name === 'duties');
      const unknown = duties?.rows.filter((row) => row['duties.outcome'] === 'UNKNOWN') ?? [];
      expect(unknown.length).toBeGreaterThan(5);
      for (const row of unknown) expect([row['source.document'], row.basis]).toEqual([null, null]);
      const met = duties?.rows.filter((row) => row['duties.outcome'] === 'MET') ?? [];
      for (const row of met) expect(row['source.documentId']).not.toBeNull();
    });

    it('asks which table a csv is to hold, and names them', async () => {
      const response = await sideBySide(mode, 'csv');
      const { errors } = await response.json();
      expect([response.status, errors[0].extensions.code]).toEqual([400, 'EXPORT_TABLE_NEEDED']);
      expect(errors[0].message).toContain('partnerships, priorities, duties, groups');
    });

    it('reads back from csv as the cells of the json', async () => {
      for (const table of await tablesOf(sideBySide(mode, 'json'))) {
        const cells = await cellsOf(sideBySide(mode, 'csv', { table: table.name }));
        const columns = table.columns.map(({ name }) => name);
        expect(cells[0]).toEqual(columns);
        expect(cells.slice(1)).toEqual(
          table.rows.map((row) => columns.map((column) => String(row[column] ?? ''))),
        );
      }
    });

    it('is the same file at the same address', async () => {
      const [one, other] = await Promise.all(
        [1, 2].map(() => fileOf(sideBySide(mode, 'csv', { table: 'groups' }))),
      );
      expect(one?.equals(other ?? Buffer.alloc(0))).toBe(true);
    });
  });

  describe.each(openQueries())('the worked query %s', (name) => {
    it('is in the index with its tables, and each is a csv that ends with its sources', async () => {
      const index = await (await get(mode, '/export')).json();
      const entry = index.exports.find((one: { name: string }) => one.name === name);
      expect(entry.title).toMatch(/\w+ .*[?.]$/);
      const tables = await tablesOf(get(mode, `/export/${name}.json`));
      expect(tables.map((table) => table.name)).toEqual(entry.tables);
      for (const table of tables) {
        const [header] = await cellsOf(get(mode, `/export/${name}.csv`, { table: table.name }));
        expect(header).toEqual(table.columns.map((column) => column.name));
        expect(header?.slice(-SOURCE_COLUMNS.length)).toEqual(SOURCE_COLUMNS);
      }
    });

    it('is a workbook with a sheet for each', async () => {
      const tables = await tablesOf(get(mode, `/export/${name}.json`));
      const sheets = await readWorkbook(await fileOf(get(mode, `/export/${name}.xlsx`)));
      expect(sheets.slice(2).map(({ rows }) => rows.length - 1)).toEqual(
        tables.map(({ rows }) => rows.length),
      );
    });
  });

  it('puts burglary and violence of Warwickshire beside North Worcestershire, with limits, neighbours and grant per head', async () => {
    const tables = await tablesOf(get(mode, '/export/crime-side-by-side.json'));
    const table = (name: string) => tables.find((one) => one.name === name)?.rows ?? [];
    const figures = table('figures');
    const burglary = figures.filter((row) => row['figures.measure.id'] === 'residential-burglary');
    expect(figures).toHaveLength(10);
    expect(burglary.map((row) => row['rows.partnership.name'])).toContain('North Worcestershire');
    for (const row of burglary) {
      const [low, rate, high] = ['lowerLimit', 'value', 'upperLimit'].map((key) =>
        Number(row[`figures.rate.${key}`]),
      );
      expect([Number(low) < Number(rate), Number(rate) < Number(high)]).toEqual([true, true]);
      for (const column of ['source.document', 'source.locator', 'marking'])
        expect(row[column]).toMatch(/\w/);
      expect(row.basis).toContain('DERIVED');
    }
    const nuneaton = burglary.find((row) => row['rows.partnership.name'] === 'Nuneaton and Bedworth');
    expect(nuneaton?.['rows.partnership.grantPerHead.perHead.pounds']).toBe('3.53');
    const kinds = new Set(table('benchmarks').map((row) => row['benchmarks.kind']));
    expect(kinds).toContain('STATISTICAL_NEIGHBOURS');
    expect(table('priorities').map((row) => row['rows.partnership.name'])).toContain('South Warwickshire');
  });

  it('gives the parameters of an address to the query', async () => {
    const [statements] = await tablesOf(
      get(mode, '/export/statements-that-do-not-add-up.json', { policeArea: 'west-mercia' }),
    );
    const documents = new Set(statements?.rows.map((row) => row['source.documentId']));
    expect([...documents]).toEqual(['north-worcestershire-2016']);
  });

  it('names the parameters that an export takes', async () => {
    const response = await get(mode, '/export/county-board.json', { countyy: 'warwickshire' });
    expect([response.status, (await response.json()).errors[0].message]).toEqual([
      400,
      'There is no parameter "countyy". Accepted: county (ID!), table.',
    ]);
  });

  it('refuses a question that is too large with its sources', async () => {
    const fields = Array.from({ length: 150 }, (_, i) => `l${i}: lines { id }`).join(' ');
    const query = `{ fundingStatements { ${fields} } }`;
    expect((await ask(mode, query)).errors).toBeUndefined();
    const response = await fetch(`${inject(mode)}/export.json`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const { errors } = await response.json();
    expect([response.status, errors[0].extensions.code]).toEqual([400, 'OPERATION_TOO_LARGE']);
    expect(errors[0].message).toMatch(/An export asks for the source of every row as well/);
  });
});

/** What the 360Giving Data Standard 1.4 requires of a grant, and how it writes days. */
const day = z.string().regex(/^\d{4}-(0[1-9]|1[012])-(0[1-9]|[12]\d|3[01])$/);
const organisations = z.array(z.object({ id: z.string().min(1), name: z.string().min(1) })).min(1);
const grantFields = z.object({
  id: z.string().regex(/^360G-[a-z]+-[^/\\ ]+$/),
  title: z.string().min(1).max(139),
  description: z.string().min(1),
  currency: z.literal('GBP'),
  amountAwarded: z.number().positive(),
  awardDate: day,
  plannedDates: z.array(z.object({ startDate: day, endDate: day.optional(), description: z.string() })),
  recipientOrganization: organisations,
  fundingOrganization: organisations,
  beneficiaryLocation: z
    .array(z.object({ name: z.string(), geoCode: z.string(), geoCodeType: z.string().optional() }))
    .min(1),
  dataSource: z.url(),
});
const packageFields = z.object({
  version: z.literal('1.4'),
  publisher: z.object({ identifier: z.string(), name: z.string() }),
  // The papers print no licence, so the hub names none.
  license: z.undefined().optional(),
  issued: z.iso.datetime(),
  grants: z.array(grantFields).min(1),
  x_notIncluded: z.array(z.object({ title: z.string(), because: z.string(), amount: z.string().nullable() })),
});

describe.each(MODES)('grants as 360Giving data (%s)', (mode) => {
  const grantsOf = async (parameters: Record<string, string>) => {
    const body = await fileOf(get(mode, '/export/360giving.json', parameters));
    return packageFields.parse(JSON.parse(body.toString('utf8')));
  };

  it.each([
    [{ policeArea: 'warwickshire', from: '2017/18', to: '2023/24' }, 1_520_522],
    [{ policeArea: 'E23000017', from: '2017/18', to: '2023/24' }, 1_520_522],
    [{ partnership: 'south-warwickshire', from: '2018/19', to: '2018/19' }, 81_777],
    [{ partnership: 'E22000359', from: '2017/18', to: '2023/24' }, 678_342],
    [{ partnership: 'rugby,nuneaton-and-bedworth' }, 660_411],
    [{ policeArea: 'west-mercia', from: '2015/16', to: '2015/16' }, 328_260],
  ])('of %o add up to %i pounds, as the hub counts them', async (parameters, pounds) => {
    const { grants } = await grantsOf(parameters);
    expect(grants.reduce((sum, grant) => sum + grant.amountAwarded, 0)).toBe(pounds);
    expect(new Set(grants.map(({ id }) => id)).size).toBe(grants.length);
    const { policeArea, partnership, from, to } = parameters as Record<string, string>;
    const filter = { policeArea, partnerships: partnership?.split(','), from, to };
    const query = 'query ($filter: GrantFilter!) { grantTotals(filter: $filter) { total { pounds } } }';
    const { grantTotals } = await dataOf(ask(mode, query, { filter }));
    expect(grantTotals.total.pounds).toBe(`${pounds}.00`);
  });

  it('say where, by the codes of partnership and district', async () => {
    const { grants } = await grantsOf({ partnership: 'south-warwickshire', from: '2017/18', to: '2023/24' });
    const warwick = grants.find(({ id }) => id === '360G-cshub-warwickshire-pcc-2023-5-4:warwick');
    expect(warwick?.beneficiaryLocation).toEqual([
      { name: 'South Warwickshire', geoCode: 'E22000359', geoCodeType: 'CSP' },
      { name: 'Warwick', geoCode: 'E07000222', geoCodeType: 'NMD' },
    ]);
    expect(warwick).toMatchObject({ amountAwarded: 275_840, awardDate: '2017-04-01' });
    expect(warwick?.plannedDates[0]).toMatchObject({ startDate: '2017-04-01', endDate: '2024-03-31' });
    expect(warwick?.description).toMatch(
      /warwickshire-pcc-2023\), 5\.4; STATED.*date of the award is not stated/,
    );
  });

  it('leave out what has no years or amount, and say so', async () => {
    const { grants, x_notIncluded } = await grantsOf({ policeArea: 'warwickshire' });
    expect(grants.filter(({ id }) => id.includes('2023-5-5'))).toEqual([]);
    expect(x_notIncluded).toContainEqual({
      title: 'Safer Streets Fund, rounds 3, 4 and 5',
      because: 'The document gives no years, and the standard asks for the date of the award.',
      amount: '1603010.00',
    });
    expect(x_notIncluded.map(({ because }) => because)).toContain('The document gives no amount.');
  });

  it('are refused where there are none, and where the place does not exist', async () => {
    const codes = async (parameters: Record<string, string>) => {
      const response = await get(mode, '/export/360giving.json', parameters);
      return [response.status, (await response.json()).errors[0].extensions.code];
    };
    expect(await codes({ policeArea: 'gwent' })).toEqual([404, 'NOT_FOUND']);
    expect(await codes({ policeArea: 'mercia' })).toEqual([400, 'UNKNOWN_ID']);
    expect(await codes({ from: '2023' })).toEqual([400, 'BAD_FINANCIAL_YEAR']);
    expect(await codes({ police: 'gwent' })).toEqual([400, 'BAD_REQUEST']);
  });
});

describe('npm run export', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'exporting-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const run = (args: readonly string[], env: Record<string, string> = {}) =>
    promisify(execFile)(process.execPath, ['hub/run.js', 'hub/export', ...args], {
      cwd: projectRoot,
      env: { ...process.env, ...env },
      maxBuffer: 64 * 1024 * 1024,
    });
  const runAgainst = (...args: string[]) => run([...args, '--hub', inject('together')]);

  it('prints a csv', async () => {
    const { stdout } = await runAgainst('national-list', '--var', 'first=3', '--table', 'partnerships');
    expect(
      parse(stdout, { bom: true, record_delimiter: '\r\n' }).map(([, name]: string[]) => name),
    ).toHaveLength(4);
  });

  it('writes a workbook by the ending of --out', async () => {
    const out = join(folder, 'oversight.xlsx');
    await runAgainst('police-area-oversight', '--var', 'policeArea=warwickshire', '--out', out);
    expect((await readWorkbook(await readFile(out))).map(({ name }) => name)).toContain('priorities');
  });

  it('takes a file with a query and its variables', async () => {
    const file = join(folder, 'side-by-side.graphql');
    await writeFile(file, SIDE_BY_SIDE);
    const { stdout } = await runAgainst(
      file,
      '--var',
      'partnerships=south-warwickshire,north-worcestershire',
      '--format',
      'json',
    );
    expect(JSON.parse(stdout).variables).toEqual(TWO);
  });

  it('prints grants as 360Giving data', async () => {
    const { stdout } = await runAgainst('360giving', '--var', 'policeArea=warwickshire');
    expect(packageFields.parse(JSON.parse(stdout)).grants.length).toBeGreaterThan(6);
  });

  it('starts a hub of its own where none runs', async () => {
    const url = new URL(inject('serverUrl'));
    url.pathname = `/${inject('sharedDatabase')}`;
    const env = { DATABASE_URL: url.toString(), PORT: '1' };
    const { stdout } = await run(['neighbours-of-an-area', '--format', 'json'], env);
    expect(JSON.parse(stdout).tables[0].rows[0]['localGovernmentArea.name']).toBe('Rugby');
  });

  it.each([
    [['nowhere'], /There is no such export/],
    [['county-board'], /choose with table=/],
    [['county-board', '--var', 'county'], /not of the form name=value/],
    [['county-board', '--format', 'pdf'], /pdf is none of csv, xlsx, json/],
    [['county-board', '--format', 'xlsx'], /--out is missing/],
    [[], /Name one export/],
    [['county-board', '--tabel', 'x'], /Unknown option/],
    [['missing.graphql'], /missing\.graphql cannot be read/],
  ])('%j ends with code 1 and says why', async (args, message) => {
    await expect(runAgainst(...args)).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(message),
    });
  });

  it('says that a hub which was named does not answer', async () => {
    await expect(run(['county-board', '--hub', 'http://localhost:1'])).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('No hub answers at http://localhost:1'),
    });
  });
});
