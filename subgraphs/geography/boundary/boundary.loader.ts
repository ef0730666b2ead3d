import type DataLoader from 'dataloader';
import { In, type Repository } from 'typeorm';
import { indexBy } from '../../../shared/collections.js';
import { RowLoader } from '../../../shared/db/row-loader.js';
import type { AreaBoundary } from './boundary.entity.js';

export type BoundaryByArea = DataLoader<string, AreaBoundary | null>;

/** The shape of each area, by slug; null where none was imported. */
export function createBoundaryByArea(boundaries: Repository<AreaBoundary>): BoundaryByArea {
  return new RowLoader(async (slugs) => {
    const found = indexBy(await boundaries.findBy({ areaId: In([...slugs]) }), (one) => one.areaId);
    return slugs.map((slug) => found.get(slug) ?? null);
  });
}
