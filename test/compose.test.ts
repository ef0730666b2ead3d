import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { DEFAULT_AUDIENCE, DEFAULT_ROLES_CLAIM } from '../gateway/access/access-config.js';
import { readGrants } from '../gateway/access/role-grants.js';
import { GATEWAY_VARIABLES, readGatewayConfig } from '../gateway/config.js';
import { PROTECTION_VARIABLES } from '../gateway/protection-config.js';
import { HUB_VARIABLES, readHubConfig } from '../hub/config.js';
import { SUBGRAPHS } from '../hub/subgraphs.js';
import { readSubgraphConfig, SUBGRAPH_VARIABLES } from '../shared/graphql/subgraph-process.js';
import { projectRoot } from '../shared/project-root.js';

const serviceFields = z.object({
  image: z.string(),
  profiles: z.array(z.string()).default([]),
  command: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.coerce.string()).default({}),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
  networks: z.array(z.string()),
  ports: z.array(z.string()).default([]),
  healthcheck: z.object({ test: z.array(z.string()) }).optional(),
});
type Service = z.output<typeof serviceFields>;

const composeText = readText('docker-compose.yml');
const { services } = z
  .object({ services: z.record(z.string(), serviceFields) })
  .parse(parse(composeText, { merge: true }));
const names = SUBGRAPHS.map((subgraph) => subgraph.name);

/** Variables that docker compose fills in, each with what it does about a missing one. */
const INTERPOLATION = /\$\{(\w+)(?:(:\?|:-)([^}]*))?\}/g;

function readText(file: string): string {
  return readFileSync(join(projectRoot, file), 'utf8');
}

function service(name: string): Service {
  const found = services[name];
  if (!found) throw new Error(`docker-compose.yml has no service ${name}`);
  return found;
}

/** What has to be longer than the name of its variable. */
const SECRETS: Readonly<Record<string, string>> = { SUBGRAPH_SECRET: 'S'.repeat(32) };

/** The environment of a container whose operator has set every password, each to the name of its variable, and nothing else. */
function environmentOf(name: string): Record<string, string> {
  const filled = (value: string) =>
    value.replaceAll(INTERPOLATION, (_, variable: string, missing?: string, text?: string) =>
      missing === ':-' ? (text ?? '') : (SECRETS[variable] ?? variable),
    );
  const entries = Object.entries(service(name).environment);
  return Object.fromEntries(entries.map(([variable, value]) => [variable, filled(value)]));
}

function conditionsOf(name: string): Record<string, string> {
  const entries = Object.entries(service(name).depends_on);
  return Object.fromEntries(entries.map(([other, { condition }]) => [other, condition]));
}

const passwordVariable = (name: string) => `${name.toUpperCase()}_DATABASE_PASSWORD`;
const urlVariable = (name: string) => `${name.toUpperCase()}_URL`;

describe('docker-compose.yml', () => {
  it('runs the database, the loader, every subgraph and the gateway, and nothing else', () => {
    const always = Object.keys(services).filter((name) => service(name).profiles.length === 0);
    expect(always.sort()).toEqual(['gateway', 'load', 'postgres', ...names].sort());
  });

  it.each(names)('gives %s its own role, and no variable that its process does not read', (name) => {
    const environment = environmentOf(name);
    expect(Object.keys(environment).sort()).toEqual(Object.keys(SUBGRAPH_VARIABLES).sort());
    const config = readSubgraphConfig(environment);
    const url = new URL(config.databaseUrl);
    expect([url.username, url.password]).toEqual([`hub_${name}`, passwordVariable(name)]);
    expect([url.host, url.pathname]).toEqual(['postgres:5432', '/hub']);
    expect(config.host).toBe('0.0.0.0');
  });

  it('gives the gateway and every subgraph one secret, and nobody else', () => {
    const holders = Object.keys(services).filter((name) => 'SUBGRAPH_SECRET' in environmentOf(name));
    expect(holders.sort()).toEqual(['gateway', ...names].sort());
    const secrets = holders.map((name) => service(name).environment.SUBGRAPH_SECRET);
    expect(new Set(secrets).size).toBe(1);
    expect(secrets[0]).toMatch(/^\$\{SUBGRAPH_SECRET:\?/);
  });

  it('has the loader give every role the password that its subgraph connects with', () => {
    const environment = environmentOf('load');
    const roles = [...names, 'gateway'];
    const known = [...Object.keys(HUB_VARIABLES), ...roles.map(passwordVariable)];
    expect(known).toEqual(expect.arrayContaining(Object.keys(environment)));
    const config = readHubConfig(environment);
    expect(config.rolePasswords).toEqual(
      Object.fromEntries(roles.map((name) => [name, passwordVariable(name)])),
    );
    const { POSTGRES_USER, POSTGRES_PASSWORD, POSTGRES_DB } = environmentOf('postgres');
    expect(config.databaseUrl).toBe(
      `postgres://${POSTGRES_USER}:${POSTGRES_PASSWORD}@postgres:5432/${POSTGRES_DB}`,
    );
  });

  it('tells the gateway where each subgraph listens, and no more than it reads', () => {
    const environment = environmentOf('gateway');
    const known = [...Object.keys(GATEWAY_VARIABLES), ...names.map(urlVariable)];
    expect(known).toEqual(expect.arrayContaining(Object.keys(environment)));
    const addresses = names.map((name) => [name, `http://${name}:${environmentOf(name).PORT}`] as const);
    expect(readGatewayConfig(environment, names).subgraphUrls).toEqual(new Map(addresses));
  });

  it('gives the gateway its own role of the database, over a network that they share with nobody', () => {
    const { auditDatabaseUrl = '' } = readGatewayConfig(environmentOf('gateway'), names);
    const url = new URL(auditDatabaseUrl);
    expect([url.username, url.password]).toEqual(['hub_gateway', passwordVariable('gateway')]);
    expect([url.host, url.pathname]).toEqual(['postgres:5432', '/hub']);
    const between = Object.keys(services).filter((name) => service(name).networks.includes('audit'));
    expect(between.sort()).toEqual(['gateway', 'postgres']);
  });

  it('starts the database, then the loader, then the subgraphs, then the gateway', () => {
    expect(conditionsOf('postgres')).toEqual({});
    expect(conditionsOf('load')).toEqual({ postgres: 'service_healthy' });
    for (const name of names) expect(conditionsOf(name)).toEqual({ load: 'service_completed_successfully' });
    expect(conditionsOf('gateway')).toEqual(
      Object.fromEntries(names.map((name) => [name, 'service_healthy'])),
    );
  });

  it.each([...names, 'gateway'])('asks %s for its readiness at the port it listens on', (name) => {
    const probe = service(name).healthcheck?.test.at(-1);
    expect(probe).toContain(`http://127.0.0.1:${environmentOf(name).PORT}/readiness`);
  });

  it('waits for the database over TCP, which its image opens only when it is set up', () => {
    expect(service('postgres').healthcheck?.test).toContain('--host=127.0.0.1');
  });

  it('publishes the gateway and the sign-in alone, to this machine alone, and keeps them off the network of the database', () => {
    const published = Object.entries(services).filter(([, { ports }]) => ports.length > 0);
    expect(published.map(([name]) => name)).toEqual(['gateway', 'keycloak']);
    for (const [, { ports, networks }] of published) {
      for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
      expect(networks).not.toContain('database');
    }
  });

  it.each(['load', 'gateway', ...names])(
    'runs a program of the project as %s, from the one image',
    (name) => {
      const { image, command } = service(name);
      expect(image).toBe(service('gateway').image);
      const program = command?.at(-1) ?? '';
      expect(existsSync(join(projectRoot, program.replace(/^dist\/(.+)\.js$/, '$1.ts'))), program).toBe(true);
    },
  );

  it('holds no password and no secret, and refuses to start without one', () => {
    const wanted = ['POSTGRES_PASSWORD', 'SUBGRAPH_SECRET', ...[...names, 'gateway'].map(passwordVariable)];
    const found = [...composeText.matchAll(INTERPOLATION)].filter(([, name]) =>
      /^(?!KEYCLOAK_).*(PASSWORD|SECRET)$/.test(name ?? ''),
    );
    expect([...new Set(found.map(([, name]) => name))].sort()).toEqual(wanted.sort());
    expect(found.every(([, , missing]) => missing === ':?')).toBe(true);
  });
});

describe('the sign-in of docker compose', () => {
  const keycloak = service('keycloak');
  const realmText = readText('deploy/keycloak/realm.json');
  const { realm, roles, clients } = z
    .object({
      realm: z.string(),
      roles: z.object({ client: z.record(z.string(), z.array(z.object({ name: z.string() }))) }),
      clients: z.array(
        z.object({
          clientId: z.string(),
          directAccessGrantsEnabled: z.boolean(),
          implicitFlowEnabled: z.boolean(),
          redirectUris: z.array(z.string()),
          protocolMappers: z.array(z.object({ config: z.record(z.string(), z.string()) })).default([]),
        }),
      ),
    })
    .parse(JSON.parse(realmText));

  it('is there only where it is asked for, in a version that is named in full', () => {
    expect(keycloak.profiles).toEqual(['sign-in']);
    expect(keycloak.image).toMatch(/:\d+\.\d+\.\d+$/);
  });

  it('does not reach the subgraphs, and refuses to start without a password', () => {
    expect(keycloak.networks).toEqual(['default']);
    expect(environmentOf('keycloak').KC_BOOTSTRAP_ADMIN_PASSWORD).toBe('');
    expect(keycloak.command?.join()).toMatch(
      /^\[ "\$\$\{#KC_BOOTSTRAP_ADMIN_PASSWORD\}" -ge 16 \] \|\| \{.*exit 1; \}/,
    );
  });

  it('gives out tokens for this hub, with roles that it knows in the claim that it reads', () => {
    const config = Object.assign(
      {},
      ...clients.flatMap(({ protocolMappers }) => protocolMappers.map((one) => one.config)),
    );
    expect(config).toMatchObject({
      'included.client.audience': DEFAULT_AUDIENCE,
      'usermodel.clientRoleMapping.clientId': DEFAULT_AUDIENCE,
      'claim.name': DEFAULT_ROLES_CLAIM,
      multivalued: 'true',
    });
    const named = (roles.client[DEFAULT_AUDIENCE] ?? []).map(({ name }) => name);
    expect(readGrants(named)).toHaveLength(5);
  });

  it('brings no person, secret or password, takes none outside its own pages, and sends back to the console alone', () => {
    expect(realmText).not.toMatch(/"(users|secret|credentials|privateKey|value)"/);
    for (const { directAccessGrantsEnabled, implicitFlowEnabled } of clients)
      expect([directAccessGrantsEnabled, implicitFlowEnabled]).toEqual([false, false]);
    const ways = clients.map(({ clientId, redirectUris }) => [clientId, redirectUris]);
    expect(ways.filter(([, redirectUris]) => redirectUris?.length)).toEqual([
      ['community-safety-hub-console', ['http://localhost:4000/signed-in']],
    ]);
  });

  it('knows the console by the name that .env.example gives for CONSOLE_CLIENT_ID', () => {
    const [console] = clients.filter(({ redirectUris }) => redirectUris.length > 0);
    expect(readText('.env.example')).toContain(`# ${console?.clientId}\n# CONSOLE_CLIENT_ID=`);
    const { CONSOLE_CLIENT_ID: clientId, CONSOLE_SCOPE: scope } = environmentOf('gateway');
    expect([clientId, scope]).toEqual(['', '']);
  });

  it('issues under the name that .env.example gives for OIDC_ISSUER', () => {
    const issuer = `http://localhost:8080/realms/${realm}`;
    expect(environmentOf('keycloak').KC_HOSTNAME).toBe('http://localhost:8080');
    expect(readText('.env.example')).toContain(`# ${issuer}\n# OIDC_ISSUER=`);
    const variables = {
      OIDC_ISSUER: issuer,
      OIDC_JWKS_URL: `http://keycloak:8080/realms/${realm}/protocol/openid-connect/certs`,
    };
    expect(readText('.env.example')).toContain(`# ${variables.OIDC_JWKS_URL}\n# OIDC_JWKS_URL=`);
    expect(readGatewayConfig({ ...environmentOf('gateway'), ...variables }, names).issuer).toEqual({
      issuer,
      audience: DEFAULT_AUDIENCE,
      jwksUrl: variables.OIDC_JWKS_URL,
      rolesClaim: DEFAULT_ROLES_CLAIM,
    });
  });
});

it('lets whoever runs it decide on everything that protects the gateway', () => {
  expect(Object.keys(environmentOf('gateway'))).toEqual(
    expect.arrayContaining(Object.keys(PROTECTION_VARIABLES)),
  );
});

describe('.env.example', () => {
  it('lists every variable of docker compose and of the npm commands, and no other', () => {
    const listed = [...readText('.env.example').matchAll(/^(?:# )?([A-Z_]+)=/gm)].map(([, name]) => name);
    const filled = [...composeText.matchAll(INTERPOLATION)].map(([, name]) => name);
    expect(listed.sort()).toEqual(
      [...new Set([...filled, ...Object.keys(HUB_VARIABLES), ...Object.keys(GATEWAY_VARIABLES)])].sort(),
    );
  });

  it('sets nothing that looks like a password or a secret', () => {
    expect(readText('.env.example')).not.toMatch(/(PASSWORD|SECRET)=\S/);
  });
});

describe('the image', () => {
  const lines = readText('Dockerfile').split('\n');
  const copied = lines
    .filter((line) => line.startsWith('COPY ') && !line.includes('--from='))
    .flatMap((line) => line.split(' ').slice(1, -1));

  it('is Debian, for the query planner has no build for musl', () => {
    const bases = lines.filter((line) => line.startsWith('FROM ')).map((line) => line.split(' ')[1]);
    expect(new Set(bases)).toEqual(new Set(['node:22-bookworm-slim']));
  });

  it.each(copied)('is made from %s, which exists and is not ignored', (path) => {
    expect(existsSync(join(projectRoot, path))).toBe(true);
    expect(readText('.dockerignore').split('\n')).not.toContain(path.split('/')[0]);
  });

  it('runs as a user who owns nothing in it', () => {
    expect(lines.filter((line) => line.startsWith('USER '))).toEqual(['USER node']);
    expect(lines.join('\n')).not.toMatch(/--chown|chmod/);
  });
});
