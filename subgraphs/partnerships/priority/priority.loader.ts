import { type FindOptionsWhere, In, type Repository } from 'typeorm';
import { compareText, distinct, groupBy } from '../../../shared/collections.js';
import { RowLoader, readOnce } from '../../../shared/db/row-loader.js';
import type { HeldDocuments } from '../source-document.loader.js';
import type { PrioritySet } from './priority.entity.js';
import { compareNewestFirst } from './priority-set.rules.js';

export type SetsByKey = RowLoader<string, PrioritySet[]>;

export interface PrioritySets {
  /** Newest first. */
  byPartnership: SetsByKey;
  /** By partnership. */
  byPaper: SetsByKey;
  /** Slugs of the partnerships of which any set is known. */
  partnershipIds(): Promise<string[]>;
}

/** Sets come with their priorities, theme links and themes: one statement, whether or not there are any. */
export function createPrioritySets(sets: Repository<PrioritySet>, documents: HeldDocuments): PrioritySets {
  return {
    byPartnership: new RowLoader(async (partnerships) => {
      const rows = await findSets(sets, documents, { partnershipId: In([...partnerships]) });
      const found = groupBy(rows, (set) => set.partnershipId);
      return partnerships.map((id) => (found.get(id) ?? []).sort(compareNewestFirst));
    }),
    byPaper: new RowLoader(async (papers) => {
      const rows = await findSets(sets, documents, { source: { documentId: In([...papers]) } });
      const found = groupBy(rows, (set) => set.source.documentId);
      return papers.map((id) => (found.get(id) ?? []).sort((a, b) => compareText(a.id, b.id)));
    }),
    partnershipIds: readOnce(async () => {
      const rows = await sets.find({ select: { id: true, partnershipId: true } });
      return distinct(rows.map((row) => row.partnershipId));
    }),
  };
}

async function findSets(
  sets: Repository<PrioritySet>,
  documents: HeldDocuments,
  where: FindOptionsWhere<PrioritySet>,
): Promise<PrioritySet[]> {
  const [rows] = await Promise.all([
    sets.find({
      where,
      relations: { priorities: { themeLinks: { theme: true } } },
      order: { priorities: { position: 'ASC', themeLinks: { position: 'ASC' } } },
    }),
    documents.all(),
  ]);
  return rows;
}
