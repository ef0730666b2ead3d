import type { IncomingMessage, ServerResponse } from 'node:http';
import { parse } from 'graphql';
import { maskedError } from '../shared/format-error.js';
import { createIdentify, type Identify } from './access/identify.js';
import type { TrustedIssuer } from './access/token-verifier.js';
import { type Answerer, createAnswerer } from './answer.js';
import { buildApiSchema } from './api-schema.js';
import type { SubgraphExecutor } from './engine/engine.js';
import { createEngine } from './engine/hive-engine.js';
import { createExportRoute, type ExportRoute, isExportPath } from './export/export-route.js';
import { DEFAULT_GRANT_ID_PREFIX, type ExportSettings } from './export/export-settings.js';
import { addressOf } from './http/address.js';
import { createExplorer, type Explorer, unpackPage } from './http/explorer.js';
import { HttpError } from './http/http-error.js';
import { startListening } from './http/listen.js';
import { negotiateResultType, RESULT_TYPES, type ResultType, wantsPage } from './http/negotiate.js';
import { type Admission, createAdmission } from './http/rate-limit.js';
import { type Reading, readOwnQuestion } from './http/read-question.js';
import { checkReadiness, type Probes } from './http/readiness.js';
import { allowOnly, goneSignal, sendJson } from './http/reply.js';
import type { TrustedDocuments } from './http/trusted-documents.js';
import { readWeights } from './input/field-weights.js';
import { leaveWhenAborted } from './operation-deadline.js';
import { DEFAULT_PROTECTION, type Protection } from './protection.js';

export interface GatewayServerOptions {
  supergraphSdl: string;
  /** What clients see: the public schema. */
  apiSdl: string;
  /** By subgraph name. */
  executors: ReadonlyMap<string, SubgraphExecutor>;
  /** What must answer for the hub to be ready, by name. */
  probes: Probes;
  /** Without worked queries when left out. */
  exports?: ExportSettings;
  /** What is left out is shut. */
  protection?: Partial<Protection>;
  /** Whose tokens are taken; every token is refused when left out. */
  issuer?: TrustedIssuer | undefined;
  /** Documents that are answered by their hash. */
  documents?: TrustedDocuments;
  /** This machine alone when left out. */
  host?: string | undefined;
  port: number;
  /** Told of every fault of ours, never of a client's mistake. */
  onFault: (error: unknown) => void;
  /** How long a subgraph may take over one question. */
  subgraphTimeoutMs?: number;
  /** How long running requests may take to finish once the server is to stop. */
  graceMs?: number;
}

export interface GatewayServer extends AsyncDisposable {
  url: string;
}

interface Gateway {
  answer: Answerer;
  serveExport: ExportRoute;
  admit: Admission;
  identify: Identify;
  reading: Reading;
  explorer: Explorer | undefined;
  probes: Probes;
  onFault: (error: unknown) => void;
  stopping: boolean;
}

type Route = (
  gateway: Gateway,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
) => Promise<void> | void;

const ROUTES: Readonly<Record<string, Route>> = {
  '/': ({ explorer }, request, response) => {
    allowOnly(request, 'GET');
    if (!explorer) throw nothingHere();
    response.writeHead(302, { location: '/explorer' }).end();
  },
  '/explorer': showExplorer,
  '/graphql': answerQuestion,
  '/health': (_gateway, request, response) => {
    allowOnly(request, 'GET');
    sendJson(response, 200, { status: 'alive' });
  },
  '/readiness': tellReadiness,
};

/** Asked by whoever runs the hub, as often as need be. */
const UNCOUNTED: ReadonlySet<string> = new Set(['/health', '/readiness']);

const NO_EXPORTS: ExportSettings = {
  version: '',
  queries: new Map(),
  grantIdPrefix: DEFAULT_GRANT_ID_PREFIX,
};

/** Serves the public API: POST and GET /graphql, /export for files, /explorer for people, /health and /readiness for whoever runs it. */
export async function createGatewayServer(options: GatewayServerOptions): Promise<GatewayServer> {
  const { onFault, graceMs = 10_000 } = options;
  const protection: Protection = { ...DEFAULT_PROTECTION, ...options.protection };
  const reading = { ...protection, ...protection.limits, documents: options.documents ?? new Map() };
  const admit = createAdmission(protection);
  const engine = await createEngine({
    ...options,
    executors: new Map([...options.executors].map(([name, ask]) => [name, leaveWhenAborted(ask)])),
    subgraphTimeoutMs: options.subgraphTimeoutMs ?? 10_000,
  });
  const apiSchema = buildApiSchema(options.apiSdl);
  const answer = createAnswerer({
    ...protection,
    timeoutMs: protection.operationTimeoutMs,
    weights: readWeights(parse(options.supergraphSdl, { noLocation: true })),
    apiSchema,
    engine,
    onFault,
  });
  const gateway: Gateway = {
    answer,
    serveExport: createExportRoute({
      apiSchema,
      answer,
      rules: protection,
      reading,
      settings: options.exports ?? NO_EXPORTS,
    }),
    admit,
    identify: createIdentify(options.issuer),
    reading,
    explorer: protection.explorer ? createExplorer() : undefined,
    probes: options.probes,
    onFault,
    stopping: false,
  };
  const listening = await startListening((request, response) => void route(gateway, request, response), {
    host: options.host,
    port: options.port,
  }).catch(async (error: unknown) => {
    await engine[Symbol.asyncDispose]();
    throw error;
  });
  return {
    url: listening.url,
    [Symbol.asyncDispose]: async () => {
      gateway.stopping = true;
      await listening.close(graceMs);
      await engine[Symbol.asyncDispose]();
    },
  };
}

async function route(gateway: Gateway, request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.once('finish', () => {
    // A server that stops waits for its connections: let none stay open for a next request.
    if (gateway.stopping) request.socket.end();
  });
  try {
    const url = addressOf(request);
    const serve = routeOf(url.pathname);
    if (!serve) throw nothingHere();
    if (!UNCOUNTED.has(url.pathname)) await gateway.admit(request);
    await serve(gateway, request, response, url);
  } catch (error) {
    sendFailure(gateway, response, error);
  }
}

function routeOf(path: string): Route | undefined {
  if (isExportPath(path))
    return async ({ serveExport, identify }, request, response, url) =>
      serveExport(request, response, url, await identify(request));
  return Object.hasOwn(ROUTES, path) ? ROUTES[path] : undefined;
}

async function answerQuestion(
  gateway: Gateway,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const { accept } = request.headers;
  if (request.method === 'GET' && gateway.explorer && wantsPage(accept))
    return showExplorer(gateway, request, response);
  const type = negotiateResultType(accept);
  if (!type) throw new HttpError(406, 'NOT_ACCEPTABLE', `Answers come as ${RESULT_TYPES.join(' or ')}.`);
  const signal = goneSignal(response);
  const viewer = await gateway.identify(request);
  const question = await readOwnQuestion(request, url, gateway.reading);
  const answer = await gateway.answer(question, { readOnly: request.method !== 'POST', signal, viewer });
  if (answer.kind === 'read-only')
    throw new HttpError(405, 'METHOD_NOT_ALLOWED', 'Only queries can be asked by GET.', { allow: 'POST' });
  sendResult(response, type, answer.kind === 'refused' ? 400 : 200, answer.result);
}

/** By the GraphQL-over-HTTP specification plain JSON answers are 200 even where the question was refused. */
function sendResult(response: ServerResponse, type: ResultType, status: number, result: unknown): void {
  sendJson(response, type === 'application/json' ? 200 : status, result, {
    'content-type': `${type}; charset=utf-8`,
  });
}

async function showExplorer(
  { explorer }: Gateway,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  allowOnly(request, 'GET');
  if (!explorer) throw nothingHere();
  const page = await explorer();
  if (request.headers['if-none-match'] === page.headers.etag) {
    response.writeHead(304, page.headers).end();
  } else if (/\bgzip\b/.test(String(request.headers['accept-encoding']))) {
    response.writeHead(200, { ...page.headers, 'content-encoding': 'gzip' }).end(page.body);
  } else {
    response.writeHead(200, page.headers).end(await unpackPage(page));
  }
}

async function tellReadiness(
  { probes, stopping }: Gateway,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  allowOnly(request, 'GET');
  const readiness = await checkReadiness(probes);
  sendJson(
    response,
    readiness.status === 'ready' && !stopping ? 200 : 503,
    stopping ? { ...readiness, status: 'stopping' } : readiness,
  );
}

function nothingHere(): HttpError {
  return new HttpError(404, 'NOT_FOUND', 'There is nothing at this address; the API is at /graphql.');
}

function sendFailure({ onFault }: Gateway, response: ServerResponse, error: unknown): void {
  if (error instanceof HttpError) {
    const { status, message, code, headers } = error;
    sendJson(response, status, { errors: [{ message, extensions: { code } }] }, headers);
    // A client that goes away while it is still sending is nobody's fault.
  } else if (!response.destroyed) {
    onFault(error);
    if (response.headersSent) response.destroy();
    else sendJson(response, 500, { errors: [maskedError()] });
  }
}
