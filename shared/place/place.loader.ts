import type DataLoader from 'dataloader';
import type { Repository } from 'typeorm';
import { distinct, present } from '../collections.js';
import { RowLoader } from '../db/row-loader.js';
import type { DomainError } from '../errors.js';
import { MOST_NAMED, unknownIds } from '../graphql/unknown-ids.js';
import type { Place, PlaceKind } from './place.entity.js';

/** Resolves the ids that arguments name (slug or GSS code) and answers which partnerships lie where. */
export interface Places {
  /** The place, or null when nothing has this slug or code. */
  find(kind: PlaceKind, id: string): Promise<Place | null>;
  /** @throws DomainError UNKNOWN_ID naming the id and the argument. */
  require(kind: PlaceKind, id: string, argument: string): Promise<Place>;
  /** In the order asked, each once. @throws DomainError UNKNOWN_ID naming every unknown id. */
  requireAll(kind: PlaceKind, ids: readonly string[], argument: string): Promise<Place[]>;
  /** Partnerships of a police area, by slug. */
  partnershipsOfPoliceArea(policeArea: string): Promise<Place[]>;
  /** Partnerships with any area in a two-tier county, by slug. */
  partnershipsOfCounty(county: string): Promise<Place[]>;
  /** The place behind a slug that this hub itself stored. */
  bySlug: RowLoader<PlaceKey, Place | null, string>;
}

interface PlaceKey {
  kind: PlaceKind;
  slug: string;
}

export function createPlaces(places: Repository<Place>): Places {
  const byId = createPlaceById(places);
  const byPoliceArea = createPartnershipsWhere(places, 'place.police_area = ANY(:keys)', (place) =>
    present([place.policeArea]),
  );
  const byCounty = createPartnershipsWhere(places, 'place.counties && :keys', (place) => place.counties);
  const find = (kind: PlaceKind, slug: string) => byId.load({ kind, slug });
  const requireAll = async (kind: PlaceKind, ids: readonly string[], argument: string) => {
    const found = await Promise.all(ids.map((id) => find(kind, id)));
    const unknown = ids.filter((_, index) => found[index] === null);
    if (unknown.length > 0) throw unknownId(kind, distinct(unknown), argument);
    return distinct(present(found));
  };
  return {
    find,
    requireAll,
    require: async (kind, id, argument) => {
      const place = await find(kind, id);
      if (place) return place;
      throw unknownId(kind, [id], argument);
    },
    partnershipsOfPoliceArea: (policeArea) => byPoliceArea.load(policeArea),
    partnershipsOfCounty: (county) => byCounty.load(county),
    bySlug: byId,
  };
}

/** The refusal of ids that no place of this kind has. */
export function unknownId(kind: string, ids: readonly string[], argument: string): DomainError {
  const more = ids.length > MOST_NAMED ? ` and ${ids.length - MOST_NAMED} more` : '';
  return unknownIds({
    argument,
    ids,
    accepted: 'slug or GSS code',
    tell: (named) => `no ${kind.replace('-', ' ')} has the id ${named}${more}; give a slug or a GSS code.`,
  });
}

function createPlaceById(places: Repository<Place>): Places['bySlug'] {
  return new RowLoader<PlaceKey, Place | null, string>(
    async (keys) => {
      const ids = distinct(keys.map((key) => key.slug));
      const rows = await places
        .createQueryBuilder('place')
        .where('place.slug = ANY(:ids) OR place.codes && :ids', { ids })
        .getMany();
      const found = new Map<string, Place>();
      for (const row of rows) for (const id of [...row.codes, row.slug]) found.set(`${row.kind} ${id}`, row);
      return keys.map((key) => found.get(`${key.kind} ${key.slug}`) ?? null);
    },
    { cacheKeyFn: (key) => `${key.kind} ${key.slug}` },
  );
}

function createPartnershipsWhere(
  places: Repository<Place>,
  condition: string,
  keysOf: (place: Place) => string[],
): DataLoader<string, Place[]> {
  return new RowLoader(async (keys) => {
    const rows = await places
      .createQueryBuilder('place')
      .where(`place.kind = 'partnership' AND ${condition}`, { keys: [...keys] })
      .orderBy('place.slug')
      .getMany();
    return keys.map((key) => rows.filter((row) => keysOf(row).includes(key)));
  });
}
