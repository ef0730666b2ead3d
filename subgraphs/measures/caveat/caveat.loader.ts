import type { Repository } from 'typeorm';
import { readOnce } from '../../../shared/db/row-loader.js';
import type { CaveatRow } from './caveat.entity.js';

/** All caveats, in the order of their file. */
export type Caveats = () => Promise<CaveatRow[]>;

/** One statement a request. */
export function createCaveats(caveats: Repository<CaveatRow>): Caveats {
  return readOnce(() => caveats.find({ order: { position: 'ASC' } }));
}
