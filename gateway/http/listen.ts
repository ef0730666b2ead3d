import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ListenOptions {
  /** Left out: this machine alone, by IPv4 and IPv6, so that "localhost" is found whichever it stands for. */
  host: string | undefined;
  /** 0 for any free one. */
  port: number;
  patience?: Patience;
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
/** How often a server that stops looks for connections on which nothing is asked. */
const IDLE_CHECK_MS = 20;

/** How long a request may take to arrive: a sender that drips holds its connection no longer. */
export interface Patience {
  headersMs: number;
  /** Headers and body. */
  requestMs: number;
  /** How often it is looked who has taken longer. */
  checkMs: number;
}

const DEFAULT_PATIENCE: Patience = { headersMs: 15_000, requestMs: 60_000, checkMs: 5_000 };

/** @throws Error that says in a line what is wrong with the port or the address. */
export async function startListening(handler: RequestListener, options: ListenOptions): Promise<Listening> {
  try {
    const servers: Servers = options.host
      ? [await openServer(handler, options.host, options)]
      : await openLoopback(handler, options);
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
async function openLoopback(handler: RequestListener, options: ListenOptions): Promise<Servers> {
  for (let attempt = 1; ; attempt += 1) {
    const first = await openServer(handler, LOOPBACK[0], options);
    try {
      return [first, await openServer(handler, LOOPBACK[1], { ...options, port: portOf(first) })];
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT') return [first];
      await closeServer(first, 0);
      if (options.port !== 0 || attempt === ATTEMPTS) throw error;
    }
  }
}

async function openServer(
  handler: RequestListener,
  host: string,
  { port, patience = DEFAULT_PATIENCE }: ListenOptions,
): Promise<Server> {
  const server = createServer(
    {
      keepAliveTimeout: KEEP_ALIVE_MS,
      headersTimeout: patience.headersMs,
      requestTimeout: patience.requestMs,
      connectionsCheckingInterval: patience.checkMs,
    },
    handler,
  );
  // Their size is limited, and a limit of their number would drop the rest in silence, an Authorization among them.
  server.maxHeadersCount = 0;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return server;
}

async function closeServer(server: Server, graceMs: number): Promise<void> {
  const impatience = setTimeout(() => server.closeAllConnections(), graceMs);
  // A server that stops waits for its connections: none stays open for a next request.
  const idling = setInterval(() => server.closeIdleConnections(), IDLE_CHECK_MS);
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  clearTimeout(impatience);
  clearInterval(idling);
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
