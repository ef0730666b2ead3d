import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTokenVerifier } from '../gateway/access/token-verifier.js';
import { openLocalIssuer, whyNoLocalIssuer } from './local-issuer.js';

let dataDir: string;
let keyFile: string;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'local-issuer-'));
  keyFile = join(dataDir, 'local-issuer.json');
});

afterEach(() => rm(dataDir, { recursive: true, force: true }));

describe('the issuer of this machine', () => {
  it('signs a token that a hub over the same data directory takes', async () => {
    const { sign } = await openLocalIssuer(dataDir);
    const token = await sign('local:opcc-analyst', ['opcc-analyst:warwickshire'], 8);
    const verify = createTokenVerifier((await openLocalIssuer(dataDir)).trusted);
    expect(await verify(token)).toEqual({
      subject: 'local:opcc-analyst',
      issuer: 'urn:community-safety-hub:local',
      grants: [{ role: 'OPCC_ANALYST', places: ['warwickshire'] }],
    });
  });

  it('is not believed by a hub over another data directory', async () => {
    const { sign } = await openLocalIssuer(dataDir);
    const other = createTokenVerifier((await openLocalIssuer(join(dataDir, 'other'))).trusted);
    await expect(other(await sign('local:administrator', ['administrator'], 1))).rejects.toThrow(
      'could not be verified',
    );
  });

  it('keeps its key for its owner alone', async () => {
    await openLocalIssuer(dataDir);
    expect((await stat(keyFile)).mode & 0o777).toBe(0o600);
    expect(await readdir(dataDir)).toEqual(['local-issuer.json']);
  });

  it('has one key when several processes ask for it at once', async () => {
    const issuers = await Promise.all(Array.from({ length: 8 }, () => openLocalIssuer(dataDir)));
    const [first] = issuers;
    if (!first) throw new Error('no issuer');
    const token = await first.sign('local:administrator', ['administrator'], 1);
    for (const { trusted } of issuers) await createTokenVerifier(trusted)(token);
    expect(await readdir(dataDir)).toEqual(['local-issuer.json']);
  });

  it('refuses a key that others can read', async () => {
    await openLocalIssuer(dataDir);
    await chmod(keyFile, 0o640);
    await expect(openLocalIssuer(dataDir)).rejects.toThrow('chmod 600');
  });

  it('refuses a file that holds no key, and shows nothing of it', async () => {
    await openLocalIssuer(dataDir);
    const { d } = JSON.parse(await readFile(keyFile, 'utf8')) as { d: string };
    await writeFile(keyFile, JSON.stringify({ kty: 'EC', d }));
    const refused = openLocalIssuer(dataDir);
    await expect(refused).rejects.toThrow('delete it for a new one');
    await expect(refused).rejects.not.toThrow(d);
  });
});

describe('a hub has no issuer of its own', () => {
  const issuer = {
    issuer: 'https://login.example.org',
    audience: 'community-safety-hub',
    jwksUrl: undefined,
    rolesClaim: 'csh_roles',
  };

  it('where another is set', () => {
    expect(whyNoLocalIssuer({ issuer, host: undefined })).toMatch(/^OIDC_ISSUER is set/);
  });

  it.each(['0.0.0.0', '::', '192.168.1.7', 'hub.example.org'])('where it listens to %s', (host) => {
    expect(whyNoLocalIssuer({ issuer: undefined, host })).toMatch(/^HOST is /);
  });

  it.each([undefined, 'localhost', '127.0.0.1', '::1'])('except where it listens to %s', (host) => {
    expect(whyNoLocalIssuer({ issuer: undefined, host })).toBeUndefined();
  });
});
