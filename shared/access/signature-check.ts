import { type KeyObject, timingSafeEqual } from 'node:crypto';
import { type Asker, REQUEST_ID } from './asker.js';
import {
  hashOf,
  keyOf,
  SIGNATURE_HEADER,
  SIGNED_HEADERS,
  type SignedHeaders,
  type SignedText,
  signatureOf,
} from './signature.js';
import { createUsedNonces, type UsedNonces } from './used-nonces.js';
import { readViewer } from './viewer-text.js';

/** How far the clocks of gateway and subgraph may be apart, and how long a request may travel. */
const SIGNATURE_WINDOW_MS = 30_000;

/** What a request says before its body; node's IncomingMessage is one. */
export interface RequestHead {
  method?: string | undefined;
  url?: string | undefined;
  headersDistinct: Readonly<Record<string, string[] | undefined>>;
}

/** Takes the body of a request whose head is the gateway's. Undefined when the body is not. */
export type OpenBody = (body: Buffer) => Asker | undefined;

/** Undefined when the head of a request is not the gateway's, for whatever reason. */
export type CheckSignature = (head: RequestHead) => OpenBody | undefined;

export interface CheckOptions {
  /** The name of the subgraph that checks. */
  subgraph: string;
  /** Any of them may have signed. */
  secrets: readonly string[];
  /** Told, for the log, why a request is refused. Whoever sent it is not told. */
  onRefused: (reason: string) => void;
  now?: () => number;
  nonces?: UsedNonces;
}

/** As the gateway writes them, and in no other way. */
const FORMS: Readonly<Record<keyof SignedHeaders, RegExp>> = {
  viewer: /^[A-Za-z0-9_-]+$/,
  requestId: REQUEST_ID,
  timestamp: /^[1-9][0-9]{12}$/,
  nonce: /^[A-Za-z0-9_-]{22}$/,
  bodyHash: /^[A-Za-z0-9_-]{43}$/,
};
const SIGNATURE_FORM = /^[A-Za-z0-9_-]{43}$/;

class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** Tells the gateway's requests to one subgraph from all others. A request is the gateway's once. */
export function createSignatureCheck(options: CheckOptions): CheckSignature {
  const { subgraph, secrets, onRefused, now = Date.now, nonces = createUsedNonces() } = options;
  const keys = secrets.map(keyOf);
  // What was signed before this process began might have been used before it, and nobody remembers.
  const begun = now();
  const checkHead = (head: RequestHead): OpenBody => {
    const signed = readHeaders(head);
    const signature = Buffer.from(readOnce(head, SIGNATURE_HEADER, SIGNATURE_FORM), 'base64url');
    const at = now();
    const signedAt = Number(signed.timestamp);
    if (Math.abs(at - signedAt) > SIGNATURE_WINDOW_MS)
      throw new Refusal('signed too long ago, or in the future');
    if (signedAt < begun) throw new Refusal('signed before this process began');
    const text = { subgraph, method: head.method ?? '', path: head.url ?? '', ...signed };
    if (!isSignedByAny(keys, text, signature))
      throw new Refusal('the signature is of another request or secret');
    useOnce(nonces, signed.nonce, signedAt + SIGNATURE_WINDOW_MS, at);
    const viewer = readViewer(signed.viewer);
    if (!viewer) throw new Refusal('who asks cannot be read');
    const open = (body: Buffer): Asker => {
      if (hashOf(body) !== signed.bodyHash) throw new Refusal('the body is another one');
      return { viewer, requestId: signed.requestId };
    };
    return (body) => tryOr(onRefused, () => open(body));
  };
  return (head) => tryOr(onRefused, () => checkHead(head));
}

function readHeaders(head: RequestHead): SignedHeaders {
  const read = (part: keyof SignedHeaders) => readOnce(head, SIGNED_HEADERS[part], FORMS[part]);
  return {
    viewer: read('viewer'),
    requestId: read('requestId'),
    timestamp: read('timestamp'),
    nonce: read('nonce'),
    bodyHash: read('bodyHash'),
  };
}

/** @throws Refusal when a header is missing, comes more than once, or is not written as the gateway writes it. */
function readOnce({ headersDistinct }: RequestHead, name: string, form: RegExp): string {
  const values = headersDistinct[name] ?? [];
  const [value] = values;
  if (value === undefined) throw new Refusal(`no ${name}`);
  if (values.length > 1) throw new Refusal(`${name} comes more than once`);
  if (!form.test(value)) throw new Refusal(`${name} has another form`);
  return value;
}

/** Tries every secret, also after one that fits, and compares in constant time: how long it takes tells nothing. */
function isSignedByAny(keys: readonly KeyObject[], text: SignedText, signature: Buffer): boolean {
  return keys.filter((key) => timingSafeEqual(signatureOf(key, text), signature)).length > 0;
}

function useOnce(nonces: UsedNonces, nonce: string, until: number, now: number): void {
  const isNew = nonces.use(nonce, until, now);
  if (isNew === undefined) throw new Refusal('too many requests at a time to remember them all');
  if (!isNew) throw new Refusal('a request that was answered before');
}

function tryOr<Value>(onRefused: (reason: string) => void, work: () => Value): Value | undefined {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    onRefused(error.message);
    return undefined;
  }
}
