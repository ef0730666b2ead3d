import type { Repository } from 'typeorm';
import type { CaveatRow } from './caveat.entity.js';

/** All caveats, in the order of their file. */
export type Caveats = () => Promise<CaveatRow[]>;

/** One statement a request. */
export function createCaveats(caveats: Repository<CaveatRow>): Caveats {
  let asked: Promise<CaveatRow[]> | undefined;
  return () => {
    asked ??= caveats.find({ order: { position: 'ASC' } });
    return asked;
  };
}
