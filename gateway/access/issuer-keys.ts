import {
  type CompactJWSHeaderParameters,
  type CryptoKey,
  createRemoteJWKSet,
  customFetch,
  errors,
} from 'jose';
import { type IssuerSettings, isSafeUrl } from './access-config.js';

/** The key that a token of the issuer is checked with. @throws IssuerOutOfReach, or jose's error where there is none. */
export type FindKey = (header: CompactJWSHeaderParameters) => Promise<CryptoKey>;

/** The keys cannot be had just now, so that nobody can be told from anybody. */
export class IssuerOutOfReach extends Error {
  override readonly name = 'IssuerOutOfReach';
}

export interface KeyTiming {
  /** How long a request for keys may take. */
  timeoutMs: number;
  /** How long keys are kept before they are fetched again. */
  maxAgeMs: number;
  /** How soon after a fetch an unknown key may cause the next: whoever makes up key names causes no more. */
  cooldownMs: number;
  /** How soon after a failure the issuer is asked again. */
  retryMs: number;
}

export const DEFAULT_TIMING: KeyTiming = {
  timeoutMs: 5000,
  maxAgeMs: 600_000,
  cooldownMs: 30_000,
  retryMs: 5000,
};

const MAX_DOCUMENT_BYTES = 256 * 1024;

/** The keys of an issuer, fetched when the first token comes and kept; a new one is found when a token names it. */
export function createIssuerKeys(
  settings: IssuerSettings,
  onFault: (error: unknown) => void,
  timing: KeyTiming = DEFAULT_TIMING,
): FindKey {
  const fetchDocument = createDocumentFetch(timing, onFault);
  let keys: Promise<FindKey> | undefined;
  const openKeys = async (): Promise<FindKey> => {
    const url = settings.jwksUrl ?? (await discoverKeys(settings.issuer, fetchDocument));
    return createRemoteJWKSet(new URL(url), {
      timeoutDuration: timing.timeoutMs,
      cacheMaxAge: timing.maxAgeMs,
      cooldownDuration: timing.cooldownMs,
      [customFetch]: async (address) => new Response(await fetchDocument(address, requireKeys)),
    });
  };
  return async (header) => {
    keys ??= openKeys();
    const opening = keys;
    const find = await opening.catch((error: unknown) => {
      if (keys === opening) keys = undefined;
      throw error;
    });
    try {
      return await find(header);
    } catch (error) {
      if (error instanceof errors.JWKSInvalid || error instanceof errors.JWKSTimeout)
        throw new IssuerOutOfReach('the keys of the issuer cannot be used', { cause: error });
      throw error;
    }
  };
}

/** Where the issuer says that its keys are. */
async function discoverKeys(issuer: string, fetchDocument: DocumentFetch): Promise<string> {
  let found = '';
  await fetchDocument(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, (metadata) => {
    if (metadata.issuer !== issuer) throw new Error('its metadata is that of another issuer');
    const { jwks_uri: url } = metadata;
    if (typeof url !== 'string' || !isSafeUrl(url))
      throw new Error('its metadata names no safe address of keys');
    found = url;
  });
  return found;
}

function requireKeys({ keys }: Readonly<Record<string, unknown>>): void {
  if (!Array.isArray(keys) || !keys.every((key) => typeof key === 'object' && key !== null))
    throw new Error('there is no set of keys');
}

/** The text of a JSON object, checked. @throws IssuerOutOfReach */
type DocumentFetch = (
  url: string,
  check: (document: Readonly<Record<string, unknown>>) => void,
) => Promise<string>;

/** Fetches from where it is told and nowhere else; for a while after a failure it does not even try. */
function createDocumentFetch(
  { timeoutMs, retryMs }: KeyTiming,
  onFault: (error: unknown) => void,
): DocumentFetch {
  let retryAt = 0;
  return async (url, check) => {
    if (performance.now() < retryAt) throw new IssuerOutOfReach('the issuer was out of reach a moment ago');
    try {
      const text = await fetchText(url, AbortSignal.timeout(timeoutMs));
      check(parseObject(text));
      return text;
    } catch (cause) {
      retryAt = performance.now() + retryMs;
      const error = new IssuerOutOfReach(`the issuer of tokens could not be asked at ${url}`, { cause });
      onFault(error);
      throw error;
    }
  };
}

async function fetchText(url: string, signal: AbortSignal): Promise<string> {
  const headers = { accept: 'application/json' };
  // An address that leads elsewhere leads nowhere: it could lead into the network of the hub.
  const response = await fetch(url, { redirect: 'manual', headers, signal });
  if (response.status !== 200 || !response.body) {
    await response.body?.cancel();
    throw new Error(`answered ${response.status}`);
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body as AsyncIterable<Uint8Array>) {
    size += part.length;
    if (size > MAX_DOCUMENT_BYTES) throw new Error(`answered more than ${MAX_DOCUMENT_BYTES} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function parseObject(text: string): Record<string, unknown> {
  const value: unknown = JSON.parse(text);
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>;
  throw new Error('answered no JSON object');
}
