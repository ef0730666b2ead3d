import { createHash, createHmac, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { type Asker, REQUEST_ID } from './asker.js';
import { writeViewer } from './viewer-text.js';

/**
 * How the gateway proves to a subgraph over HTTP that a request is its own. Everything that a subgraph goes by is signed:
 * which subgraph is meant, method, address, who asks, request id, time, a number used once, and the hash of the body.
 * That hash travels as well, so that a subgraph refuses a forgery before it reads a body.
 */
export const SIGNED_HEADERS = {
  viewer: 'hub-viewer',
  requestId: 'hub-request-id',
  timestamp: 'hub-timestamp',
  nonce: 'hub-nonce',
  bodyHash: 'hub-body-sha256',
} as const;
export const SIGNATURE_HEADER = 'hub-signature';

export type SignedHeaders = Readonly<Record<keyof typeof SIGNED_HEADERS, string>>;

/** What is signed, word for word. */
export interface SignedText extends SignedHeaders {
  /** The name of the subgraph that is asked: what is meant for one proves nothing to another. */
  subgraph: string;
  method: string;
  /** With the query string, if there is one. */
  path: string;
}

/** A request that is about to be sent. */
export interface OutgoingRequest extends Asker {
  method: string;
  path: string;
  body: Buffer;
}

/** Gives the headers that a request to one subgraph needs. No two calls give the same. */
export type SignRequest = (request: OutgoingRequest) => Record<string, string>;

const SCHEME = 'hub-request-1';

/** @param secrets The first one signs. */
export function createSigner(
  subgraph: string,
  [secret]: readonly string[],
  now: () => number = Date.now,
): SignRequest {
  if (!secret) throw new Error('there is no secret to sign with');
  const key = keyOf(secret);
  return ({ method, path, viewer, requestId, body }) => {
    if (!REQUEST_ID.test(requestId)) throw new Error('the id of a request is not one that travels');
    const signed: SignedHeaders = {
      viewer: writeViewer(viewer),
      requestId,
      timestamp: String(now()),
      nonce: randomBytes(16).toString('base64url'),
      bodyHash: hashOf(body),
    };
    const signature = signatureOf(key, { subgraph, method, path, ...signed }).toString('base64url');
    const headers = Object.entries(SIGNED_HEADERS).map(([part, name]) => [
      name,
      signed[part as keyof SignedHeaders],
    ]);
    return { ...Object.fromEntries(headers), [SIGNATURE_HEADER]: signature };
  };
}

export function keyOf(secret: string): KeyObject {
  return createSecretKey(secret, 'utf8');
}

export function hashOf(body: Buffer): string {
  return createHash('sha256').update(body).digest('base64url');
}

/** Every part behind its length, so that no two requests have one text. */
export function signatureOf(key: KeyObject, text: SignedText): Buffer {
  const { subgraph, method, path, viewer, requestId, timestamp, nonce, bodyHash } = text;
  const parts = [SCHEME, subgraph, method, path, viewer, requestId, timestamp, nonce, bodyHash];
  const whole = parts.map((part) => `${Buffer.byteLength(part)}:${part}`).join(',');
  return createHmac('sha256', key).update(whole, 'utf8').digest();
}
