import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Metrics } from './metrics.js';

export interface MetricsServer extends AsyncDisposable {
  url: string;
  metrics: Metrics;
}

export interface MetricsServerOptions {
  host: string;
  port: number;
  onFault: (error: unknown) => void;
}

/** Serves GET /metrics in the text form of Prometheus, on an address of its own. @throws Error when that cannot be opened. */
export async function startMetricsServer(options: MetricsServerOptions): Promise<MetricsServer> {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const server = createServer((request, response) => {
    answer(registry, request, response).catch((error: unknown) => {
      options.onFault(error);
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    });
  });
  return {
    url: `${await listen(server, options)}/metrics`,
    metrics: { registry, client: { Counter, Gauge, Histogram } },
    [Symbol.asyncDispose]: async () => {
      const closed = new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      server.closeAllConnections();
      await closed;
    },
  };
}

async function answer(registry: Registry, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.url?.split('?')[0] !== '/metrics') return void response.writeHead(404).end();
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return void response.writeHead(405, { allow: 'GET' }).end();
  const text = await registry.metrics();
  response.writeHead(200, { 'content-type': registry.contentType, 'cache-control': 'no-store' }).end(text);
}

async function listen(server: Server, { host, port }: MetricsServerOptions): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  }).catch((cause: unknown) => {
    const { code } = cause as NodeJS.ErrnoException;
    throw new Error(`METRICS_PORT ${port} of ${host} cannot be opened (${code}).`, { cause });
  });
  const { port: opened } = server.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${opened}`;
}
