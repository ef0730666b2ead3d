import type DataLoader from 'dataloader';
import { In, type Repository } from 'typeorm';
import { groupBy } from '../../../shared/collections.js';
import { RowLoader } from '../../../shared/db/row-loader.js';
import type { HeldDocuments } from '../source-document.loader.js';
import type { StatedBody } from './stated-body.entity.js';

export type StatedBodiesByPartnership = DataLoader<string, StatedBody[]>;

/** Newest paper first, then as the paper lists them. */
export function createStatedBodiesByPartnership(
  bodies: Repository<StatedBody>,
  documents: HeldDocuments,
): StatedBodiesByPartnership {
  return new RowLoader(async (partnerships) => {
    const [rows] = await Promise.all([
      bodies.find({ where: { partnershipId: In([...partnerships]) }, order: { position: 'ASC' } }),
      documents.all(),
    ]);
    const found = groupBy(rows, (row) => row.partnershipId);
    return partnerships.map((id) => found.get(id) ?? []);
  });
}
