import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { API_FILE } from '../../hub/generated-files.js';
import { projectRoot } from '../../shared/project-root.js';
import { connected, entriesOf } from '../support/audit-record.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { type HubProcess, MODES, type Mode, startHubProcess } from '../support/hub-process.js';
import { makeKey, type OidcServer, startOidcServer } from '../support/oidc-server.js';
import { workedQuery } from '../support/queries.js';
import { postAt, requestAt, type Told } from '../support/request.js';
import { SAMPLES } from '../support/sample-arguments.js';
import { countStatements } from '../support/statements.js';
import { walkSchema } from '../support/whole-schema.js';

/** Stands in every text and id of the sensitive paper, and in no answer to whoever may not read it. */
const SECRET = 'zebra';
/** Stands likewise in the paper that is OFFICIAL. */
const OFFICIAL = 'yak';

const VIOLENCE = 'south-warwickshire-serious-violence';
const RURAL = 'south-warwickshire-rural-crime';
const SENSITIVE_PLAN = `south-warwickshire-${SECRET}`;
const OFFICIAL_PLAN = `south-warwickshire-${OFFICIAL}`;

const source = (id: string, marking: string) => `id: ${id}
title: A paper made up for this test, ${id}
publisher: A test
publishedOn: null
knownAt: "2025-04-30"
marking: ${marking}
owner: { partnership: south-warwickshire }
`;
const action = (name: string, plan: string, rest: string) =>
  `  - { id: ${SECRET}-${name}, plan: ${plan}, text: The ${SECRET} does ${name}., owner: { body: A ${SECRET} body, role: manager }, ${rest}, source: { paragraph: "1" } }\n`;

/** Two papers of South Warwickshire, made up for this test. */
const PAPERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  [`${SECRET}-2025`]: {
    'source.yaml': source(`${SECRET}-2025`, 'OFFICIAL_SENSITIVE'),
    'action-plans.yaml': `plans:
  - { id: ${SENSITIVE_PLAN}, partnership: south-warwickshire, title: Plan ${SECRET}, summary: A ${SECRET} summary., source: { paragraph: "1" } }
actions:
${action('knives', VIOLENCE, 'subPlan: knife-crime, due: "2025-06-30", progress: UNDER_WAY, asOf: "2025-04-01"')}${action('nights', VIOLENCE, 'due: "2025-03-31", progress: DONE')}${action('later', VIOLENCE, 'due: "2199-12-31", progress: NOT_STARTED')}${action('whenever', VIOLENCE, 'note: No day.')}${action('own', SENSITIVE_PLAN, 'due: "2025-05-31"')}`,
  },
  [`${OFFICIAL}-2025`]: {
    'source.yaml': source(`${OFFICIAL}-2025`, 'OFFICIAL'),
    'action-plans.yaml': `plans:
  - id: ${OFFICIAL_PLAN}
    partnership: south-warwickshire
    title: Plan ${OFFICIAL}
    from: "2025-04-01"
    to: "2026-03-31"
    themes: [{ theme: rural-crime, basis: INFERRED, because: "title" }]
    summary: A ${OFFICIAL} summary.
    subPlans: [{ id: ${OFFICIAL}, title: Part ${OFFICIAL} }]
    source: { paragraph: "1" }
`,
  },
};

const ROLES = {
  public: undefined,
  officer: ['partnership-officer:south-warwickshire'],
  rugby: ['partnership-officer:rugby'],
  county: ['county-officer:warwickshire'],
  analyst: ['opcc-analyst:warwickshire'],
  commissioner: ['commissioner:warwickshire'],
  administrator: ['administrator'],
  everybody: [
    'county-officer:warwickshire',
    'opcc-analyst:warwickshire',
    'commissioner:warwickshire',
    'administrator',
    'partnership-officer:rugby',
    'partnership-officer:nuneaton-and-bedworth',
  ],
} as const;
type Who = keyof typeof ROLES;
const OTHERS = (Object.keys(ROLES) as Who[]).filter((who) => who !== 'officer');
/** Those who may read a paper of South Warwickshire that is OFFICIAL. */
const OVERSEERS: readonly Who[] = ['county', 'analyst', 'commissioner', 'administrator', 'everybody'];
const CODES: Partial<Record<Who, string>> = {
  public: 'SIGN_IN_REQUIRED',
  rugby: 'WITHHELD',
  everybody: 'WITHHELD',
};

const ACTIONS = `actions { totalCount pageInfo { hasNextPage endCursor }
  nodes { id text owner { body role } due overdue progress note asOf subPlan { id } source { document { id marking owner { kind id } } } } }`;
const OPEN_PLANS =
  'actionPlans { totalCount pageInfo { hasNextPage endCursor } nodes { id title marking owner { kind id } } }';

let database: TestDatabase;
let issuer: OidcServer;
let folder: string;
const hubs = new Map<Mode, HubProcess>();
const tokens = new Map<Who, string>();
/** What the public is told before anything is imported. */
let before: Map<string, string>;

interface Run {
  code: number;
  output: string;
}

/** Runs the command as an officer's colleague does, while the hubs run. */
function runImport(...words: string[]): Promise<Run> {
  const settings = { cwd: projectRoot, env: { ...process.env, DATABASE_URL: database.url } };
  return new Promise((resolve) => {
    execFile(process.execPath, ['hub/run.js', 'hub/import', ...words], settings, (error, out, complaint) =>
      resolve({ code: Number(error?.code ?? 0), output: out + complaint }),
    );
  });
}

async function writePaper(id: string, texts: Readonly<Record<string, string>>): Promise<string> {
  const path = join(folder, id);
  await mkdir(path, { recursive: true });
  for (const [name, text] of Object.entries(texts)) await writeFile(join(path, name), text);
  return path;
}

function headersOf(who: Who): Record<string, string> {
  const token = tokens.get(who);
  return token ? { authorization: `Bearer ${token}` } : {};
}

function ask(mode: Mode, who: Who, query: string): Promise<Told> {
  return postAt(hubs.get(mode)?.url ?? '', { query }, headersOf(who));
}

/** The types that papers fill, or that count what is held. */
const TOLD_OF = /^(Query|DataHealth|Paper)\./;
const ALL_STEPS = walkSchema(buildSchema(readFileSync(API_FILE, 'utf8')), SAMPLES);
const STEPS = ALL_STEPS.filter(({ field }) => TOLD_OF.test(field));

/** Everything that the public can ask of these types, with what lies one step behind. */
async function walk(): Promise<Map<string, string>> {
  const told = new Map<string, string>();
  for (const { field, query } of STEPS) told.set(field, (await ask('together', 'public', query)).text);
  return told;
}

const imported: Run[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  issuer = await startOidcServer(await makeKey('first'));
  folder = await mkdtemp(join(tmpdir(), 'action-plans-'));
  const env = { DATABASE_URL: database.url, OIDC_ISSUER: issuer.issuer, RATE_LIMIT_PER_MINUTE: '0' };
  for (const mode of MODES)
    hubs.set(mode, await startHubProcess(mode, { ...env, DATA_DIR: join(folder, 'data', mode) }));
  for (const [who, roles] of Object.entries(ROLES))
    if (roles) tokens.set(who as Who, await issuer.issue(roles));
  before = await walk();
  for (const [id, texts] of Object.entries(PAPERS)) {
    const path = await writePaper(id, texts);
    if (id.startsWith(SECRET)) imported.push(await runImport('partnership-folder', path, '--dry-run'));
    imported.push(await runImport('partnership-folder', path, '--by', 'A test'));
  }
}, 600_000);

afterAll(async () => {
  for (const hub of hubs.values()) await hub[Symbol.asyncDispose]();
  await issuer?.[Symbol.asyncDispose]();
  await database?.[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

describe('importing papers that are not for everybody', () => {
  it('tells files and numbers of rows, and no text of an action', () => {
    expect(imported.map(({ code }) => code)).toEqual([0, 0, 0]);
    const output = imported.map((run) => run.output).join('\n');
    expect(output).toContain('partnerships.action: 5 added, 0 changed, 0 removed');
    expect(output).toContain('partnerships.action_plan: 1 added');
    expect(output).not.toMatch(new RegExp(`The ${SECRET}|${SECRET} (body|summary)|${OFFICIAL} summary`));
  });

  it('refuses one that also gives priorities', async () => {
    const path = await writePaper('rugby-2025', {
      'source.yaml': source('rugby-2025', 'OFFICIAL'),
      'partnerships.yaml': 'partnerships:\n  - { partnership: rugby, alsoKnownAs: [Rugby] }\n',
    });
    const { code, output } = await runImport('partnership-folder', path);
    expect(code).toBe(1);
    expect(output).toContain('partnerships.yaml: stands in a paper that is OFFICIAL');
  });

  it('changes nothing that the public can ask for', async () => {
    const after = await walk();
    const changed = [...after].filter(([field, text]) => before.get(field) !== text).map(([field]) => field);
    expect(changed).toEqual([]);
    expect(after.size).toBeGreaterThan(30);
  });
});

describe('the whole schema, asked for by each role', () => {
  /** What tells the roles apart on purpose, each tested by itself. */
  const DIFFERS = /^(Viewer|ViewerGrant|Query\.viewer|ImportedFile|DataImport|DataHealth\.imports)/;
  const WALKERS = OTHERS.filter((who) => who !== 'public' && who !== 'everybody');
  const toPublic = new Map<string, unknown>();
  /** Questions that South Warwickshire's officer has another answer to than the public: it reads all that anybody reads here. */
  let telling: typeof ALL_STEPS;

  beforeAll(async () => {
    const steps = ALL_STEPS.filter(({ field }) => !DIFFERS.test(field));
    for (const { field, query } of steps)
      toPublic.set(field, (await ask('together', 'public', query)).body.data);
    telling = [];
    for (const step of steps) {
      const { data } = (await ask('together', 'officer', step.query)).body;
      if (JSON.stringify(data) !== JSON.stringify(toPublic.get(step.field))) telling.push(step);
    }
  }, 600_000);

  it('tells the public nothing of either paper, and the officer of both in many places', async () => {
    expect(toPublic.size).toBeGreaterThan(350);
    expect(JSON.stringify([...toPublic])).not.toMatch(new RegExp(`${SECRET}|${OFFICIAL}`));
    const fields = telling.map(({ field }) => field);
    expect(fields).toContain('ActionPlan.actions');
    expect(fields).toContain('Query.actionPlans');
    expect(fields.length).toBeGreaterThan(20);
  });

  it.each(WALKERS)('tells %s no more than the markings say', async (who) => {
    let official = 0;
    for (const { field, query } of telling) {
      const { body, text } = await ask('together', who, query);
      expect(text, field).not.toContain(SECRET);
      if (text.includes(OFFICIAL)) official += 1;
      if (who === 'rugby') expect(body.data, field).toEqual(toPublic.get(field));
    }
    expect(official > 0).toBe(OVERSEERS.includes(who));
  });
});

describe.each(MODES)('the actions of South Warwickshire (%s)', (mode) => {
  const actionsOf = (who: Who, plan: string, inside = ACTIONS) =>
    ask(mode, who, `{ actionPlan(id: "${plan}") { title ${inside} } }`);

  it('are read by its officer, by day, with the paper that nobody else sees', async () => {
    const { body } = await actionsOf('officer', VIOLENCE);
    expect(body.errors).toBeUndefined();
    const { totalCount, nodes, pageInfo } = body.data.actionPlan.actions;
    expect([totalCount, pageInfo.hasNextPage]).toEqual([4, false]);
    expect(nodes.map((node: { id: string; overdue: boolean | null }) => [node.id, node.overdue])).toEqual([
      ['zebra-nights', false],
      ['zebra-knives', true],
      ['zebra-later', false],
      ['zebra-whenever', null],
    ]);
    expect(nodes[1]).toEqual({
      id: 'zebra-knives',
      text: 'The zebra does knives.',
      owner: { body: 'A zebra body', role: 'manager' },
      due: '2025-06-30',
      overdue: true,
      progress: 'UNDER_WAY',
      note: null,
      asOf: '2025-04-01',
      subPlan: { id: `${VIOLENCE}/knife-crime` },
      source: {
        document: {
          id: 'zebra-2025',
          marking: 'OFFICIAL_SENSITIVE',
          owner: { kind: 'PARTNERSHIP', id: 'south-warwickshire' },
        },
      },
    });
  });

  it('are none of Rural Crime, which is a count and not a refusal', async () => {
    const { body } = await actionsOf('officer', RURAL);
    expect(body).toEqual({
      data: {
        actionPlan: {
          title: 'Rural Crime',
          actions: { totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] },
        },
      },
    });
  });

  it('are chosen by progress, day and part, and come in pages', async () => {
    const idsOf = async (given: string) => {
      const asked = `actions(${given}) { totalCount pageInfo { endCursor } nodes { id } }`;
      const { actions } = (await actionsOf('officer', VIOLENCE, asked)).body.data.actionPlan;
      return { ids: actions.nodes.map(({ id }: { id: string }) => id), ...actions };
    };
    expect((await idsOf('progress: [DONE, NOT_STARTED]')).ids).toEqual(['zebra-nights', 'zebra-later']);
    expect((await idsOf('dueBefore: "2025-06-30"')).ids).toEqual(['zebra-nights']);
    expect((await idsOf(`subPlan: "${VIOLENCE}/knife-crime"`)).ids).toEqual(['zebra-knives']);
    const first = await idsOf('first: 3');
    expect([first.totalCount, first.ids.length]).toEqual([4, 3]);
    expect((await idsOf(`first: 3, after: "${first.pageInfo.endCursor}"`)).ids).toEqual(['zebra-whenever']);
  });

  it.each([
    ['first: 0', 'BAD_FIRST'],
    ['after: "x"', 'BAD_CURSOR'],
    [`subPlan: "${VIOLENCE}/noise"`, 'UNKNOWN_ID'],
    ['dueBefore: "2025-02-30"', 'BAD_DATE'],
  ])('cannot be asked for with %s', async (given, code) => {
    const { body } = await actionsOf('officer', VIOLENCE, `actions(${given}) { totalCount }`);
    expect(body.errors[0].extensions.code).toBe(code);
  });

  it.each(OTHERS)('are null with a reason for %s, the same whether or not there are any', async (who) => {
    const told = [];
    for (const plan of [VIOLENCE, RURAL]) {
      const { body, text } = await actionsOf(who, plan);
      expect(text).not.toContain(SECRET);
      expect(body.data.actionPlan.actions).toBeNull();
      expect(body.errors).toHaveLength(1);
      expect(body.errors[0].extensions.code).toBe(CODES[who] ?? 'ROLE_REQUIRED');
      told.push(body.errors);
    }
    expect(told[0]).toEqual(told[1]);
  });

  it.each(['first: 0', 'after: "x"', 'subPlan: "x"', 'progress: [DONE]'])(
    'are withheld from an officer of Rugby whatever is asked of them: %s',
    async (given) => {
      const { body } = await actionsOf('rugby', VIOLENCE, `actions(${given}) { totalCount }`);
      expect(body.errors.map((error: { extensions: { code: string } }) => error.extensions.code)).toEqual([
        'WITHHELD',
      ]);
    },
  );

  it('cost whoever may not read them the same statements, whether or not there are any, and none for themselves', async () => {
    const statements = (who: Who, plan: string, inside?: string) =>
      countStatements(database, () => actionsOf(who, plan, inside));
    for (const who of ['rugby', 'public', 'everybody'] as const) {
      const without = await statements(who, VIOLENCE, '');
      expect(await statements(who, VIOLENCE)).toBe(without);
      expect(await statements(who, RURAL)).toBe(without);
    }
  });

  it('take one entry in the record and as many statements for five plans as for one', async () => {
    const ofPlans = (plans: number) =>
      countStatements(database, async () => {
        const query = `{ actionPlans(partnerships: ["south-warwickshire"], first: ${plans}) { nodes { id ${ACTIONS} } } }`;
        const { body } = await ask(mode, 'officer', query);
        expect(body.errors).toBeUndefined();
        expect(body.data.actionPlans.nodes).toHaveLength(plans);
      });
    const entries = (await entriesOf(database)).length;
    const one = await ofPlans(1);
    expect((await entriesOf(database)).length).toBe(entries + 1);
    expect(await ofPlans(5)).toBe(one);
    const [entry] = (await entriesOf(database)).slice(-1);
    expect(entry).toMatchObject({
      kind: 'SENSITIVE_READ',
      subject: 'reporting-tool',
      seats: ['partnership:south-warwickshire'],
      details: { what: 'actions' },
    });
    expect(entry?.details.of).toHaveLength(5);
    expect(JSON.stringify(entry)).not.toContain('does');
  });

  it('keep nobody from what is public while they wait for the record', async () => {
    await connected(database, undefined, async (client) => {
      await client.query('BEGIN');
      await client.query('SELECT FROM audit.head FOR UPDATE');
      const readings = Array.from({ length: 12 }, () => actionsOf('officer', VIOLENCE));
      const { body } = await ask(
        mode,
        'public',
        '{ partnership(id: "rugby") { name priorities { title } } }',
      );
      expect(body).toEqual({ data: { partnership: { name: 'Rugby', priorities: [] } } });
      await client.query('ROLLBACK');
      for (const reading of await Promise.all(readings)) expect(reading.body.errors).toBeUndefined();
    });
  });

  it('leave no entry in the record when they are withheld', async () => {
    const entries = (await entriesOf(database)).length;
    for (const who of OTHERS) await actionsOf(who, VIOLENCE);
    expect((await entriesOf(database)).length).toBe(entries);
  });

  it.each([
    [
      'is not there',
      'ALTER FUNCTION audit.note_read RENAME TO put_away',
      'ALTER FUNCTION audit.put_away RENAME TO note_read',
    ],
    [
      'cannot be written',
      'ALTER TABLE audit.entry ADD CONSTRAINT full_up CHECK (number < 0) NOT VALID',
      'ALTER TABLE audit.entry DROP CONSTRAINT full_up',
    ],
    [
      'is not to be read back',
      'REVOKE EXECUTE ON FUNCTION audit.is_noted FROM hub_partnerships',
      'GRANT EXECUTE ON FUNCTION audit.is_noted TO hub_partnerships',
    ],
  ])('are not read where the record %s', async (_how, breaking, mending) => {
    const asOwner = (sql: string) => connected(database, undefined, (client) => client.query(sql));
    await asOwner(breaking);
    try {
      const { body, text } = await actionsOf('officer', VIOLENCE);
      expect(text).not.toContain(SECRET);
      expect(body.data.actionPlan).toEqual({ title: 'Serious Violence', actions: null });
      const code = breaking.includes('is_noted') ? 'INTERNAL_SERVER_ERROR' : 'AUDIT_UNAVAILABLE';
      expect(body.errors.map((error: { extensions: { code: string } }) => error.extensions.code)).toEqual([
        code,
      ]);
    } finally {
      await asOwner(mending);
    }
    expect((await actionsOf('officer', VIOLENCE)).body.errors).toBeUndefined();
  });
});

describe.each(MODES)('a plan of a paper that is not for everybody (%s)', (mode) => {
  const plans = async (who: Who) => (await ask(mode, who, `{ ${OPEN_PLANS} }`)).body.data.actionPlans;
  const idsOf = async (who: Who) => (await plans(who)).nodes.map(({ id }: { id: string }) => id);
  const partnershipPlans = '{ partnership(id: "south-warwickshire") { actionPlans { id } } }';

  it.each(['public', 'rugby'] as const)('is in no list, count or cursor of %s', async (who) => {
    expect(await plans(who)).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: false } });
    expect((await ask(mode, who, partnershipPlans)).body.data.partnership.actionPlans).toHaveLength(3);
    for (const id of [SENSITIVE_PLAN, OFFICIAL_PLAN]) {
      const none = await ask(mode, who, `{ actionPlan(id: "${id}") { title ${ACTIONS} } }`);
      const unknown = await ask(mode, who, `{ actionPlan(id: "no-plan") { title ${ACTIONS} } }`);
      expect(none.body).toEqual(unknown.body);
    }
    const paged = await ask(mode, who, '{ actionPlans(first: 3) { pageInfo { hasNextPage endCursor } } }');
    expect(paged.body.data.actionPlans.pageInfo.hasNextPage).toBe(false);
  });

  it.each(OVERSEERS)('is read by %s where it is OFFICIAL, and only there', async (who) => {
    const ids = await idsOf(who);
    expect(ids).toContain(OFFICIAL_PLAN);
    expect(ids).not.toContain(SENSITIVE_PLAN);
    const { body } = await ask(
      mode,
      who,
      `{ actionPlans(themes: ["rural-crime"]) { totalCount nodes { id summary marking source { document { id marking } } subPlans { title } } } paper(id: "${SECRET}-2025") { id } papers { id } }`,
    );
    expect(body.errors).toBeUndefined();
    expect(JSON.stringify(body)).not.toContain(SECRET);
    expect(body.data.actionPlans.totalCount).toBe(2);
    expect(body.data.papers).toContainEqual({ id: `${OFFICIAL}-2025` });
  });

  it('is read by its officer, whatever its marking', async () => {
    expect(await idsOf('officer')).toEqual([
      'south-warwickshire-asb',
      OFFICIAL_PLAN,
      SENSITIVE_PLAN,
      RURAL,
      VIOLENCE,
    ]);
    const { body } = await ask(
      mode,
      'officer',
      `{ papers { id } actionPlan(id: "${SENSITIVE_PLAN}") { marking owner { kind id } } }`,
    );
    expect(body.data.papers).toContainEqual({ id: `${SECRET}-2025` });
    expect(body.data.actionPlan).toEqual({
      marking: 'OFFICIAL_SENSITIVE',
      owner: { kind: 'PARTNERSHIP', id: 'south-warwickshire' },
    });
  });

  it.each(OTHERS)(
    'is told of to %s by no export, health or import list, and its paper by none',
    async (who) => {
      const texts = [
        (
          await ask(
            mode,
            who,
            '{ dataHealth { sources { document { id } what records } imports { id name documents { id } } completeness { what held of } } }',
          )
        ).text,
        (await requestAt(`${hubs.get(mode)?.url}/export/action-plans.json`, { headers: headersOf(who) }))
          .text,
      ];
      for (const text of texts) {
        expect(text).toContain('swcsp-2024');
        expect(text).not.toContain(SECRET);
      }
    },
  );

  it('answers the worked query for officers to an officer', async () => {
    const { body } = await ask(mode, 'officer', workedQuery('action-plans-for-officers'));
    expect(body.errors).toBeUndefined();
    const counts = body.data.partnership.actionPlans.map(
      ({ id, actions }: { id: string; actions: { totalCount: number } }) => [id, actions.totalCount],
    );
    expect(counts).toContainEqual([VIOLENCE, 2]);
  });
});

it('rests on the database, which shows no action to the role of the subgraph without an entry in the record', async () => {
  const count = (settings: string) =>
    connected(database, 'partnerships', async (client) => {
      await client.query(`BEGIN; ${settings}`);
      const { rows } = await client.query('SELECT count(*)::int AS count FROM partnerships.action');
      return rows[0].count;
    });
  const seats = (seat: string) => `SET LOCAL hub.seats = '${seat}';`;
  const noted = "SELECT audit.note_read('{}', 'r', '{}');";
  expect(await count('')).toBe(0);
  expect(await count(seats('partnership:south-warwickshire'))).toBe(0);
  expect(await count(`${seats('partnership:south-warwickshire')} SET LOCAL hub.audited = 'on';`)).toBe(0);
  expect(await count(`${seats('partnership:rugby administrator county:warwickshire')} ${noted}`)).toBe(0);
  expect(await count(`${seats('partnership:south-warwickshire')} ${noted}`)).toBe(5);
});
