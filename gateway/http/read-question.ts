import type { IncomingMessage } from 'node:http';
import { readBody } from '../../shared/http/read-body.js';
import type { Question } from '../input/check-input.js';
import { DEFAULT_LIMITS } from '../input/limits.js';
import { refuseCrossSite } from './cross-site.js';
import { HttpError } from './http-error.js';
import { mediaType } from './media-type.js';
import { documentHash, type TrustedDocuments } from './trusted-documents.js';

export interface Reading {
  /** Bytes of a body. */
  bodyBytes: number;
  documents: TrustedDocuments;
  /** Whether no other documents are answered. */
  onlyTrustedDocuments: boolean;
}

const DEFAULT_READING: Reading = {
  bodyBytes: DEFAULT_LIMITS.bodyBytes,
  documents: new Map(),
  onlyTrustedDocuments: false,
};

const HASH = /^(?:sha256:)?(?<hash>[0-9a-f]{64})$/i;

/** The question in a request, from the address of a GET or the JSON body of a POST. @throws HttpError when there is none. */
export async function readQuestion(
  request: IncomingMessage,
  url: URL,
  reading: Reading = DEFAULT_READING,
): Promise<Question> {
  if (request.method === 'GET' || request.method === 'HEAD')
    return questionInAddress(url.searchParams, reading);
  if (request.method === 'POST') return questionIn(await readJson(request, reading), reading);
  throw new HttpError(405, 'METHOD_NOT_ALLOWED', 'Ask by POST, or by GET for queries.', {
    allow: 'GET, POST',
  });
}

/** The same where a page of another site must not ask in its reader's name. @throws HttpError */
export function readOwnQuestion(request: IncomingMessage, url: URL, reading: Reading): Promise<Question> {
  if (request.method !== 'POST') refuseCrossSite(request.headers);
  return readQuestion(request, url, reading);
}

function questionInAddress(parameters: URLSearchParams, reading: Reading): Question {
  const json = (name: string) => {
    const text = parameters.get(name);
    return text ? parseJson(text, `The parameter "${name}" is not JSON.`) : undefined;
  };
  const asked = {
    query: parameters.get('query') ?? undefined,
    documentId: parameters.get('documentId') ?? undefined,
    operationName: parameters.get('operationName') || undefined,
    variables: json('variables'),
    extensions: json('extensions'),
  };
  return questionIn(asked, reading);
}

function questionIn(value: unknown, reading: Reading): Question {
  if (Array.isArray(value))
    throw new HttpError(400, 'BATCHING_NOT_SUPPORTED', 'Put one question in a request, not a list of them.');
  if (!isObject(value)) throw badRequest('The body is not a JSON object.');
  const { query, documentId, operationName, variables, extensions } = value;
  if (!isMissing(operationName) && typeof operationName !== 'string')
    throw badRequest('"operationName" is not a text.');
  if (!isMissing(variables) && !isObject(variables)) throw badRequest('"variables" is not a JSON object.');
  if (!isMissing(extensions) && !isObject(extensions)) throw badRequest('"extensions" is not a JSON object.');
  const hash = hashIn(documentId, extensions?.persistedQuery);
  return {
    query: documentIn(query, hash, reading),
    operationName: operationName ?? undefined,
    variables: variables ?? undefined,
    tellCost: extensions?.cost === true,
  };
}

/** The hash of the document that is meant, if it is named at all. */
function hashIn(documentId: unknown, persistedQuery: unknown): string | undefined {
  const named = isMissing(documentId) && isObject(persistedQuery) ? persistedQuery.sha256Hash : documentId;
  if (isMissing(named) && isMissing(persistedQuery)) return undefined;
  const hash = typeof named === 'string' ? HASH.exec(named)?.groups?.hash : undefined;
  if (hash) return hash.toLowerCase();
  throw badRequest(
    'A document is named by its SHA-256 in hexadecimal: as "documentId", or as "sha256Hash" in "extensions.persistedQuery".',
  );
}

/** @throws HttpError when there is no document, or none that is answered. */
function documentIn(
  query: unknown,
  hash: string | undefined,
  { documents, onlyTrustedDocuments }: Reading,
): string {
  if (isMissing(query) && hash !== undefined) {
    const known = documents.get(hash);
    if (known !== undefined) return known;
    throw new HttpError(
      404,
      'PERSISTED_QUERY_NOT_FOUND',
      'No document of this name is known here, and none can be added over the network.',
    );
  }
  if (typeof query !== 'string' || query.trim() === '')
    throw badRequest('"query" is missing: the text of a GraphQL document.');
  if (hash === undefined && !onlyTrustedDocuments) return query;
  const actual = documentHash(query);
  if (hash !== undefined && hash !== actual) throw badRequest('"query" is not the document that is named.');
  if (!onlyTrustedDocuments || documents.has(actual)) return query;
  throw new HttpError(
    403,
    'DOCUMENT_NOT_TRUSTED',
    'This hub answers only documents that it was given beforehand, and this is none of them.',
  );
}

const JSON_TYPE = 'application/json';

async function readJson(request: IncomingMessage, { bodyBytes }: Reading): Promise<unknown> {
  const { 'content-type': type, 'content-encoding': encoding = 'identity' } = request.headers;
  if (type !== JSON_TYPE && (mediaType(type) !== JSON_TYPE || !parametersOf(type).every(isUtf8)))
    throw new HttpError(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send the question as content type application/json.');
  if (encoding.trim().toLowerCase() !== 'identity')
    throw new HttpError(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send the question as it is, not compressed.', {
      'accept-encoding': 'identity',
    });
  const body = await readBody(request, { keep: bodyBytes });
  if (body) return parseJson(decodeText(body), 'The body is not JSON.');
  throw new HttpError(413, 'PAYLOAD_TOO_LARGE', `The question is larger than ${bodyBytes} bytes.`);
}

function parametersOf(type = ''): string[] {
  return type.toLowerCase().split(';').slice(1);
}

function isUtf8(parameter: string): boolean {
  const [name, value] = parameter.split('=');
  return name?.trim() !== 'charset' || /^"?utf-?8"?$/.test(value?.trim() ?? '');
}

const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Bytes that are no text are refused, not made one: what is answered is what was sent. */
function decodeText(bytes: Buffer): string {
  try {
    return UTF_8.decode(bytes);
  } catch {
    throw badRequest('The body is not UTF-8.');
  }
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
