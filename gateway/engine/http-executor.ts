import { Agent, request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest, Agent as SecureAgent } from 'node:https';
import { type DocumentNode, type ExecutionResult, Kind, OperationTypeNode, print } from 'graphql';
import { newRequestId } from '../../shared/access/asker.js';
import type { SignRequest } from '../../shared/access/signature.js';
import { PUBLIC_VIEWER } from '../../shared/access/viewer.js';
import type { SubgraphExecutor, SubgraphRequest } from './engine.js';

const POOL = { keepAlive: true, maxSockets: 128, maxFreeSockets: 32 };
const agents = { 'http:': new Agent(POOL), 'https:': new SecureAgent(POOL) };
/** Twice what the largest question that is accepted can bring; more is a fault of the subgraph. */
const MOST_BYTES = 200_000_000;
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
  mostBytes = MOST_BYTES,
}: HttpExecutorOptions): SubgraphExecutor {
  const endpoint = new URL(`${url.replace(/\/+$/, '')}/graphql`);
  const path = `${endpoint.pathname}${endpoint.search}`;
  return async (request) => {
    const { viewer = PUBLIC_VIEWER, requestId = newRequestId(), signal } = request;
    const body = Buffer.from(bodyOf(request));
    // Signed anew each time: a subgraph accepts a signature once.
    const send = () => {
      const headers = sign({ method: 'POST', path, viewer, requestId, body });
      return post(endpoint, { headers, body, mostBytes }, signal);
    };
    try {
      return await send();
    } catch (error) {
      if (error instanceof StaleConnectionError && isRead(request)) return send();
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
      readText(response, mostBytes)
        .then((text) => resolve(readResult(response, text)), reject)
        .catch(reject);
    });
    sent.end(body);
  });
}

/** @throws Error, with the connection closed, when more comes than is accepted. */
async function readText(response: IncomingMessage, mostBytes: number): Promise<string> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > mostBytes) throw new Error(`answered more than ${mostBytes} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

/** @throws Error when the answer is not GraphQL's, or none to the gateway at all. */
function readResult({ statusCode, headers }: IncomingMessage, text: string): ExecutionResult {
  if (statusCode === 401)
    throw new Error('does not accept the signature: SUBGRAPH_SECRET or the clocks are not the same');
  const value = parseJson(text);
  if (isResult(value)) return value;
  throw new Error(
    `answered ${statusCode} ${headers['content-type'] ?? 'without a type'}, not a GraphQL result`,
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

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
  return isObject(value) && typeof value.message === 'string';
}

function bodyOf({ document, variables, operationName }: SubgraphRequest): string {
  return JSON.stringify({ query: printOnce(document), variables, operationName });
}

function isRead({ document }: SubgraphRequest): boolean {
  return document.definitions.every(
    (definition) =>
      definition.kind !== Kind.OPERATION_DEFINITION || definition.operation === OperationTypeNode.QUERY,
  );
}

/** The planner hands out the same document for the same plan, so it is printed once. */
function printOnce(document: DocumentNode): string {
  const known = printed.get(document);
  if (known !== undefined) return known;
  const text = print(document);
  printed.set(document, text);
  return text;
}
