import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloServer, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { formatError, isFault } from '../format-error.js';
import type { RunningSubgraph } from './subgraph.js';

export interface ListeningServer extends AsyncDisposable {
  url: string;
}

export interface SubgraphServerOptions {
  host: string;
  port: number;
  onFault?: (error: unknown) => void;
}

const MAX_BODY_BYTES = 20 * 1024 * 1024;

/** Serves a subgraph over HTTP: POST /graphql, GET /health (alive), GET /readiness (its database answers). */
export async function serveSubgraph(
  subgraph: RunningSubgraph,
  options: SubgraphServerOptions,
): Promise<ListeningServer> {
  const apollo = new ApolloServer<object>({
    schema: subgraph.schema,
    introspection: true,
    csrfPrevention: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: (_formatted, error) => {
      if (isFault(error)) options.onFault?.(error);
      return formatError(error);
    },
    plugins: [ApolloServerPluginInlineTraceDisabled(), ApolloServerPluginLandingPageDisabled()],
  });
  await apollo.start();
  const server = createServer((request, response) => {
    answer(subgraph, apollo, request, response).catch((error: unknown) => {
      options.onFault?.(error);
      sendJson(response, 500, { errors: [formatError(error)] });
    });
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

async function answer(
  subgraph: RunningSubgraph,
  apollo: ApolloServer<object>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = request.url?.split('?')[0];
  if (request.method === 'GET' && path === '/health') return sendJson(response, 200, { status: 'alive' });
  if (request.method === 'GET' && path === '/readiness') return answerReadiness(subgraph, response);
  if (request.method !== 'POST' || path !== '/graphql')
    return sendJson(response, 404, { error: 'not found' });
  const body = parseBody(await readBody(request));
  if (body === undefined) return sendJson(response, 400, { error: 'the body is not JSON' });
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  const {
    status,
    headers,
    body: answered,
  } = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: 'POST', headers: headersOf(request), search: '', body },
    context: async () => subgraph.createContext(gone.signal),
  });
  response.writeHead(status ?? 200, Object.fromEntries(headers));
  if (answered.kind === 'complete') response.end(answered.string);
  else for await (const part of answered.asyncIterator) response.write(part);
  response.end();
}

async function answerReadiness(subgraph: RunningSubgraph, response: ServerResponse): Promise<void> {
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

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > MAX_BODY_BYTES) throw new Error('request body over the limit');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function parseBody(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function headersOf(request: IncomingMessage): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

async function listen(server: Server, { host, port }: SubgraphServerOptions): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  return `http://${host}:${address.port}`;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
