import type { Repository } from 'typeorm';
import { readOnce } from '../../../shared/db/row-loader.js';
import type { StatisticalNeighbourRow } from './statistical-neighbour.entity.js';

/** The statistical neighbours of every area, the most alike first. */
export type LoadNeighbours = () => Promise<StatisticalNeighbourRow[]>;

/** One statement a request: peers of one partnership need the neighbours of its areas, a national list those of all. */
export function createLoadNeighbours(rows: Repository<StatisticalNeighbourRow>): LoadNeighbours {
  return readOnce(() => rows.find({ order: { area: 'ASC', rank: 'ASC' } }));
}
