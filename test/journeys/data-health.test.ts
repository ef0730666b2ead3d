import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RegisteredImport } from '../../hub/import-register.js';
import { runImport } from '../../hub/import-run.js';
import { holdSource } from '../../hub/import-source.js';
import { openDatabase } from '../../hub/open-database.js';
import { partnershipFolder } from '../../importers/partnership-folder/partnership-folder.importer.js';
import { ask, askAt, dataOf } from '../support/ask.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { type HubProcess, MODES, startHubProcess } from '../support/hub-process.js';
import { workedQuery } from '../support/queries.js';
import { countStatements } from '../support/statements.js';

describe.each(MODES)('what the hub holds, and what it lacks (%s)', (mode) => {
  const health = async (fields: string) =>
    (await dataOf(ask(mode, `{ dataHealth { ${fields} } }`))).dataHealth;

  it('has a report of every subgraph that is loaded before the register', async () => {
    const { subgraphs } = await health('subgraphs { name records documents oldest newest }');
    expect(subgraphs.map((one: { name: string }) => one.name)).toEqual([
      'geography',
      'partnerships',
      'strategy',
      'funding',
      'mergers',
      'measures',
    ]);
    expect(subgraphs[2]).toEqual({
      name: 'strategy',
      records: 33,
      documents: 2,
      oldest: '2016-03-21',
      newest: '2023-11-03',
    });
  });

  it('gives the vintage, licence and caveats of the table that residents come from', async () => {
    const { sources } = await health(`sources(document: "ons-lad-lookup-2024") {
      subgraph what records document { id importedFile { name } } vintage licence attribution caveats }`);
    expect(sources).toContainEqual({
      subgraph: 'geography',
      what: 'residents of areas',
      records: 318,
      document: { id: 'ons-lad-lookup-2024', importedFile: null },
      vintage: 'codes and land area December 2024; residents mid-2024; households Census 2021',
      licence: 'Open Government Licence v3.0',
      attribution: expect.arrayContaining([
        'Source: Office for National Statistics licensed under the Open Government Licence v3.0.',
      ]),
      caveats: expect.arrayContaining(['Reorganisation after April 2025 is not in it.']),
    });
  });

  it('counts ages from the day up to which a paper reports, and gives a paper no licence', async () => {
    const { asOf, sources } = await health(
      'asOf sources(document: "swcsp-2024") { what document { knownAt publishedOn } ageInDays licence caveats }',
    );
    const days = (Date.parse(asOf) - Date.parse('2024-03-31')) / 86_400_000;
    expect(sources).toContainEqual({
      what: 'priorities',
      document: { knownAt: '2024-03-31', publishedOn: null },
      ageInDays: days,
      licence: null,
      caveats: null,
    });
  });

  it('knows of no age where no day is known: the Crime and Policing Act 2026', async () => {
    const { sources } = await health('sources(document: "cpa-2026") { ageInDays }');
    expect(sources).toEqual([{ ageInDays: null }]);
  });

  it('holds residents of 318 of 318 areas and priorities of 3 of 314 partnerships', async () => {
    const { completeness } = await health('completeness { what held of percent }');
    expect(completeness).toContainEqual({ what: 'areas with residents', held: 318, of: 318, percent: 100 });
    expect(completeness).toContainEqual({
      what: 'partnerships with priorities, proposed ones included',
      held: 3,
      of: 314,
      percent: 0.9,
    });
  });

  it('lists no import where there is only what comes with the hub', async () => {
    expect(await health('imports { id } ofPaper: imports(document: "swcsp-2024") { id }')).toEqual({
      imports: [],
      ofPaper: [],
    });
  });

  it("lists South Warwickshire's assessment every four years: paragraph 3.1 of the paper of 2024 against reg 5", async () => {
    const { contradictions } =
      await health(`contradictions(kinds: [RULE_CONTRADICTED], partnership: "E22000359") {
      kind subgraph rule text partnership { id name } sources { locator basis document { id } } }`);
    expect(contradictions).toContainEqual({
      kind: 'RULE_CONTRADICTED',
      subgraph: 'partnerships',
      rule: 'reg-sa-annual',
      text: expect.stringContaining('A full assessment is made every four years, the last in 2020'),
      partnership: { id: 'south-warwickshire', name: 'South Warwickshire' },
      sources: [
        { locator: '3.1, 3.2', basis: 'STATED', document: { id: 'swcsp-2024' } },
        { locator: 'SI 2007/1830 reg 5', basis: 'STATED', document: { id: 'si-2007-1830' } },
      ],
    });
  });

  it('lists the fire authority that papers name for each partnership of Warwickshire, and nothing of theirs in Kent', async () => {
    const { warwickshire, kent } = await health(`
      warwickshire: contradictions(kinds: [DOCUMENTS_DISAGREE], policeArea: "warwickshire") { rule partnership { id } }
      kent: contradictions(kinds: [DOCUMENTS_DISAGREE], policeArea: "kent") { rule }`);
    const fire = warwickshire.filter((one: { rule: string | null }) => one.rule === 'ra-fire-definition');
    expect(fire.map((one: { partnership: { id: string } }) => one.partnership.id).sort()).toEqual([
      'north-warwickshire',
      'nuneaton-and-bedworth',
      'rugby',
      'south-warwickshire',
    ]);
    expect(kent).not.toContainEqual({ rule: 'ra-fire-definition' });
  });

  it('names sorts of gap with their partnerships: 311 without priorities, 10 without a legal instrument', async () => {
    const { gapCounts } = await health('gapCounts { subgraph what partnerships }');
    expect(gapCounts).toContainEqual({ subgraph: 'partnerships', what: 'priorities', partnerships: 311 });
    expect(gapCounts).toContainEqual({ subgraph: 'mergers', what: 'legal-instrument', partnerships: 10 });
  });

  it('pages through the 311 partnerships without priorities, each once', async () => {
    const PAGE = `query ($after: String) { dataHealth { gaps(what: "priorities", first: 200, after: $after) {
      totalCount nodes { partnership { id } what because } pageInfo { hasNextPage endCursor } } } }`;
    const first = (await dataOf(ask(mode, PAGE))).dataHealth.gaps;
    const second = (await dataOf(ask(mode, PAGE, { after: first.pageInfo.endCursor }))).dataHealth.gaps;
    expect([first.totalCount, first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([
      311,
      true,
      false,
    ]);
    const nodes: { partnership: { id: string } }[] = [...first.nodes, ...second.nodes];
    const ids = nodes.map((gap) => gap.partnership.id);
    expect(new Set(ids).size).toBe(311);
    expect(ids).toEqual([...ids].sort());
    expect(ids).not.toContain('south-warwickshire');
  });

  it('says on a partnership what is not known of it, and on its police area of all of them', async () => {
    const data = await dataOf(
      ask(
        mode,
        `{ partnership(id: "wycombe") { dataGaps { subgraph what because } }
           policeArea(id: "thames-valley") { dataGaps { what partnership { id } } } }`,
      ),
    );
    expect(data.partnership.dataGaps).toContainEqual({
      subgraph: 'geography',
      what: 'residents',
      because: 'It holds only a part of Buckinghamshire; residents are known of whole areas.',
    });
    const parts = data.policeArea.dataGaps.filter((gap: { what: string }) => gap.what === 'residents');
    expect(parts.map((gap: { partnership: { id: string } }) => gap.partnership.id)).toEqual([
      'aylesbury-vale',
      'chiltern',
      'south-bucks',
      'wycombe',
    ]);
  });

  it.each([
    ['sources(document: "swcsp-2025") { what }', 'UNKNOWN_ID'],
    ['imports(document: "swcsp-2025") { id }', 'UNKNOWN_ID'],
    ['contradictions(partnership: "rugbee") { text }', 'UNKNOWN_ID'],
    ['gaps(policeArea: "rugby") { totalCount }', 'UNKNOWN_ID'],
    ['gaps(what: "priority") { totalCount }', 'BAD_ARGUMENT'],
    ['gaps(first: 501) { totalCount }', 'BAD_FIRST'],
    ['gaps(after: "x") { totalCount }', 'BAD_CURSOR'],
  ])('refuses %s with %s', async (fields, code) => {
    const { errors } = await ask(mode, `{ dataHealth { ${fields} } }`);
    expect(errors?.[0]?.extensions?.code).toBe(code);
  });
});

/** A paper made up for this test: it gives Rugby two priorities. */
const PAPER = {
  'source.yaml': `id: rugby-2025
title: A paper made up for this test
publisher: Rugby Borough Council
publishedOn: "2025-05-01"
knownAt: "2025-05-01"
`,
  'partnerships.yaml': `partnerships:
  - partnership: rugby
    prioritySets:
      - label: 2025/26
        status: ADOPTED
        from: 2025/26
        to: 2025/26
        source: { paragraph: "2" }
        priorities:
          - { title: Violence }
          - { title: Fly-tipping }
    duties:
      - { rule: reg-public-meeting, shows: DEPARTS, because: There was a video., source: { paragraph: "3" } }
`,
};

describe.each(MODES)("a paper's folder that somebody imported (%s)", (mode) => {
  let database: TestDatabase;
  let hub: HubProcess;
  let folder: string;
  let imported: RegisteredImport;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hub-paper-'));
    database = await createTestDatabase();
    imported = await importPaper(PAPER);
    hub = await startHubProcess(mode, { DATABASE_URL: database.url });
  });
  afterAll(async () => {
    await hub?.[Symbol.asyncDispose]();
    await database?.[Symbol.asyncDispose]();
    await rm(folder, { recursive: true, force: true });
  });

  async function importPaper(files: Partial<Record<keyof typeof PAPER, string>>): Promise<RegisteredImport> {
    const path = join(folder, 'rugby-2025');
    await rm(path, { recursive: true, force: true });
    await mkdir(path);
    for (const [name, content] of Object.entries(files)) await writeFile(join(path, name), content);
    await using source = await holdSource(path, partnershipFolder);
    await using opened = await openDatabase({ databaseUrl: database.url, dataDir: '', rolePasswords: {} });
    const request = { importer: partnershipFolder, source, by: 'analyst', dryRun: false };
    return (await runImport(opened, request)).import;
  }

  it('leads from a priority to the file it was read from, and from there to the import', async () => {
    const { partnership } = await dataOf(
      askAt(
        hub.url,
        `{ partnership(id: "rugby") { dataGaps { what } prioritySets { priorities { title source {
           document { id importedFile { name sha256 loadedAt } } } } } } }`,
      ),
    );
    const { id, name, sha256, loadedAt } = imported;
    const file = { name, sha256, loadedAt };
    expect(partnership.prioritySets[0].priorities[1]).toEqual({
      title: 'Fly-tipping',
      source: { document: { id: 'rugby-2025', importedFile: file } },
    });
    expect(partnership.dataGaps.map((gap: { what: string }) => gap.what)).not.toContain('priorities');
    const { dataHealth } = await dataOf(
      askAt(
        hub.url,
        `{ dataHealth { ofTheHub: imports(document: "swcsp-2024") { id }
           imports(document: "rugby-2025") { id kind name sha256 loadedAt documents { id title } } } }`,
      ),
    );
    expect(dataHealth).toEqual({
      ofTheHub: [],
      imports: [
        {
          id,
          kind: 'partnership-folder',
          ...file,
          documents: [{ id: 'rugby-2025', title: 'A paper made up for this test' }],
        },
      ],
    });
  });

  it('is counted, and held against the Regulations, like a paper that comes with the hub', async () => {
    const { dataHealth } = await dataOf(
      askAt(
        hub.url,
        `{ dataHealth {
           sources(document: "rugby-2025") { subgraph what records licence document { importedFile { name } } }
           contradictions(partnership: "rugby", kinds: [RULE_CONTRADICTED]) { rule sources { document { id } } } } }`,
      ),
    );
    expect(dataHealth.sources).toContainEqual({
      subgraph: 'partnerships',
      what: 'priorities',
      records: 2,
      licence: null,
      document: { importedFile: { name: 'rugby-2025' } },
    });
    expect(dataHealth.contradictions).toEqual([
      {
        rule: 'reg-public-meeting',
        sources: [{ document: { id: 'rugby-2025' } }, { document: { id: 'si-2007-1830' } }],
      },
    ]);
  });

  it('is refused with file, line and field where a theme does not exist, and nothing changes', async () => {
    const partnerships = PAPER['partnerships.yaml'].replace(
      '{ title: Violence }',
      '{ title: Violence, themes: [{ theme: violent, basis: STATED, because: title }] }',
    );
    await expect(importPaper({ ...PAPER, 'partnerships.yaml': partnerships })).rejects.toThrow(
      'papers/rugby-2025/partnerships.yaml:10 partnerships[0].prioritySets[0].priorities[0].themes[0].theme: no theme has the id violent',
    );
    expect(await titlesOfRugby()).toEqual(['Violence', 'Fly-tipping']);
  });

  it('takes as many statements for the gaps of the City of London as for those of the Metropolitan Police', async () => {
    const query = workedQuery('data-health');
    const statementsOf = (policeArea: string) =>
      countStatements(database, () => dataOf(askAt(hub.url, query, { policeArea })));
    const one = await statementsOf('city-of-london');
    expect(await statementsOf('metropolitan-police')).toBe(one);
    expect(one).toBeGreaterThan(8);
  });

  it('takes as many statements for what is missing of one partnership as of all 314', async () => {
    const query = 'query ($first: Int) { partnerships(first: $first) { nodes { dataGaps { what } } } }';
    const statementsOf = (first: number) =>
      countStatements(database, () => dataOf(askAt(hub.url, query, { first })));
    expect(await statementsOf(314)).toBe(await statementsOf(1));
  });

  it('is replaced by a later import of the same paper, which no longer speaks of priorities', async () => {
    const later = await importPaper({ 'source.yaml': PAPER['source.yaml'].replace('test', 'test, mended') });
    expect(await titlesOfRugby()).toEqual([]);
    const { dataHealth } = await dataOf(
      askAt(hub.url, '{ dataHealth { imports(document: "rugby-2025") { id documents { title } } } }'),
    );
    const documents = [{ title: 'A paper made up for this test, mended' }];
    expect(dataHealth.imports).toEqual([
      { id: imported.id, documents },
      { id: later.id, documents },
    ]);
  });

  async function titlesOfRugby(): Promise<string[]> {
    const question = '{ partnership(id: "rugby") { prioritySets { priorities { title } } } }';
    const { partnership } = await dataOf(askAt(hub.url, question));
    return partnership.prioritySets.flatMap((set: { priorities: { title: string }[] }) =>
      set.priorities.map(({ title }) => title),
    );
  }
});
