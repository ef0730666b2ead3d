import { createCodeLabel, DURATION_BUCKETS, type Metrics } from './metrics.js';

/** Connections of a subgraph to its database. */
export interface PoolUse {
  busy: number;
  idle: number;
  /** Statements that wait for a connection. */
  waiting: number;
}

/** What a subgraph's process says of one answer. */
export interface SubgraphAnswer {
  requestId: string;
  seconds: number;
  /** Codes of its errors, one an error. */
  codes: readonly string[];
}

/** Keeps how long a subgraph's own answers take, and with which errors. */
export function measureAnswers(
  { client, registry }: Metrics,
  subgraph: string,
): (answer: SubgraphAnswer) => void {
  const durations = new client.Histogram({
    name: 'hub_subgraph_answer_duration_seconds',
    help: 'Time in seconds in which this process answered a request of the gateway, its database included; the way between them is not.',
    labelNames: ['subgraph'],
    buckets: DURATION_BUCKETS,
    registers: [registry],
  });
  const errors = new client.Counter({
    name: 'hub_subgraph_answer_errors_total',
    help: 'Errors in the answers of this process to the gateway, by their code, counted one by one.',
    labelNames: ['subgraph', 'code'],
    registers: [registry],
  });
  const labelOf = createCodeLabel();
  return ({ seconds, codes }) => {
    durations.observe({ subgraph }, seconds);
    for (const code of codes) errors.inc({ subgraph, code: labelOf(code) });
  };
}

/** Shows at every scrape what the connections of each subgraph of this process do. */
export function watchPools(
  { client, registry }: Metrics,
  subgraphs: readonly { name: string; pool(): PoolUse }[],
): void {
  new client.Gauge({
    name: 'hub_database_connections',
    help: 'Connections to the database by what they do: busy with a statement or transaction, idle; waiting counts the work that has no connection yet.',
    labelNames: ['subgraph', 'state'],
    registers: [registry],
    collect() {
      for (const { name, pool } of subgraphs)
        for (const [state, connections] of Object.entries(pool()))
          this.set({ subgraph: name, state }, connections);
    },
  });
}
