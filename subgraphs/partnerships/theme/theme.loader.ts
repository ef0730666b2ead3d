import { In, type Repository } from 'typeorm';
import { indexBy } from '../../../shared/collections.js';
import { RowLoader, readOnce } from '../../../shared/db/row-loader.js';
import type { PriorityTheme } from './theme.entity.js';

export interface Themes {
  byId: RowLoader<string, PriorityTheme | null>;
  /** All of them, in the order of the list. */
  all(): Promise<PriorityTheme[]>;
}

export function createThemes(themes: Repository<PriorityTheme>): Themes {
  return {
    byId: new RowLoader(async (ids) => {
      const found = indexBy(await themes.findBy({ id: In([...ids]) }), (theme) => theme.id);
      return ids.map((id) => found.get(id) ?? null);
    }),
    all: readOnce(() => themes.find({ order: { position: 'ASC' } })),
  };
}
