import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ListenOptions {
  /** Left out: this machine alone, by IPv4 and IPv6, so that "localhost" is found whichever it stands for. */
  host: string | undefined;
  /** 0 for any free one. */
  port: number;
}

export interface Listening {
  url: string;
  /** Takes no new requests, lets those that run finish for a while, then ends. */
  close(graceMs: number): Promise<void>;
}

type Servers = [Server, ...Server[]];

const LOOPBACK = ['127.0.0.1', '::1'] as const;
const ATTEMPTS = 10;
/** Longer than the idle time of any usual proxy, so that it never meets a connection this side has just closed. */
const KEEP_ALIVE_MS = 65_000;
/** How long a request may take to arrive: a sender that drips holds its connection no longer. */
const HEADERS_MS = 15_000;
const REQUEST_MS = 60_000;

/** @throws Error that says in a line what is wrong with the port or the address. */
export async function startListening(handler: RequestListener, options: ListenOptions): Promise<Listening> {
  try {
    const servers: Servers = options.host
      ? [await openServer(handler, options.host, options.port)]
      : await openLoopback(handler, options.port);
    return {
      url: `http://${urlHost(options.host)}:${portOf(servers[0])}`,
      close: async (graceMs) => {
        await Promise.all(servers.map((server) => closeServer(server, graceMs)));
      },
    };
  } catch (error) {
    throw new Error(explain(error as NodeJS.ErrnoException, options), { cause: error });
  }
}

/** Both loopback addresses on one port. A free port of the one may be taken on the other: then another is tried. */
async function openLoopback(handler: RequestListener, port: number): Promise<Servers> {
  for (let attempt = 1; ; attempt += 1) {
    const first = await openServer(handler, LOOPBACK[0], port);
    try {
      return [first, await openServer(handler, LOOPBACK[1], portOf(first))];
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT') return [first];
      await closeServer(first, 0);
      if (port !== 0 || attempt === ATTEMPTS) throw error;
    }
  }
}

async function openServer(handler: RequestListener, host: string, port: number): Promise<Server> {
  const server = createServer(
    { keepAliveTimeout: KEEP_ALIVE_MS, headersTimeout: HEADERS_MS, requestTimeout: REQUEST_MS },
    handler,
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return server;
}

async function closeServer(server: Server, graceMs: number): Promise<void> {
  const impatience = setTimeout(() => server.closeAllConnections(), graceMs);
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  clearTimeout(impatience);
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

/** A name under which this machine finds the server. */
function urlHost(host: string | undefined): string {
  if (!host || host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

function explain({ code, message }: NodeJS.ErrnoException, { host, port }: ListenOptions): string {
  if (code === 'EADDRINUSE') return `Port ${port} is taken. Stop what uses it, or choose another with PORT.`;
  if (code === 'EACCES')
    return `Port ${port} may not be opened by this user. Choose one above 1023 with PORT.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return `HOST ${host} is not an address of this machine.`;
  return message;
}
