import type { IncomingMessage, ServerResponse } from 'node:http';
import { maskedError } from '../shared/format-error.js';
import { lazyGoneSignal } from '../shared/http/gone-signal.js';
import type { Identify } from './access/identify.js';
import type { Console } from './console/console.js';
import { isAssetPath, nothingHere, sendAsset, sendFailurePage, sendPage } from './console/console-routes.js';
import { isExportPath } from './export/export-route.js';
import { addressOf } from './http/address.js';
import type { IsTrusted } from './http/caller-address.js';
import { type Explorer, unpackPage } from './http/explorer.js';
import { HttpError } from './http/http-error.js';
import { negotiateResultType, RESULT_TYPES, type ResultType, wantsPage } from './http/negotiate.js';
import type { Admission } from './http/rate-limit.js';
import { readOwnQuestion } from './http/read-question.js';
import { checkReadiness, type Probes } from './http/readiness.js';
import { allowOnly, hasBody, sendBody, sendHead, sendJson, sendUnchanged } from './http/reply.js';
import type { KeptBody } from './kept/kept-answers.js';
import type { Replaceable } from './replaceable.js';
import type { Serving } from './serving.js';
import { type Arrival, noteArrival, tellResponse } from './telemetry/arrival.js';
import { codesOfAnswer } from './telemetry/error-codes.js';
import type { Observers } from './telemetry/observers.js';

/** What the issuer of a hub on one's own machine answers below its path. */
export type OwnIssuer = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<void>;

/** What every route has at hand. */
export interface Gateway {
  serving: Replaceable<Serving>;
  admit: Admission;
  identify: Identify;
  explorer: Explorer | undefined;
  /** Undefined where it was not built. */
  console: Console | undefined;
  /** Undefined everywhere but on the machine of whoever started the hub. */
  ownIssuer: OwnIssuer | undefined;
  probes: Probes;
  observers: Observers;
  isTrusted: IsTrusted;
  onFault: (error: unknown, requestId?: string) => void;
  stopping: boolean;
}

type Route = (
  gateway: Gateway,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  arrival: Arrival,
) => Promise<void> | void;

const ROUTES: Readonly<Record<string, Route>> = {
  '/': async (gateway, request, response, url, arrival) => {
    if (gateway.console) return showPage(gateway, request, response, url, arrival);
    allowOnly(request, 'GET');
    if (!gateway.explorer) throw nothingHere();
    sendHead(response, 302, { location: '/explorer' }).end();
  },
  '/explorer': showExplorer,
  '/graphql': answerQuestion,
  '/health': (_gateway, request, response) => {
    allowOnly(request, 'GET');
    sendJson(response, 200, { status: 'alive' });
  },
  '/readiness': tellReadiness,
};

const OWN_ISSUER = '/local-issuer/';

/** Asked by whoever runs the hub, as often as need be. */
const UNCOUNTED: ReadonlySet<string> = new Set(['/health', '/readiness']);

/** Answers a request, whatever becomes of it. */
export async function route(
  gateway: Gateway,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const arrival = noteArrival(request, response, gateway.isTrusted);
  tellResponse(request, response, arrival, gateway.observers);
  try {
    const url = addressOf(request);
    const serve = routeOf(gateway, url.pathname) ?? (gateway.console && consoleRoute);
    if (!serve) throw nothingHere();
    arrival.path = pathForLogs(url.pathname) ?? arrival.path;
    if (!UNCOUNTED.has(url.pathname)) await gateway.admit(request);
    await serve(gateway, request, response, url, arrival);
  } catch (error) {
    await tellFailure(gateway, request, response, error, arrival);
  }
}

function routeOf({ ownIssuer }: Gateway, path: string): Route | undefined {
  if (ownIssuer && path.startsWith(OWN_ISSUER))
    return (_gateway, request, response) => ownIssuer(request, response, path);
  if (isExportPath(path))
    return async ({ serving, identify }, request, response, url, arrival) => {
      arrival.viewer = await identify(request, arrival.requestId);
      const { viewer, requestId, traceparent } = arrival;
      const asker = { viewer, requestId, traceparent };
      await serving.use(({ serveExport }) => serveExport(request, response, url, asker));
    };
  return Object.hasOwn(ROUTES, path) ? ROUTES[path] : undefined;
}

/** Whatever is no other route's is the console's: it has a page for addresses that lead nowhere. */
const consoleRoute: Route = async (gateway, request, response, url, arrival) => {
  if (request.method !== 'GET' && request.method !== 'HEAD') throw nothingHere();
  if (!gateway.console || !isAssetPath(url.pathname))
    return showPage(gateway, request, response, url, arrival);
  await sendAsset(gateway.console, request, response, url.pathname);
};

/** Few names, whatever callers make up; none for what may be nobody's. */
function pathForLogs(path: string): string | undefined {
  if (isExportPath(path)) return '/export';
  if (isAssetPath(path)) return '/assets';
  if (path.startsWith(OWN_ISSUER)) return '/local-issuer';
  return Object.hasOwn(ROUTES, path) ? path : undefined;
}

/** A page is made of answers to the questions that anybody may put. */
async function showPage(
  { console: pages, serving, explorer }: Gateway,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  arrival: Arrival,
): Promise<void> {
  const { requestId, traceparent } = arrival;
  if (!pages) throw nothingHere();
  allowOnly(request, 'GET');
  const asking = { readOnly: true, signal: lazyGoneSignal(response), requestId, traceparent };
  await serving.use((version) =>
    sendPage(pages, request, response, {
      path: url.pathname,
      search: url.search,
      hasExplorer: explorer !== undefined,
      send: async (query, variables) => {
        const answer = await version.answer(
          { query, variables: variables as Record<string, unknown> },
          asking,
        );
        return answer.kind === 'read-only' ? {} : answer.result;
      },
    }),
  );
  if (url.pathname !== '/') arrival.path = '/page';
}

async function answerQuestion(
  gateway: Gateway,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  arrival: Arrival,
): Promise<void> {
  const { accept } = request.headers;
  if (request.method === 'GET' && gateway.explorer && wantsPage(accept))
    return showExplorer(gateway, request, response);
  const type = negotiateResultType(accept);
  if (!type) throw new HttpError(406, 'NOT_ACCEPTABLE', `Answers come as ${RESULT_TYPES.join(' or ')}.`);
  const viewer = await gateway.identify(request, arrival.requestId);
  arrival.viewer = viewer;
  const { requestId, traceparent } = arrival;
  const asking = {
    readOnly: request.method !== 'POST',
    viewer,
    requestId,
    traceparent,
    signal: lazyGoneSignal(response),
  };
  const answer = await gateway.serving.use(async (serving) => {
    const question = await readOwnQuestion(request, url, serving.reading);
    arrival.operation = serving.nameOperation(question);
    return serving.answer(question, asking);
  });
  arrival.cost = answer.cost;
  if (answer.kind === 'read-only')
    throw new HttpError(405, 'METHOD_NOT_ALLOWED', 'Only queries can be asked by GET.', { allow: 'POST' });
  arrival.codes = codesOfAnswer(answer);
  if (answer.kind === 'answered' && answer.kept) return sendKept(request, response, type, answer.kept);
  sendResult(response, type, answer.kind === 'refused' ? 400 : 200, answer.result);
}

/** By the GraphQL-over-HTTP specification plain JSON answers are 200 even where the question was refused. */
function sendResult(response: ServerResponse, type: ResultType, status: number, result: unknown): void {
  sendJson(response, type === 'application/json' ? 200 : status, result, {
    'content-type': `${type}; charset=utf-8`,
  });
}

/**
 * Sends an answer that may be given to anybody. Who asked by its address may keep it, and is to ask each time whether it still
 * holds, for only the database knows that.
 */
function sendKept(
  request: IncomingMessage,
  response: ServerResponse,
  type: ResultType,
  kept: KeptBody,
): void {
  const headers = { 'content-type': `${type}; charset=utf-8` };
  if (request.method === 'POST') {
    sendBody(response, 200, kept.json, headers);
    return;
  }
  const lasting = { ...headers, etag: kept.etag, 'cache-control': 'public, no-cache', vary: 'Accept' };
  if (hasBody(request, kept.etag)) sendUnchanged(response, lasting);
  else sendBody(response, 200, kept.json, lasting);
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
    sendHead(response, 304, page.headers).end();
  } else if (/\bgzip\b/.test(String(request.headers['accept-encoding']))) {
    sendHead(response, 200, { ...page.headers, 'content-encoding': 'gzip' }).end(page.body);
  } else {
    sendHead(response, 200, page.headers).end(await unpackPage(page));
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

/** To people as a page, to programs as a GraphQL result without data. */
async function tellFailure(
  gateway: Gateway,
  request: IncomingMessage,
  response: ServerResponse,
  error: unknown,
  arrival: Arrival,
): Promise<void> {
  const { onFault, console: pages } = gateway;
  // A client that goes away while it is still sending is nobody's fault.
  if (!(error instanceof HttpError) && response.destroyed) return;
  const failure = error instanceof HttpError ? error : faultOfOurs();
  if (failure === error) arrival.codes = [failure.code];
  else onFault(error, arrival.requestId);
  if (response.headersSent) return void response.destroy();
  if (pages && isForPeople(request)) {
    try {
      return await sendFailurePage(pages, request, response, failure);
    } catch (fault) {
      onFault(fault, arrival.requestId);
    }
  }
  const { status, message, code, headers } = failure;
  sendJson(response, status, { errors: [{ message, extensions: { code } }] }, headers);
}

function faultOfOurs(): HttpError {
  const { message, extensions } = maskedError();
  return new HttpError(500, String(extensions?.code), message);
}

/** The API answers browsers as it answers programs. */
function isForPeople({ method, url = '', headers }: IncomingMessage): boolean {
  return (method === 'GET' || method === 'HEAD') && !/^\/graphql\b/.test(url) && wantsPage(headers.accept);
}
