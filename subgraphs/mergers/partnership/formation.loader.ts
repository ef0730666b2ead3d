import type DataLoader from 'dataloader';
import { In, type Repository } from 'typeorm';
import { indexBy } from '../../../shared/collections.js';
import { RowLoader } from '../../../shared/db/row-loader.js';
import type { PartnershipFormation } from './formation.entity.js';

export type FormationByPartnership = DataLoader<string, string | null>;

/** What a partnership's area rests on, by slug; null for a partnership that is not held. */
export function createFormationByPartnership(
  formations: Repository<PartnershipFormation>,
): FormationByPartnership {
  return new RowLoader(async (slugs) => {
    const found = indexBy(await formations.findBy({ id: In([...slugs]) }), (formation) => formation.id);
    return slugs.map((slug) => found.get(slug)?.basis ?? null);
  });
}
