import type DataLoader from 'dataloader';
import { In, type Repository } from 'typeorm';
import { compareText, groupBy, indexBy, present } from '../../../shared/collections.js';
import { RowLoader } from '../../../shared/db/row-loader.js';
import type { AreaCode, LocalGovernmentArea, Neighbour } from './area.entity.js';

export type AreaBySlug = RowLoader<string, LocalGovernmentArea | null>;
export type AreasByKey = DataLoader<string, LocalGovernmentArea[]>;
export type NeighboursByArea = DataLoader<
  string,
  { land: LocalGovernmentArea[]; tidal: LocalGovernmentArea[] }
>;

/** What an id (slug, GSS code, old code or old slug) means today. */
export interface FoundArea {
  area: LocalGovernmentArea | null;
  /** Set where the id is not the current one of a living area. */
  old: AreaCode | null;
}
export type AreaById = DataLoader<string, FoundArea>;

export function createAreaBySlug(areas: Repository<LocalGovernmentArea>): AreaBySlug {
  return new RowLoader(async (slugs) => {
    const found = indexBy(await areas.findBy({ id: In([...slugs]) }), (area) => area.id);
    return slugs.map((slug) => found.get(slug) ?? null);
  });
}

/** Areas of each police area, by name. */
export function createAreasByPoliceArea(areas: Repository<LocalGovernmentArea>): AreasByKey {
  return new RowLoader(async (slugs) => {
    const rows = await areas.findBy({ policeAreaId: In([...slugs]) });
    return listsFor(slugs, rows, (area) => area.policeAreaId);
  });
}

/** Areas of each two-tier county, by name. */
export function createAreasByCounty(areas: Repository<LocalGovernmentArea>): AreasByKey {
  return new RowLoader(async (slugs) => {
    const rows = await areas.findBy({ countyId: In([...slugs]) });
    return listsFor(slugs, rows, (area) => area.countyId);
  });
}

/** Resolves slugs, codes, new codes of living areas and abolished ids, in two queries. */
export function createAreaById(
  areas: Repository<LocalGovernmentArea>,
  codes: Repository<AreaCode>,
): AreaById {
  return new RowLoader(async (ids) => {
    const old = indexBy(await codes.findBy({ id: In([...ids]) }), (code) => code.id);
    const wanted = [...ids, ...[...old.values()].flatMap((code) => code.successors)];
    const living = await areas.findBy([{ id: In(wanted) }, { code: In(wanted) }]);
    const found = new Map(living.flatMap((area) => [[area.id, area] as const, [area.code, area] as const]));
    return ids.map((id) => meaningOf(id, found, old.get(id) ?? null));
  });
}

/** A living area goes before an old one of the same slug. */
function meaningOf(id: string, found: Map<string, LocalGovernmentArea>, old: AreaCode | null): FoundArea {
  const living = found.get(id);
  if (living || !old) return { area: living ?? null, old: null };
  if (old.abolishedOn === null) return { area: found.get(old.successors[0] ?? '') ?? null, old: null };
  return { area: null, old };
}

/**
 * The areas across each border, by slug. Always two statements of its own: a loader shared with other fields would batch
 * with them or not as the database's speed has it, and the number of statements would differ from run to run.
 */
export function createNeighboursByArea(
  neighbours: Repository<Neighbour>,
  areas: Repository<LocalGovernmentArea>,
): NeighboursByArea {
  return new RowLoader(async (slugs) => {
    const rows = await neighbours.find({ where: { areaId: In([...slugs]) }, order: { otherId: 'ASC' } });
    const found = indexBy(await areas.findBy({ id: In(rows.map((row) => row.otherId)) }), (area) => area.id);
    const byArea = groupBy(rows, (row) => row.areaId);
    return slugs.map((slug) => {
      const across = (via: Neighbour['via']) =>
        present(
          (byArea.get(slug) ?? []).filter((row) => row.via === via).map((row) => found.get(row.otherId)),
        );
      return { land: across('land'), tidal: across('tidal_water') };
    });
  });
}

/** The areas behind slugs this subgraph stored, in order. */
export async function loadAreas(
  areaBySlug: AreaBySlug,
  slugs: readonly string[],
): Promise<LocalGovernmentArea[]> {
  const areas = await Promise.all(slugs.map((slug) => areaBySlug.load(slug)));
  return present(areas);
}

function listsFor(
  keys: readonly string[],
  rows: LocalGovernmentArea[],
  keyOf: (area: LocalGovernmentArea) => string | null,
): LocalGovernmentArea[][] {
  const lists = groupBy(
    rows.sort((a, b) => compareText(a.name, b.name)),
    keyOf,
  );
  return keys.map((key) => lists.get(key) ?? []);
}
