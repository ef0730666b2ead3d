import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  buildSchema,
  type ConstDirectiveNode,
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  parse,
  TypeInfo,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { API_FILE } from '../../hub/generated-files.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { type HubProcess, MODES, startHubProcess } from '../support/hub-process.js';
import { makeKey, type OidcServer, startOidcServer } from '../support/oidc-server.js';
import { importPaper } from '../support/paper-import.js';
import { codeOf, postAt, requestAt, type Told } from '../support/request.js';
import { SAMPLES } from '../support/sample-arguments.js';
import { walkSchema } from '../support/whole-schema.js';

/** Who has which scope, and for whom which policy holds: the rule, as the decision record has it. */
const RULE: Readonly<Record<string, readonly string[]>> = {
  'action-plans:read-actions': ['officer'],
  'hub-administration': ['administrator'],
};

const ROLES = {
  public: undefined,
  'signed in without a role': [],
  officer: ['partnership-officer:rugby', 'partnership-officer:south-warwickshire'],
  county: ['county-officer:warwickshire'],
  analyst: ['opcc-analyst:warwickshire'],
  commissioner: ['commissioner:warwickshire'],
  administrator: ['administrator'],
} as const;
type Who = keyof typeof ROLES;
const ALL = Object.keys(ROLES) as Who[];

const api = buildSchema(readFileSync(API_FILE, 'utf8'));
/** The name that nobody but an administrator may read. */
const LOADER = 'loader-of-this-test';
const WITHHELD: readonly unknown[] = ['SIGN_IN_REQUIRED', 'ROLE_REQUIRED'];

type Allowed = (who: Who) => boolean;

/** What the published schema says of one place. */
function ruleOf(directives: readonly ConstDirectiveNode[] = []): Allowed {
  const groupsOf = (directive: ConstDirectiveNode): string[][] =>
    (directive.arguments ?? []).map(({ value }) => valueFromASTUntyped(value))[0] as string[][];
  return (who) =>
    directives.every((directive) => {
      const name = directive.name.value;
      if (name === 'authenticated') return who !== 'public';
      if (name !== 'policy' && name !== 'requiresScopes') return true;
      return groupsOf(directive).some((group) => group.every((right) => RULE[right]?.includes(who)));
    });
}

/** Fields that not everybody may read, by "Type.field", with who may. */
function protectedFields(schema: GraphQLSchema): Map<string, Allowed> {
  const found = new Map<string, Allowed>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const nodes = [type.astNode, field.astNode, getNamedType(field.type).astNode];
      const rules = nodes.map((node) => ruleOf(node?.directives));
      const allowed: Allowed = (who) => rules.every((rule) => rule(who));
      if (!ALL.every(allowed)) found.set(`${type.name}.${field.name}`, allowed);
    }
  }
  return found;
}
const PROTECTED = protectedFields(api);

/** The places of an answer where protected fields stand, without the numbers of lists. */
function protectedPlaces(document: DocumentNode): Map<string, string> {
  const places = new Map<string, string>();
  const path: string[] = [];
  const info = new TypeInfo(api);
  visit(
    document,
    visitWithTypeInfo(info, {
      Field: {
        enter: ({ alias, name }) => {
          path.push((alias ?? name).value);
          const coordinate = `${info.getParentType()?.name}.${name.value}`;
          if (PROTECTED.has(coordinate)) places.set(path.join('.'), coordinate);
        },
        leave: () => void path.pop(),
      },
    }),
  );
  return places;
}

/** Every value that stands at a place, in all lists on the way. */
function valuesAt(data: unknown, [key, ...rest]: readonly string[]): unknown[] {
  if (Array.isArray(data))
    return data.flatMap((item) => valuesAt(item, key === undefined ? [] : [key, ...rest]));
  if (key === undefined) return [data];
  if (typeof data !== 'object' || data === null) return [];
  return valuesAt((data as Record<string, unknown>)[key], rest);
}

interface Running {
  database: TestDatabase;
  issuer: OidcServer;
  hub: HubProcess;
  tokens: Map<Who, string>;
  dataDir: string;
}

describe.each(MODES)('fields that not everybody may read (%s)', (mode) => {
  let running: Running;

  beforeAll(async () => {
    const database = await createTestDatabase();
    await importPaper(database.url, LOADER);
    const issuer = await startOidcServer(await makeKey('first'));
    const dataDir = await mkdtemp(join(tmpdir(), 'scopes-'));
    const env = { DATABASE_URL: database.url, DATA_DIR: dataDir, OIDC_ISSUER: issuer.issuer };
    const hub = await startHubProcess(mode, env);
    const tokens = new Map<Who, string>();
    for (const who of ALL) {
      const roles = ROLES[who];
      if (roles) tokens.set(who, await issuer.issue(roles));
    }
    running = { database, issuer, hub, tokens, dataDir };
  });

  afterAll(async () => {
    await running?.hub[Symbol.asyncDispose]();
    await running?.issuer[Symbol.asyncDispose]();
    await running?.database[Symbol.asyncDispose]();
    await rm(running?.dataDir ?? '', { recursive: true, force: true });
  });

  const headersOf = (who: Who): Record<string, string> => {
    const token = running.tokens.get(who);
    return token ? { authorization: `Bearer ${token}` } : {};
  };
  const ask = (who: Who, query: string, body: object = {}): Promise<Told> =>
    postAt(running.hub.url, { query, ...body }, headersOf(who));

  it('are published in the schema, the name of who loaded a file among them', () => {
    expect([...PROTECTED.keys()]).toEqual(
      expect.arrayContaining(['ImportedFile.loadedBy', 'DataImport.loadedBy']),
    );
  });

  const IMPORTED =
    '{ partnership(id: "rugby") { prioritySets { priorities { source { document { importedFile {';
  const ENDS = '} } } } } } }';
  const IMPORTS = '{ dataHealth { imports(document: "rugby-2025") {';
  it.each<[string, string, object?]>([
    ['by its name', `${IMPORTED} name loadedBy ${ENDS}`],
    ['by the import', `${IMPORTS} id loadedBy } } }`],
    ['under another name', `${IMPORTED} name: loadedBy sha256 ${ENDS}`],
    ['under the name of the type', `${IMPORTED} typename__: loadedBy __typename ${ENDS}`],
    [
      'a hundred times',
      `${IMPORTED} ${'loadedBy '.repeat(20)} ${Array.from({ length: 40 }, (_, n) => `f${n}: loadedBy`).join(' ')} ${ENDS}`,
    ],
    ['in an inline fragment', `${IMPORTED} ... { ... on ImportedFile { loadedBy } } ${ENDS}`],
    ['in a named fragment', `${IMPORTED} ...F ${ENDS} fragment F on ImportedFile { loadedBy }`],
    [
      'in a fragment of a fragment',
      `${IMPORTED} ...F ${ENDS} fragment F on ImportedFile { ... { ...G } } fragment G on ImportedFile { by: loadedBy }`,
    ],
    [
      'in a fragment at the root',
      `query { ...R } fragment R on Query ${IMPORTED} ...F ${ENDS} fragment F on ImportedFile { loadedBy }`,
    ],
    ['with @include', `${IMPORTED} name loadedBy @include(if: true) @skip(if: false) ${ENDS}`],
    [
      'in a fragment with @include, by variables',
      `query ($yes: Boolean!, $no: Boolean = false) ${IMPORTED} ...F @include(if: $yes) ${ENDS}
       fragment F on ImportedFile { ... @skip(if: $no) { loadedBy } }`,
      { variables: { yes: true } },
    ],
    [
      'in one of two fields that are merged',
      `query { partnership(id: "rugby") { id } ...R } fragment R on Query ${IMPORTED} loadedBy ${ENDS}`,
    ],
    [
      'in one of two operations',
      `query Open ${IMPORTED} name ${ENDS} query Hidden ${IMPORTED} loadedBy ${ENDS}`,
      { operationName: 'Hidden' },
    ],
    [
      'beside the schema',
      `query { __schema { queryType { name } } ...R } fragment R on Query ${IMPORTED} loadedBy ${ENDS}`,
    ],
  ])(
    'name nobody who loaded a file to others than administrators: asked %s',
    async (_way, query, body = {}) => {
      const told = await ask('administrator', query, body);
      expect(told.body.errors).toBeUndefined();
      expect(told.text).toContain(LOADER);
      for (const who of ALL.filter((one) => one !== 'administrator')) {
        const refused = await ask(who, query, body);
        expect(refused.text).not.toContain(LOADER);
        expect(codeOf(refused)).toBe(who === 'public' ? 'SIGN_IN_REQUIRED' : 'ROLE_REQUIRED');
        expect(refused.body.data).toBeTruthy();
      }
    },
  );

  it('are withheld one asker from another, however many ask the same at once', async () => {
    const query = `${IMPORTED} loadedBy ${ENDS}`;
    const askers: Who[] = Array.from({ length: 24 }, (_, index) => ALL[index % ALL.length] ?? 'public');
    const told = await Promise.all(askers.map((who) => ask(who, query)));
    expect(told.map(({ text }) => text.includes(LOADER))).toEqual(
      askers.map((who) => who === 'administrator'),
    );
  });

  it.each([
    ['/graphql?', 200],
    ['/export.json?', 200],
    // A csv has no place to say that something is withheld.
    ['/export.csv?', 403],
  ])('are withheld in the answer of %s: %i', async (address, status) => {
    const query = encodeURIComponent(`${IMPORTED} name loadedBy ${ENDS}`);
    const headers = { 'apollo-require-preflight': 'true' };
    const asked = (who: Who) =>
      requestAt(`${running.hub.url}${address}query=${query}`, { headers: { ...headers, ...headersOf(who) } });
    expect((await asked('administrator')).text).toContain(LOADER);
    const told = await asked('public');
    expect([told.status, told.text.includes(LOADER)]).toEqual([status, false]);
    expect(told.text).toContain('SIGN_IN_REQUIRED');
  });

  it.each([
    '{ _entities(representations: [{ __typename: "SourceDocument", id: "rugby-2025" }]) { __typename } }',
    'query ($of: [_Any!]!) { _entities(representations: $of) { ... on ImportedFile { loadedBy } } }',
    '{ dataHealth { imports { ... on _Entity { __typename } } } }',
  ])('are not reached by representations that are made up: %s', async (query) => {
    const told = await ask('public', query, { variables: { of: [{ __typename: 'ImportedFile' }] } });
    expect(codeOf(told)).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(told.body).not.toHaveProperty('data');
  });

  const steps = walkSchema(api, {
    'Query.actionPlan.id': '"south-warwickshire-serious-violence"',
    ...SAMPLES,
  }).flatMap(({ field, query }) => {
    const places = protectedPlaces(parse(query));
    return places.size > 0 ? [{ field, query, places }] : [];
  });

  it('are all asked for by what follows', () => {
    const asked = new Set(steps.flatMap(({ places }) => [...places.values()]));
    expect([...PROTECTED.keys()].filter((coordinate) => !asked.has(coordinate))).toEqual([]);
  });

  it.each(ALL)('are null, with an error each, but for those that the rule opens: %s', async (who) => {
    for (const { field, query, places } of steps) {
      const { data, errors = [] } = (await ask(who, query)).body;
      const told = new Set<string>();
      for (const { path = [], extensions } of errors as { path?: unknown[]; extensions: { code: unknown } }[])
        if (WITHHELD.includes(extensions.code))
          told.add(path.filter((key) => typeof key === 'string').join('.'));
      for (const [place, coordinate] of places) {
        const values = valuesAt(data, place.split('.'));
        const isAllowed = PROTECTED.get(coordinate)?.(who);
        const context = `${coordinate} of ${field} at ${place}`;
        if (isAllowed) expect(told.has(place), context).toBe(false);
        else
          expect(
            values.filter((value) => value !== null && value !== undefined),
            context,
          ).toEqual([]);
        if (!isAllowed && values.length > 0 && errors.length <= 100)
          expect(told.has(place), context).toBe(true);
      }
    }
  });
});
