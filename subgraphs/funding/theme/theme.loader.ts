import { In, type Repository } from 'typeorm';
import { distinct } from '../../../shared/collections.js';
import { RowLoader } from '../../../shared/db/row-loader.js';
import { unknownIds } from '../../../shared/graphql/unknown-ids.js';
import type { Theme } from './theme.entity.js';

export interface Themes {
  /** Each once. @throws DomainError UNKNOWN_ID naming every id that no theme has. */
  requireAll(ids: readonly string[], argument: string): Promise<string[]>;
}

export function createThemes(themes: Repository<Theme>): Themes {
  const isKnown = new RowLoader<string, boolean>(async (ids) => {
    const found = new Set((await themes.findBy({ id: In([...ids]) })).map((theme) => theme.id));
    return ids.map((id) => found.has(id));
  });
  return {
    requireAll: async (ids, argument) => {
      const known = await Promise.all(ids.map((id) => isKnown.load(id)));
      const unknown = distinct(ids.filter((_, index) => !known[index]));
      if (unknown.length > 0) {
        throw unknownIds({
          argument,
          ids: unknown,
          accepted: 'id of a priority theme',
          tell: (named) => `no priority theme has the id ${named}; \`priorityThemes\` lists them all.`,
        });
      }
      return distinct(ids);
    },
  };
}
