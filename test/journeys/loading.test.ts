import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EntityManager } from 'typeorm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { withDatabaseLock } from '../../hub/database.js';
import { loadData } from '../../hub/loader.js';
import { DATA_FOLDER, openDatabase, prepareAndLoad } from '../../hub/open-database.js';
import { SUBGRAPHS } from '../../hub/subgraphs.js';
import { DataRefused } from '../../shared/files/file-problem.js';
import { askAt, dataOf } from '../support/ask.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { type HubProcess, startHubProcess } from '../support/hub-process.js';

let database: TestDatabase;
let hub: HubProcess;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase();
  hub = await startHubProcess('together', { DATABASE_URL: database.url });
});
afterAll(async () => {
  await hub?.[Symbol.asyncDispose]();
  await database?.[Symbol.asyncDispose]();
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hub-data-'));
  await cp(DATA_FOLDER, folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

async function load(): Promise<unknown> {
  const opened = await openDatabase({ databaseUrl: database.url, dataDir: '', rolePasswords: {} });
  return prepareAndLoad(opened, { dataFolder: folder });
}

async function addPaper(files: Record<string, string>): Promise<void> {
  await mkdir(join(folder, 'papers', 'ashford-2026'));
  for (const [name, content] of Object.entries(files))
    await writeFile(join(folder, 'papers', 'ashford-2026', name), content);
}

const SOURCE = `id: ashford-2026
title: Community safety priorities
publisher: Ashford Borough Council
publishedOn: 2026-05-01
knownAt: 2026-05-01
`;
const PRIORITIES = `partnerships:
  - partnership: ashford
    prioritySets:
      - label: 2026/27
        status: ADOPTED
        from: 2026/27
        to: 2026/27
        source: { paragraph: "2" }
        priorities:
          - title: Fly-tipping and neighbourhood nuisance
            themes: [{ theme: anti-social-behaviour, basis: INFERRED, because: "title: nuisance" }]
`;
const GROUP = `    groups:
      - id: ashford-csp
        name: Ashford CSP
        tier: STRATEGIC
        source: { paragraph: "2" }
        members: [{ organisation: Kent Police, seats: 99999999999 }]
`;
const MONEY = `statements:
  - id: ashford-2026-3
    title: Award of the commissioner
    kind: GRANT
    coverage: SOME
    funder: the commissioner
    funderKind: LOCAL_POLICING_BODY
    funderBody: kent-pcc
    from: 2026/27
    to: 2026/27
    policeArea: kent
    source: { paragraph: "3" }
    lines:
      - { id: award, title: Award, recipient: Ashford CSP, partnership: ashford, amount: 12500.50 }
`;
const QUESTION =
  '{ partnership(id: "ashford") { prioritySets { label } grantTotals { total { pounds } } } papers { id } }';

describe('a partnership is added by adding a folder', () => {
  it('answers from the made-up paper of Ashford, and forgets it when the folder goes', async () => {
    await addPaper({ 'source.yaml': SOURCE, 'partnerships.yaml': PRIORITIES, 'funding.yaml': MONEY });
    await load();
    const { partnership, papers } = await dataOf(askAt(hub.url, QUESTION));
    expect(partnership).toEqual({
      prioritySets: [{ label: '2026/27' }],
      grantTotals: { total: { pounds: '12500.50' } },
    });
    expect(papers).toHaveLength(6);
    await rm(join(folder, 'papers', 'ashford-2026'), { recursive: true });
    await load();
    expect((await dataOf(askAt(hub.url, QUESTION))).partnership).toEqual({
      prioritySets: [],
      grantTotals: { total: null },
    });
  });

  it('says that nothing changed when the same files are loaded again', async () => {
    await load();
    expect(await load()).toMatchObject({ changed: false });
  });
});

describe('a bad file is refused whole', () => {
  it.each([
    [
      'a misspelt theme',
      { 'partnerships.yaml': PRIORITIES.replace('theme: anti-social-behaviour', 'theme: antisocial') },
      'partnerships.yaml',
      11,
    ],
    [
      'an unknown partnership',
      { 'partnerships.yaml': PRIORITIES.replace('partnership: ashford', 'partnership: gelding') },
      'partnerships.yaml',
      2,
    ],
    [
      'a year of the wrong form',
      { 'partnerships.yaml': PRIORITIES.replace('from: 2026/27', 'from: 2026') },
      'partnerships.yaml',
      6,
    ],
    [
      'an amount with three places',
      { 'funding.yaml': MONEY.replace('12500.50', '12500.505') },
      'funding.yaml',
      14,
    ],
    [
      'a key that nobody reads',
      { 'funding.yaml': MONEY.replace('coverage:', 'covrage:') },
      'funding.yaml',
      5,
    ],
    [
      'a partnership that does not exist, in the money',
      { 'funding.yaml': MONEY.replace('partnership: ashford', 'partnership: gelding') },
      'funding.yaml',
      14,
    ],
    [
      'a title with U+0000',
      { 'funding.yaml': MONEY.replace('title: Award of the commissioner', 'title: "Award\\0"') },
      'funding.yaml',
      3,
    ],
    [
      'more seats than a group can have',
      { 'partnerships.yaml': `${PRIORITIES}${GROUP}` },
      'partnerships.yaml',
      17,
    ],
    ['broken YAML', { 'funding.yaml': `${MONEY}  - id: "unclosed\n` }, 'funding.yaml', null],
  ])('names file, line, field and reason of %s, and changes nothing', async (_what, bad, file, line) => {
    const before = await dataOf(askAt(hub.url, QUESTION));
    await addPaper({ 'source.yaml': SOURCE, 'partnerships.yaml': PRIORITIES, 'funding.yaml': MONEY, ...bad });
    const refusal = await load().then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(refusal).toBeInstanceOf(DataRefused);
    const problems = refusal instanceof DataRefused ? refusal.problems : [];
    const told = problems.filter(
      (found) => found.file === `papers/ashford-2026/${file}` && found.reason !== '',
    );
    expect(told).not.toEqual([]);
    if (line !== null)
      expect(told).toContainEqual(expect.objectContaining({ line, field: expect.any(String) }));
    expect(await dataOf(askAt(hub.url, QUESTION))).toEqual(before);
  });

  it.each([
    ['local-government-areas', 'code'],
    ['police-areas', 'code'],
    ['counties', 'code'],
    ['partnerships', 'code'],
    ['partnership-areas', 'partnership_code, area_code'],
    ['neighbours', 'area_code_a, area_code_b'],
    ['area-changes', 'old_code, new_code'],
    ['councils', 'area_code'],
    ['county-councils', 'county_code'],
    ['fire-authorities', 'code'],
    ['health-boards', 'area_code, board_name, vintage'],
    ['health-board-changes', 'old_code, new_code'],
    ['named-bodies', 'area_code, kind, name, from'],
  ])('refuses %s with its first row repeated at the end, by %s', async (table, field) => {
    const file = join(folder, 'reference', `${table}.csv`);
    const text = (await readFile(file, 'utf8')).trimEnd();
    const lines = text.split(/\r?\n/);
    await writeFile(file, `${text}\n${lines[1]}\n`);
    await expect(load()).rejects.toMatchObject({
      problems: expect.arrayContaining([
        { file: `reference/${table}.csv`, line: lines.length + 1, field, reason: 'repeats line 2' },
      ]),
    });
  });

  it('refuses a data folder that is missing', async () => {
    const missing = join(folder, 'missing');
    const opened = await openDatabase({ databaseUrl: database.url, dataDir: '', rolePasswords: {} });
    await expect(prepareAndLoad(opened, { dataFolder: missing })).rejects.toMatchObject({
      problems: [{ file: missing, line: null, field: null, reason: 'the folder is missing' }],
    });
  });

  it('names the subgraph whose rows the database does not take, without the SQL', async () => {
    const geography = SUBGRAPHS.filter(({ name }) => name === 'geography').map((subgraph) => ({
      ...subgraph,
      seed: () => ({ write: (manager: EntityManager) => manager.query("SELECT 'Ashford'::integer") }),
    }));
    const loading = withDatabaseLock(database.url, (client) =>
      loadData(client, { adminUrl: database.url, dataFolder: folder, subgraphs: geography, again: true }),
    );
    await expect(loading).rejects.toMatchObject({
      name: 'DataRefused',
      problems: [
        {
          file: '.',
          line: null,
          field: null,
          reason:
            'the database did not take the rows of geography: invalid input syntax for type integer: "Ashford"',
        },
      ],
    });
  });

  it('refuses a table whose area lies in no police area', async () => {
    const table = join(folder, 'reference', 'local-government-areas.csv');
    await writeFile(
      table,
      (await import('node:fs')).readFileSync(table, 'utf8').replace('E23000013', 'E23000099'),
    );
    await expect(load()).rejects.toThrow(/local-government-areas\.csv:2 police_area_code/);
  });
});
