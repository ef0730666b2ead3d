import { Agent, request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest, Agent as SecureAgent } from 'node:https';
import { type DocumentNode, type ExecutionResult, print } from 'graphql';
import { newRequestId } from '../../shared/access/asker.js';
import type { SignRequest } from '../../shared/access/signature.js';
import { PUBLIC_VIEWER } from '../../shared/access/viewer.js';
import { TRACEPARENT_HEADER } from '../../shared/tracing/traceparent.js';
import type { SubgraphExecutor, SubgraphRequest } from './engine.js';
import { isRead, NotNowError } from './retry-reads.js';

const POOL = { keepAlive: true, maxSockets: 128, maxFreeSockets: 32 };
const agents = { 'http:': new Agent(POOL), 'https:': new SecureAgent(POOL) };
/** More than any question that is accepted has been seen to bring from one subgraph; what is longer is given up. */
export const DEFAULT_MOST_BYTES = 50_000_000;
/** What GraphQL over HTTP answers in. */
const RESULT_TYPE = /^application\/(graphql-response\+)?json\s*(;|$)/i;
const printed = new WeakMap<DocumentNode, string>();

export interface HttpExecutorOptions {
  url: string;
  /** Makes a request one that the subgraph accepts. */
  sign: SignRequest;
  /** How long an answer may be. */
  mostBytes?: number;
}

/** Asks a subgraph at `<url>/graphql` over connections that are kept open. Rejects on anything that is not a GraphQL answer. */
export function createHttpExecutor({
  url,
  sign,
  mostBytes = DEFAULT_MOST_BYTES,
}: HttpExecutorOptions): SubgraphExecutor {
  const endpoint = new URL(`${url.replace(/\/+$/, '')}/graphql`);
  const path = `${endpoint.pathname}${endpoint.search}`;
  return async (request) => {
    const { viewer = PUBLIC_VIEWER, requestId = newRequestId(), signal } = request;
    const body = Buffer.from(bodyOf(request));
    // Signed anew each time: a subgraph accepts a signature once.
    const send = () => {
      const signed = sign({ method: 'POST', path, viewer, requestId, body });
      const headers = request.traceparent ? { ...signed, [TRACEPARENT_HEADER]: request.traceparent } : signed;
      return post(endpoint, { headers, body, mostBytes }, signal);
    };
    try {
      return await send();
    } catch (error) {
      if (error instanceof StaleConnectionError && isRead(request.document)) return send();
      throw error;
    }
  };
}

/** A kept connection that the subgraph had just closed: a question that only reads may be put again. */
class StaleConnectionError extends Error {
  override readonly name = 'StaleConnectionError';
}

interface Message {
  headers: Readonly<Record<string, string>>;
  body: Buffer;
  mostBytes: number;
}

function post(
  endpoint: URL,
  { headers, body, mostBytes }: Message,
  signal: AbortSignal | undefined,
): Promise<ExecutionResult> {
  const secure = endpoint.protocol === 'https:';
  return new Promise((resolve, reject) => {
    const sent = (secure ? httpsRequest : httpRequest)(endpoint, {
      method: 'POST',
      agent: secure ? agents['https:'] : agents['http:'],
      headers: {
        ...headers,
        'content-type': 'application/json',
        'content-length': body.length,
        accept: 'application/graphql-response+json, application/json',
      },
      ...(signal && { signal }),
    });
    sent.on('error', (error: NodeJS.ErrnoException) => {
      const stale = sent.reusedSocket && error.code === 'ECONNRESET';
      reject(stale ? new StaleConnectionError(error.message, { cause: error }) : error);
    });
    sent.on('response', (response) => {
      readBytes(response, mostBytes)
        .then((bytes) => resolve(readResult(response, bytes)), reject)
        .catch(reject);
    });
    sent.end(body);
  });
}

/** @throws Error, with the connection closed, when more comes than is accepted. */
async function readBytes(response: IncomingMessage, mostBytes: number): Promise<Buffer> {
  const tooMuch = () => new Error(`answered more than ${mostBytes} bytes`);
  if (Number(response.headers['content-length'] ?? 0) > mostBytes) {
    response.destroy();
    throw tooMuch();
  }
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > mostBytes) throw tooMuch();
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** @throws Error when the answer is not GraphQL's, or none to the gateway at all; NotNowError when another may come soon. */
function readResult({ statusCode, headers }: IncomingMessage, bytes: Buffer): ExecutionResult {
  if (statusCode === 401)
    throw new Error('does not accept the signature: SUBGRAPH_SECRET or the clocks are not the same');
  if (statusCode === 503) throw new NotNowError('answered 503, not now');
  const type = headers['content-type'] ?? 'without a type';
  const value = RESULT_TYPE.test(type) ? parseJson(bytes) : undefined;
  if (isResult(value)) return value;
  throw new Error(`answered ${statusCode} ${type}, not a GraphQL result`);
}

/** Undefined also for bytes that are no UTF-8, which would come out as other letters. */
function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(UTF_8.decode(bytes));
  } catch {
    return undefined;
  }
}

const UTF_8 = new TextDecoder('utf-8', { fatal: true });

function isResult(value: unknown): value is ExecutionResult {
  if (!isObject(value)) return false;
  const { data, errors } = value;
  if (errors === undefined) return isObject(data);
  return (
    Array.isArray(errors) && errors.every(isError) && (data === undefined || data === null || isObject(data))
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isError(value: unknown): boolean {
  return (
    isObject(value) && typeof value.message === 'string' && isPath(value.path) && isDetails(value.extensions)
  );
}

function isPath(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  return Array.isArray(value) && value.every((step) => typeof step === 'string' || Number.isInteger(step));
}

function isDetails(value: unknown): boolean {
  return value === undefined || value === null || isObject(value);
}

function bodyOf({ document, variables, operationName }: SubgraphRequest): string {
  return JSON.stringify({ query: printOnce(document), variables, operationName });
}

/** The planner hands out the same document for the same plan, so it is printed once. */
function printOnce(document: DocumentNode): string {
  const known = printed.get(document);
  if (known !== undefined) return known;
  const text = print(document);
  printed.set(document, text);
  return text;
}
