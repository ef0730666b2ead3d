import type { Repository } from 'typeorm';
import { distinct, indexBy } from '../../../shared/collections.js';
import { readOnce } from '../../../shared/db/row-loader.js';
import { acceptIds } from '../../../shared/graphql/id-list.js';
import { unknownIds } from '../../../shared/graphql/unknown-ids.js';
import type { Measure } from './measure.entity.js';

export interface Measures {
  /** In the order of publication. */
  all(): Promise<Measure[]>;
  find(id: string): Promise<Measure | null>;
  /** In the order asked, each once; all where none is asked. @throws DomainError UNKNOWN_ID, TOO_MANY_IDS */
  requireAll(ids: readonly string[] | null | undefined, argument: string): Promise<Measure[]>;
}

/** One statement a request, however many are asked for. */
export function createMeasures(measures: Repository<Measure>): Measures {
  const all = readOnce(() => measures.find({ order: { position: 'ASC' } }));
  const byId = readOnce(async () => indexBy(await all(), (measure) => measure.id));
  return {
    all,
    find: async (id) => (await byId()).get(id) ?? null,
    requireAll: async (ids, argument) => {
      const known = await byId();
      if (!ids) return [...known.values()];
      const wanted = distinct(acceptIds(argument, ids));
      const unknown = wanted.filter((id) => !known.has(id));
      if (unknown.length > 0) {
        throw unknownIds({
          argument,
          ids: unknown,
          accepted: 'id of a measure',
          tell: (named) => `no measure has the id ${named}; \`measures\` lists them all.`,
        });
      }
      return wanted.flatMap((id) => known.get(id) ?? []);
    },
  };
}
