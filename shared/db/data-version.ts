import { setImmediate as immediate } from 'node:timers/promises';
import { Client } from 'pg';

/** Tells apart the data before and after every write. */
export interface DataVersion extends AsyncDisposable {
  /**
   * The version at a moment not before the call; undefined where nobody can tell just now. Whoever waits at the same moment is
   * told by one statement.
   */
  current(): Promise<string | undefined>;
}

export interface DataVersionOptions {
  /** How long the database may take to tell; whoever waits does without the version then. */
  patienceMs?: number;
  /** How long nobody asks after it did not tell. */
  restMs?: number;
}

const SQL = { name: 'data-version', text: 'SELECT version FROM hub.data_version' };

/** Reads the version over a connection of its own, which is made when it is needed. */
export function openDataVersion(
  databaseUrl: string,
  { patienceMs = 1_000, restMs = 1_000 }: DataVersionOptions = {},
): DataVersion {
  let connection: Promise<Client> | undefined;
  let restUntil = 0;
  const read = async (): Promise<string | undefined> => {
    if (performance.now() < restUntil) return undefined;
    connection ??= connect(databaseUrl, patienceMs);
    try {
      const { rows } = await (await connection).query<{ version: string }>(SQL);
      return rows[0]?.version;
    } catch {
      // Why the database is away is told by whoever needs more of it.
      connection.then(hangUp, () => {});
      connection = undefined;
      restUntil = performance.now() + restMs;
      return undefined;
    }
  };
  return {
    current: shareReads(read),
    [Symbol.asyncDispose]: async () => {
      await connection?.then((client) => client.end()).catch(() => {});
      connection = undefined;
    },
  };
}

/**
 * Whoever asks while somebody reads is told by the next reading, for the running one may have begun before the write. A reading
 * begins when all requests are seen that have come by now, so that they are told together.
 */
function shareReads<Value>(read: () => Promise<Value>): () => Promise<Value> {
  let running: Promise<unknown> | undefined;
  let next: Promise<Value> | undefined;
  const readNext = async () => {
    await running;
    await immediate();
    next = undefined;
    const reading = read();
    running = reading.then(ignore, ignore);
    return reading;
  };
  return () => {
    next ??= readNext();
    return next;
  };
}

function ignore(): void {}

async function connect(connectionString: string, patienceMs: number): Promise<Client> {
  const client = new Client({
    connectionString,
    application_name: 'hub-version',
    connectionTimeoutMillis: patienceMs,
    query_timeout: patienceMs,
    keepAlive: true,
  });
  // A connection that breaks is told by the next statement.
  client.on('error', () => {});
  await client.connect();
  return client;
}

function hangUp(client: Client): void {
  client.end().catch(() => {});
}
