import { Client, type ClientConfig } from 'pg';

/**
 * How long a statement of a subgraph may take. PostgreSQL ends what takes longer, and what waits for a lock; a little later
 * the connection is given up, for a server that hangs ends nothing.
 */
export const PATIENCE = { statementMs: 10_000, lockMs: 5_000, connectionMs: 12_000, connectMs: 5_000 };

/** What the server is told of a subgraph's patience, as options of its sessions. */
export const SESSION_LIMITS = [
  `statement_timeout=${PATIENCE.statementMs}`,
  `lock_timeout=${PATIENCE.lockMs}`,
  // A transaction that nobody ends would keep its connection, and whom it was opened for.
  `idle_in_transaction_session_timeout=${PATIENCE.connectionMs}`,
];

type GiveUp = () => void;

/**
 * A connection that is closed when a statement stays without an answer. It is never used again: what was sent may still
 * be running, in a transaction that is somebody's.
 */
export class ImpatientClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    // Whoever waits on a connection that breaks is told by what he waits for. Between two of its users nobody listens, and an
    // event that nobody hears would end the process.
    this.on('error', () => {});
  }

  // biome-ignore lint/suspicious/noExplicitAny: one of pg's six ways to be asked, of which the answer alone is of interest.
  override query(...asked: any[]): any {
    const stop = this.#giveUpAfter(PATIENCE.connectionMs);
    const answer: unknown = Reflect.apply(super.query, this, asked);
    if (!(answer instanceof Promise)) {
      // Asked with a callback, as the pool does for itself.
      stop();
      return answer;
    }
    return answer.finally(stop);
  }

  #giveUpAfter(waitMs: number): GiveUp {
    const timer = setTimeout(() => {
      const error = new Error(`the database did not answer within ${waitMs} ms`);
      this.#stream().destroy(Object.assign(error, { code: 'ETIMEDOUT' }));
    }, waitMs);
    return () => clearTimeout(timer);
  }

  /** The seam to what pg does not declare. */
  #stream(): { destroy(error: Error): void } {
    return (this as unknown as { connection: { stream: { destroy(error: Error): void } } }).connection.stream;
  }
}
