import { In, type Repository } from 'typeorm';
import { RowLoader, readOnce } from '../../../shared/db/row-loader.js';
import { unknownId } from '../../../shared/place/place.loader.js';
import type { GeographyContext } from '../context.js';
import type { PoliceArea } from './police-area.entity.js';

export interface PoliceAreas {
  /** By slug or GSS code. */
  byId: RowLoader<string, PoliceArea | null>;
  /** All of them, by name. */
  all(): Promise<PoliceArea[]>;
}

export function createPoliceAreas(policeAreas: Repository<PoliceArea>): PoliceAreas {
  return {
    byId: new RowLoader(async (ids) => {
      const rows = await policeAreas.findBy([{ id: In([...ids]) }, { code: In([...ids]) }]);
      const found = new Map(rows.flatMap((row) => [[row.id, row] as const, [row.code, row] as const]));
      return ids.map((id) => found.get(id) ?? null);
    }),
    all: readOnce(() => policeAreas.find({ order: { name: 'ASC' } })),
  };
}

/** @throws DomainError UNKNOWN_ID when no police area has the id. */
export async function requirePoliceArea(
  context: GeographyContext,
  id: string,
  argument: string,
): Promise<PoliceArea> {
  const policeArea = await context.policeAreas.byId.load(id);
  if (policeArea) return policeArea;
  throw unknownId('police-area', [id], argument);
}
