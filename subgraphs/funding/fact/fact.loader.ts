import type DataLoader from 'dataloader';
import { In, type Repository } from 'typeorm';
import { groupBy } from '../../../shared/collections.js';
import { RowLoader } from '../../../shared/db/row-loader.js';
import { Citation } from '../../../shared/provenance/citation.type.js';
import type { StatedFact } from '../../../shared/provenance/stated-fact.type.js';
import type { FundingFact } from './fact.entity.js';

export type FactsByPaper = DataLoader<string, StatedFact[]>;

export function createFactsByPaper(facts: Repository<FundingFact>): FactsByPaper {
  return new RowLoader(async (papers) => {
    const rows = await facts.find({
      where: { source: { documentId: In([...papers]) } },
      order: { position: 'ASC' },
    });
    const found = groupBy(rows, (fact) => fact.source.documentId);
    return papers.map((paper) => (found.get(paper) ?? []).map(statedFact));
  });
}

function statedFact({ id, kind, text, source }: FundingFact): StatedFact {
  return { id, kind, text, source: Citation.of(source) };
}
