import { randomUUID } from 'node:crypto';
import { link, mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  calculateJwkThumbprint,
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
  type JWTPayload,
  SignJWT,
} from 'jose';
import { z } from 'zod';
import { DEFAULT_AUDIENCE, DEFAULT_ROLES_CLAIM } from '../gateway/access/access-config.js';
import type { TrustedIssuer } from '../gateway/access/token-verifier.js';
import { isLoopback } from '../gateway/http/caller-address.js';
import type { HubConfig } from './config.js';

/** Signs tokens for whoever develops on this machine; the hub started there takes them. */
export interface LocalIssuer {
  trusted: TrustedIssuer;
  /** A token for these roles, each as tokens spell them. */
  sign(subject: string, roles: readonly string[], hours: number): Promise<string>;
  /** Tells a program who has signed in to it: an ID token, which the hub takes for no access. */
  identify(subject: string, clientId: string, nonce: string): Promise<string>;
}

const ISSUER = 'urn:community-safety-hub:local';
const ALGORITHM = 'ES256';
const KEY_FILE = 'local-issuer.json';
const OWNER_ONLY = 0o600;

const keyFields = z.strictObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
  d: z.string(),
});

/** Why the hub may not have its own issuer, if it may not: it would let in whoever can read a file of its machine. */
export function whyNoLocalIssuer({ issuer, host }: Pick<HubConfig, 'issuer' | 'host'>): string | undefined {
  if (issuer) return `OIDC_ISSUER is set: tokens come from ${issuer.issuer}, and this hub takes no others.`;
  if (host !== undefined && !isLoopback(host))
    return `HOST is ${host}: only a hub that listens to this machine alone has an issuer of its own. Set OIDC_ISSUER.`;
  return undefined;
}

/** The issuer whose key is in the data directory, made there when it is missing. @throws Error when others can read it. */
export async function openLocalIssuer(dataDir: string): Promise<LocalIssuer> {
  const path = join(dataDir, KEY_FILE);
  const jwk = await readKey(path).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    await mkdir(dataDir, { recursive: true });
    await makeKey(path);
    return readKey(path);
  });
  const kid = await calculateJwkThumbprint(jwk);
  const { d: _secret, ...published } = jwk;
  const signAs = async (claims: JWTPayload, audience: string, typ: string, lasts: string) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: ALGORITHM, kid, typ })
      .setIssuer(ISSUER)
      .setAudience(audience)
      .setIssuedAt()
      .setExpirationTime(lasts)
      .sign(await importJWK(jwk, ALGORITHM));
  return {
    trusted: {
      issuer: ISSUER,
      audience: DEFAULT_AUDIENCE,
      rolesClaim: DEFAULT_ROLES_CLAIM,
      findKey: createLocalJWKSet({ keys: [{ ...published, kid, alg: ALGORITHM, use: 'sig' }] }),
    },
    sign: (sub, roles, hours) =>
      signAs({ sub, [DEFAULT_ROLES_CLAIM]: roles }, DEFAULT_AUDIENCE, 'at+jwt', `${hours} hours`),
    identify: (sub, clientId, nonce) => signAs({ sub, nonce, typ: 'ID' }, clientId, 'JWT', '5 minutes'),
  };
}

async function readKey(path: string): Promise<z.output<typeof keyFields>> {
  const file = await open(path, 'r');
  try {
    const { mode } = await file.stat();
    // Windows has no such modes.
    if (process.platform !== 'win32' && (mode & 0o077) !== 0)
      throw new Error(
        `${path} can be read by others than its owner: chmod 600 it, or delete it for a new key.`,
      );
    return parseKey(await file.readFile('utf8'), path);
  } finally {
    await file.close();
  }
}

function parseKey(text: string, path: string): z.output<typeof keyFields> {
  try {
    return keyFields.parse(JSON.parse(text));
  } catch {
    // What is wrong with it would show parts of it.
    throw new Error(`${path} holds no key of the hub's own issuer: delete it for a new one.`);
  }
}

/** Writes a whole key or none; where another process was quicker, its key stays. */
async function makeKey(path: string): Promise<void> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const { kty, crv, x, y, d }: JWK = await exportJWK(privateKey);
  const draft = `${path}.${randomUUID()}`;
  const file = await open(draft, 'wx', OWNER_ONLY);
  try {
    await file.writeFile(`${JSON.stringify({ kty, crv, x, y, d })}\n`);
    await file.close();
    await link(draft, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(draft);
  }
}
