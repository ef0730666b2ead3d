import type { IncomingMessage } from 'node:http';
import type { Question } from '../input/check-input.js';
import { HttpError } from './http-error.js';

const MAX_BODY_BYTES = 1_000_000;
/** A body is read to its end, though not kept, so that the sender gets to see the refusal; up to this much. */
const MAX_DISCARDED_BYTES = 20_000_000;

/** The question in a request, from the address of a GET or the JSON body of a POST. @throws HttpError when there is none. */
export async function readQuestion(request: IncomingMessage, url: URL): Promise<Question> {
  if (request.method === 'GET' || request.method === 'HEAD') return questionInAddress(url.searchParams);
  if (request.method === 'POST') return questionIn(await readJson(request));
  throw new HttpError(405, 'METHOD_NOT_ALLOWED', 'Ask by POST, or by GET for queries.', {
    allow: 'GET, POST',
  });
}

function questionInAddress(parameters: URLSearchParams): Question {
  const json = (name: string) => {
    const text = parameters.get(name);
    return text ? parseJson(text, `The parameter "${name}" is not JSON.`) : undefined;
  };
  return questionIn({
    query: parameters.get('query') ?? undefined,
    operationName: parameters.get('operationName') || undefined,
    variables: json('variables'),
    extensions: json('extensions'),
  });
}

function questionIn(value: unknown): Question {
  if (Array.isArray(value))
    throw new HttpError(400, 'BATCHING_NOT_SUPPORTED', 'Put one question in a request, not a list of them.');
  if (!isObject(value)) throw badRequest('The body is not a JSON object.');
  const { query, operationName, variables, extensions } = value;
  if (typeof query !== 'string' || query.trim() === '')
    throw badRequest('"query" is missing: the text of a GraphQL document.');
  if (!isMissing(operationName) && typeof operationName !== 'string')
    throw badRequest('"operationName" is not a text.');
  if (!isMissing(variables) && !isObject(variables)) throw badRequest('"variables" is not a JSON object.');
  if (!isMissing(extensions) && !isObject(extensions)) throw badRequest('"extensions" is not a JSON object.');
  return { query, operationName: operationName ?? undefined, variables: variables ?? undefined };
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const [type = '', ...parameters] = (request.headers['content-type'] ?? '').toLowerCase().split(';');
  if (type.trim() !== 'application/json' || !parameters.every(isUtf8))
    throw new HttpError(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send the question as content type application/json.');
  return parseJson(await readBody(request), 'The body is not JSON.');
}

function isUtf8(parameter: string): boolean {
  const [name, value] = parameter.split('=');
  return name?.trim() !== 'charset' || /^"?utf-?8"?$/.test(value?.trim() ?? '');
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size <= MAX_BODY_BYTES) parts.push(part);
    else if (size > MAX_DISCARDED_BYTES) break;
  }
  if (size <= MAX_BODY_BYTES) return Buffer.concat(parts).toString('utf8');
  throw new HttpError(413, 'PAYLOAD_TOO_LARGE', `The question is larger than ${MAX_BODY_BYTES} bytes.`);
}

function parseJson(text: string, complaint: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest(complaint);
  }
}

function badRequest(message: string): HttpError {
  return new HttpError(400, 'BAD_REQUEST', message);
}

function isMissing(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
