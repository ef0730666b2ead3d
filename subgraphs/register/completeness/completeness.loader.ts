import type { Repository } from 'typeorm';
import { readOnce } from '../../../shared/db/row-loader.js';
import type { DataCompleteness } from './completeness.entity.js';

/** Everything that is counted, by subgraph in the order of loading. */
export type Completenesses = () => Promise<DataCompleteness[]>;

export function createCompletenesses(rows: Repository<DataCompleteness>): Completenesses {
  return readOnce(() => rows.find({ order: { position: 'ASC' } }));
}
