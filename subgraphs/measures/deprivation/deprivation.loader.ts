import type { Repository } from 'typeorm';
import type { DeprivationRow } from './deprivation.entity.js';

/** How deprived every area is. */
export type LoadDeprivation = () => Promise<DeprivationRow[]>;

/** One statement a request. */
export function createLoadDeprivation(rows: Repository<DeprivationRow>): LoadDeprivation {
  let asked: Promise<DeprivationRow[]> | undefined;
  return () => {
    asked ??= rows.find();
    return asked;
  };
}
