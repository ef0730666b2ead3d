import type DataLoader from 'dataloader';
import { type FindOptionsWhere, In, type Repository } from 'typeorm';
import { groupBy } from '../../../shared/collections.js';
import { RowLoader } from '../../../shared/db/row-loader.js';
import { Citation } from '../../../shared/provenance/citation.type.js';
import type { StatedFact } from '../../../shared/provenance/stated-fact.type.js';
import type { HeldDocuments } from '../source-document.loader.js';
import type { Fact } from './fact.entity.js';

type FactsByKey = DataLoader<string, StatedFact[]>;

/** Newest paper first, then as the paper has them. */
export interface Facts {
  byPartnership: FactsByKey;
  byPoliceArea: FactsByKey;
  /** All that the paper states here, of whatever it speaks. */
  byPaper: FactsByKey;
}

export function createFacts(facts: Repository<Fact>, documents: HeldDocuments): Facts {
  const by = (
    keyOf: (fact: Fact) => string | null,
    whereIn: (keys: string[]) => FindOptionsWhere<Fact>,
  ): FactsByKey =>
    new RowLoader(async (keys) => {
      const [rows] = await Promise.all([
        facts.find({ where: whereIn([...keys]), order: { position: 'ASC' } }),
        documents.all(),
      ]);
      const found = groupBy(rows, keyOf);
      return keys.map((key) => (found.get(key) ?? []).map(statedFact));
    });
  return {
    byPartnership: by(
      (fact) => fact.partnershipId,
      (ids) => ({ partnershipId: In(ids) }),
    ),
    byPoliceArea: by(
      (fact) => fact.policeAreaId,
      (ids) => ({ policeAreaId: In(ids) }),
    ),
    byPaper: by(
      (fact) => fact.source.documentId,
      (ids) => ({ source: { documentId: In(ids) } }),
    ),
  };
}

function statedFact({ id, kind, text, source }: Fact): StatedFact {
  return { id, kind, text, source: Citation.of(source) };
}
