import type { Repository } from 'typeorm';
import { readOnce } from '../../../shared/db/row-loader.js';
import type { DeprivationRow } from './deprivation.entity.js';

/** How deprived every area is. */
export type LoadDeprivation = () => Promise<DeprivationRow[]>;

/** One statement a request. */
export function createLoadDeprivation(rows: Repository<DeprivationRow>): LoadDeprivation {
  return readOnce(() => rows.find());
}
