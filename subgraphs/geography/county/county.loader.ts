import { In, type Repository } from 'typeorm';
import { RowLoader, readOnce } from '../../../shared/db/row-loader.js';
import { unknownId } from '../../../shared/place/place.loader.js';
import type { GeographyContext } from '../context.js';
import type { County } from './county.entity.js';

export interface Counties {
  /** By slug or GSS code. */
  byId: RowLoader<string, County | null>;
  /** All of them, by name. */
  all(): Promise<County[]>;
}

export function createCounties(counties: Repository<County>): Counties {
  return {
    byId: new RowLoader(async (ids) => {
      const rows = await counties.findBy([{ id: In([...ids]) }, { code: In([...ids]) }]);
      const found = new Map(
        rows.flatMap((county) => [[county.id, county] as const, [county.code, county] as const]),
      );
      return ids.map((id) => found.get(id) ?? null);
    }),
    all: readOnce(() => counties.find({ order: { name: 'ASC' } })),
  };
}

/** @throws DomainError UNKNOWN_ID when no two-tier county has the id. */
export async function requireCounty(
  context: GeographyContext,
  id: string,
  argument: string,
): Promise<County> {
  const county = await context.counties.byId.load(id);
  if (county) return county;
  throw unknownId('county', [id], argument);
}
