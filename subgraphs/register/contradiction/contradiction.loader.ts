import type { Repository } from 'typeorm';
import { MOST_PAGES, readEach } from '../../../shared/db/row-loader.js';
import type { Contradiction } from './contradiction.entity.js';
import type { ContradictionKind } from './contradiction-kind.js';

export interface ContradictionChoice {
  /** Null for every kind. */
  kinds: readonly ContradictionKind[] | null;
  /** Slugs of partnerships; null for all, and for what is no single partnership's. */
  among: readonly string[] | null;
}

/** With their sources, in one statement. */
export type Contradictions = (choice: ContradictionChoice) => Promise<Contradiction[]>;

export function createContradictions(contradictions: Repository<Contradiction>): Contradictions {
  const read = ({ kinds, among }: ContradictionChoice) => {
    const chosen = contradictions
      .createQueryBuilder('contradiction')
      .leftJoinAndSelect('contradiction.lookUps', 'lookUp')
      .where('true');
    if (kinds !== null) chosen.andWhere('contradiction.kind = ANY(:kinds)', { kinds: [...kinds] });
    if (among !== null) chosen.andWhere('contradiction.partnershipId = ANY(:among)', { among: [...among] });
    return chosen.orderBy('contradiction.id').addOrderBy('lookUp.position').getMany();
  };
  return readEach(read, JSON.stringify, MOST_PAGES);
}
