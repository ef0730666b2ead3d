import type DataLoader from 'dataloader';
import { In, type Repository } from 'typeorm';
import { groupBy } from '../../../shared/collections.js';
import { RowLoader } from '../../../shared/db/row-loader.js';
import { Citation } from '../../../shared/provenance/citation.type.js';
import type { StatedFact } from '../../../shared/provenance/stated-fact.type.js';
import type { GroupFact } from './stated-fact.entity.js';

export interface GroupFacts {
  byGroup: DataLoader<string, StatedFact[]>;
  byPaper: DataLoader<string, StatedFact[]>;
}

/** Facts of a group from every paper, newest first; facts of a paper, group by group. */
export function createGroupFacts(facts: Repository<GroupFact>): GroupFacts {
  return {
    byGroup: new RowLoader(async (groups) => {
      const rows = await facts.find({ where: { groupId: In([...groups]) }, order: { position: 'ASC' } });
      return listsFor(groups, rows, (fact) => fact.groupId);
    }),
    byPaper: new RowLoader(async (papers) => {
      const rows = await facts.find({
        where: { source: { documentId: In([...papers]) } },
        order: { groupId: 'ASC', position: 'ASC' },
      });
      return listsFor(papers, rows, (fact) => fact.source.documentId);
    }),
  };
}

function listsFor(
  keys: readonly string[],
  rows: readonly GroupFact[],
  keyOf: (fact: GroupFact) => string,
): StatedFact[][] {
  const lists = groupBy(rows, keyOf);
  return keys.map((key) => (lists.get(key) ?? []).map(statedFact));
}

function statedFact({ id, kind, text, source }: GroupFact): StatedFact {
  return { id, kind, text, source: Citation.of(source) };
}
