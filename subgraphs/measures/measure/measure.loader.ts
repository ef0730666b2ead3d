import type { Repository } from 'typeorm';
import type { Measure } from './measure.entity.js';

export interface Measures {
  /** In the order of publication. */
  all(): Promise<Measure[]>;
}

export function createMeasures(measures: Repository<Measure>): Measures {
  let all: Promise<Measure[]> | undefined;
  return {
    all: () => {
      all ??= measures.find({ order: { position: 'ASC' } });
      return all;
    },
  };
}
