import type DataLoader from 'dataloader';
import { In, type Repository } from 'typeorm';
import { compareText, indexBy } from '../../../shared/collections.js';
import { RowLoader, readOnce } from '../../../shared/db/row-loader.js';
import type { Paper } from './paper.entity.js';

export interface Papers {
  byId: DataLoader<string, Paper | null>;
  /** All of them, newest first. */
  all(): Promise<Paper[]>;
}

export function createPapers(papers: Repository<Paper>): Papers {
  return {
    byId: new RowLoader(async (ids) => {
      const found = indexBy(await papers.findBy({ id: In([...ids]) }), (paper) => paper.id);
      return ids.map((id) => found.get(id) ?? null);
    }),
    all: readOnce(async () => (await papers.find()).sort(compareNewestFirst)),
  };
}

function compareNewestFirst(a: Paper, b: Paper): number {
  return compareText(b.knownAt ?? '', a.knownAt ?? '') || compareText(a.id, b.id);
}
