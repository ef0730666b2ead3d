import type { DataSource } from 'typeorm';
import type { PoolUse } from '../metrics/subgraph-metrics.js';

/** The marked seam: what TypeORM's driver keeps of the pool of connections. */
interface PostgresDriver {
  master?: { totalCount: number; idleCount: number; waitingCount: number };
}

/** What the connections of a data source do just now. */
export function poolUse(data: DataSource): PoolUse {
  const { master } = data.driver as unknown as PostgresDriver;
  const { totalCount = 0, idleCount = 0, waitingCount = 0 } = master ?? {};
  return { busy: totalCount - idleCount, idle: idleCount, waiting: waitingCount };
}
