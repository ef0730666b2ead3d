import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloServer, HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { createRefusalLog } from '../access/refusal-log.js';
import { SIGNATURE_HEADER } from '../access/signature.js';
import { type CheckSignature, createSignatureCheck } from '../access/signature-check.js';
import { formatError, isFault, isOutageFault, originOf } from '../format-error.js';
import { goneSignal } from '../http/gone-signal.js';
import { readBody } from '../http/read-body.js';
import { createFaultLog } from '../log/fault-log.js';
import type { SubgraphAnswer } from '../metrics/subgraph-metrics.js';
import type { Tracer } from '../tracing/tracer.js';
import { createRequestIds, type RequestIds, watchAnswer } from './answer-watch.js';
import type { RunningSubgraph } from './subgraph.js';

export interface ListeningServer extends AsyncDisposable {
  url: string;
}

export interface SubgraphServerOptions {
  host: string;
  port: number;
  /** Those that the gateway may sign with. Whoever has none of them gets no answer. */
  secrets: readonly string[];
  /** Told of every bug, and now and then of an outage. */
  onFault?: (error: unknown, requestId?: string) => void;
  /** Told of every answer to the gateway. */
  onAnswer?: ((answer: SubgraphAnswer) => void) | undefined;
  tracer?: Tracer | undefined;
}

const MAX_BODY_BYTES = 20 * 1024 * 1024;
/** Room for a viewer with every partnership of the country. */
const MAX_HEADER_BYTES = 64 * 1024;

/** What the engine is told of a request: no header, for the gateway signs none of those that engines heed. */
const ENGINE_HEADERS = new HeaderMap([
  ['content-type', 'application/json'],
  ['accept', 'application/graphql-response+json, application/json'],
]);

const NO_BODY = Buffer.alloc(0);
/** As long as the gateway waits for an answer, unless it is set otherwise. */
const GRACE_MS = 10_000;

interface Serving {
  subgraph: RunningSubgraph;
  apollo: ApolloServer<object>;
  checkSignature: CheckSignature;
  requestIds: RequestIds;
  options: SubgraphServerOptions;
}

/**
 * Serves a subgraph over HTTP: POST /graphql to the gateway alone, which signs its requests; GET /health (alive) and
 * GET /readiness (its database answers) to anybody.
 */
export async function serveSubgraph(
  subgraph: RunningSubgraph,
  options: SubgraphServerOptions,
): Promise<ListeningServer> {
  const requestIds = createRequestIds();
  const tellFault = createFaultLog({
    tell: (error, requestId) => options.onFault?.(error, requestId),
    source: 'the database',
    isOutage: isOutageFault,
  });
  const apollo = new ApolloServer<object>({
    schema: subgraph.schema,
    introspection: true,
    csrfPrevention: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: (_formatted, error) => {
      if (isFault(error)) tellFault(originOf(error), requestIds.of(error));
      return formatError(error);
    },
    plugins: [
      requestIds.plugin,
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
    ],
  });
  await apollo.start();
  const checkSignature = createSignatureCheck({
    subgraph: subgraph.name,
    secrets: options.secrets,
    onRefused: createRefusalLog((error) => options.onFault?.(error)),
  });
  const server = createServer({ maxHeaderSize: MAX_HEADER_BYTES }, (request, response) => {
    response.once('finish', () => {
      // A server that stops waits for its connections: let none stay open for a next request.
      if (!server.listening) request.socket.end();
    });
    answer({ subgraph, apollo, checkSignature, requestIds, options }, request, response).catch(
      (error: unknown) => {
        options.onFault?.(error);
        sendJson(response, 500, { errors: [formatError(error)] });
      },
    );
  });
  // The gateway's keep-alive pool must never meet a connection that this side has just closed.
  server.keepAliveTimeout = 75_000;
  const url = await listen(server, options);
  return {
    url,
    [Symbol.asyncDispose]: async () => {
      await close(server);
      await apollo.stop();
    },
  };
}

async function answer(serving: Serving, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { subgraph, apollo, checkSignature } = serving;
  const path = request.url?.split('?')[0];
  if (request.method === 'GET' && path === '/health') return sendJson(response, 200, { status: 'alive' });
  if (request.method === 'GET' && path === '/readiness') return answerReadiness(serving, request, response);
  if (request.method !== 'POST' || path !== '/graphql')
    return sendJson(response, 404, { error: 'not found' });
  const openBody = checkSignature(request);
  if (!openBody) return refuse(response);
  const bytes = await readBody(request, { keep: MAX_BODY_BYTES });
  if (!bytes) throw new Error('request body over the limit');
  const asker = openBody(bytes);
  if (!asker) return refuse(response);
  const body = parseBody(bytes);
  if (body === undefined) return sendJson(response, 400, { error: 'the body is not JSON' });
  const { requestId } = asker;
  const watch = watchAnswer(subgraph.name, requestId, request, serving.options);
  const signal = goneSignal(response);
  try {
    const answered = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: 'POST', headers: ENGINE_HEADERS, search: '', body },
      context: async () =>
        serving.requestIds.note(await subgraph.createContext({ ...asker, signal }), { requestId, watch }),
    });
    await send(response, answered);
  } finally {
    watch.end();
  }
}

/** The same whatever is wrong, so that nobody learns by trying. The body, if any, is not waited for. */
function refuse(response: ServerResponse): void {
  const error = {
    message: 'The request is not signed by the gateway.',
    extensions: { code: 'UNSIGNED_REQUEST' },
  };
  response.setHeader('connection', 'close');
  sendJson(response, 401, { errors: [error] });
}

async function send(response: ServerResponse, { status, headers, body }: HTTPGraphQLResponse): Promise<void> {
  response.writeHead(status ?? 200, Object.fromEntries(headers));
  if (body.kind === 'complete') response.end(body.string);
  else for await (const part of body.asyncIterator) response.write(part);
  response.end();
}

/** Anybody may ask. Who signs learns as well whether that is accepted, so that no hub is ready whose parts refuse each other. */
async function answerReadiness(
  { subgraph, checkSignature }: Serving,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const isSigned = request.headers[SIGNATURE_HEADER] !== undefined;
  if (isSigned && !checkSignature(request)?.(NO_BODY)) return refuse(response);
  try {
    await subgraph.ping();
    sendJson(response, 200, { status: 'ready' });
  } catch {
    sendJson(response, 503, { status: 'not ready', reason: 'the database does not answer' });
  }
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function parseBody(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

async function listen(server: Server, { host, port }: SubgraphServerOptions): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  return `http://${host}:${address.port}`;
}

/** Takes no new connections, lets the answers that are being worked out go, then ends. */
async function close(server: Server): Promise<void> {
  const impatience = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  clearTimeout(impatience);
}
