import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../shared/project-root.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { type HubProcess, MODES, startHubProcess } from '../support/hub-process.js';
import { makeKey, type OidcServer, startOidcServer } from '../support/oidc-server.js';
import { codeOf, LEAKS, post, postAt } from '../support/request.js';

const VIEWER = '{ viewer { signedIn subject issuer grants { role places unknownPlaces } } }';
const PUBLIC = { signedIn: false, subject: null, issuer: null, grants: [] };

/** Runs the command as a developer does. */
async function makeToken(args: readonly string[], env: Record<string, string>): Promise<string> {
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, ['hub/run.js', 'hub/token', ...args], {
    cwd: projectRoot,
    env: { ...process.env, OIDC_ISSUER: '', HOST: '', ...env },
  });
  return stdout.trim();
}

const viewerAt = (url: string, token: string) =>
  postAt(url, { query: VIEWER }, { authorization: `Bearer ${token}` });

describe.each(MODES)('whoever brings no token (%s)', (mode) => {
  it('is the public', async () => {
    expect((await post(mode, { query: VIEWER })).body).toEqual({ data: { viewer: PUBLIC } });
  });
});

describe('a hub on this machine', () => {
  let database: TestDatabase;
  let dataDir: string;
  let hub: HubProcess;
  let token: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    dataDir = await mkdtemp(join(tmpdir(), 'sign-in-'));
    hub = await startHubProcess('together', {
      DATABASE_URL: database.url,
      DATA_DIR: dataDir,
      OIDC_ISSUER: '',
    });
    const places = ['--police-area', 'warwickshire', '--police-area', 'warwikshire'];
    token = await makeToken(['--role', 'opcc-analyst', ...places], { DATA_DIR: dataDir });
  });

  afterAll(async () => {
    await hub[Symbol.asyncDispose]();
    await database[Symbol.asyncDispose]();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('takes its own tokens, and says which police area of the token it does not know', async () => {
    expect((await viewerAt(hub.url, token)).body).toEqual({
      data: {
        viewer: {
          signedIn: true,
          subject: 'local:opcc-analyst',
          issuer: 'urn:community-safety-hub:local',
          grants: [
            {
              role: 'OPCC_ANALYST',
              places: ['warwickshire', 'warwikshire'],
              unknownPlaces: ['warwikshire'],
            },
          ],
        },
      },
    });
  });

  it('refuses a token of a hub with another data directory', async () => {
    const otherDir = await mkdtemp(join(tmpdir(), 'sign-in-'));
    const other = await makeToken(['--role', 'administrator'], { DATA_DIR: otherDir });
    await rm(otherDir, { recursive: true });
    const told = await viewerAt(hub.url, other);
    expect([told.status, codeOf(told)]).toEqual([401, 'UNAUTHENTICATED']);
  });

  it('makes no token where an issuer is set, or where others could reach the hub', async () => {
    const make = (env: Record<string, string>) =>
      makeToken(['--role', 'administrator'], { DATA_DIR: dataDir, ...env });
    await expect(make({ OIDC_ISSUER: 'https://login.example.org' })).rejects.toThrow('OIDC_ISSUER is set');
    await expect(make({ HOST: '0.0.0.0' })).rejects.toThrow('HOST is 0.0.0.0');
  });

  it('holds no token in what it prints', async () => {
    await viewerAt(hub.url, token);
    await viewerAt(hub.url, `${token}x`);
    for (const part of token.split('.')) expect(hub.output()).not.toContain(part);
  });
});

describe.each(MODES)('a hub with an OpenID Connect issuer (%s)', (mode) => {
  let database: TestDatabase;
  let issuer: OidcServer;
  let hub: HubProcess;
  let dataDir: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    issuer = await startOidcServer(await makeKey('first'));
    dataDir = await mkdtemp(join(tmpdir(), 'sign-in-'));
    hub = await startHubProcess(mode, {
      DATABASE_URL: database.url,
      DATA_DIR: dataDir,
      OIDC_ISSUER: issuer.issuer,
    });
  });

  afterAll(async () => {
    await hub[Symbol.asyncDispose]();
    await issuer[Symbol.asyncDispose]();
    await database[Symbol.asyncDispose]();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('knows a county officer and commissioner by the token that the issuer gave out', async () => {
    const roles = ['commissioner:warwickshire', 'county-officer:warwickshire', 'partnership-officer:rugby'];
    const { viewer } = (await viewerAt(hub.url, await issuer.issue(roles))).body.data;
    expect(viewer).toEqual({
      signedIn: true,
      subject: 'reporting-tool',
      issuer: issuer.issuer,
      grants: [
        { role: 'PARTNERSHIP_OFFICER', places: ['rugby'], unknownPlaces: [] },
        { role: 'COUNTY_OFFICER', places: ['warwickshire'], unknownPlaces: [] },
        { role: 'COMMISSIONER', places: ['warwickshire'], unknownPlaces: [] },
      ],
    });
  });

  it('answers askers one by one, however many ask the same at once', async () => {
    const token = await issuer.issue(['administrator']);
    const asked = Array.from({ length: 20 }, (_, index) =>
      index % 2 === 0 ? viewerAt(hub.url, token) : postAt(hub.url, { query: VIEWER }),
    );
    const signedIn = (await Promise.all(asked)).map(({ body }) => body.data.viewer.signedIn);
    expect(signedIn).toEqual(asked.map((_, index) => index % 2 === 0));
  });

  it('takes no token of a local issuer, though its key lies in the data directory', async () => {
    const local = await makeToken(['--role', 'administrator'], { DATA_DIR: dataDir });
    const told = await viewerAt(hub.url, local);
    expect([told.status, codeOf(told)]).toEqual([401, 'UNAUTHENTICATED']);
    expect(told.text).not.toMatch(LEAKS);
  });
});
