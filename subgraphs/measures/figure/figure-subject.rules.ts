import { distinct, present } from '../../../shared/collections.js';
import type { Ground, GroundPlace } from '../ground/ground.rules.js';
import { FigurePlace } from './figure-place.js';

/** The place of a figure, with what its count, rate and comparisons are made from. */
export interface FigureSubject {
  place: FigurePlace;
  /** The same for the same place: partnerships by slug. */
  key: string;
  name: string;
  areas: readonly string[];
  /** The areas of which it holds only a part. */
  partAreas: readonly string[];
  /** The partnerships whose counts add up to it; null where no partnerships do, or where it does not count by them. */
  partnerships: readonly GroundPlace[] | null;
  /** Why no partnerships make it up, where that is so. */
  reason: string | null;
  /** The police area it lies in; null where it lies in several. */
  policeArea: string | null;
  /** The partnership that it is, or that holds just the same areas. */
  partnership: string | null;
}

export function partnershipSubject(place: GroundPlace): FigureSubject {
  return {
    place: FigurePlace.PARTNERSHIP,
    key: place.slug,
    name: place.name,
    areas: place.areas,
    partAreas: place.partAreas,
    partnerships: [place],
    reason: null,
    policeArea: place.policeArea,
    partnership: place.slug,
  };
}

/** All of a police area, or what belongs to no partnership of it. */
export function policeAreaSubject(
  place: GroundPlace,
  part: FigurePlace.POLICE_AREA | FigurePlace.UNASSIGNED | FigurePlace.AIRPORT = FigurePlace.POLICE_AREA,
): FigureSubject {
  return {
    place: part,
    key: place.slug,
    name: place.name,
    areas: part === FigurePlace.POLICE_AREA ? place.areas : [],
    partAreas: [],
    partnerships: null,
    reason: null,
    policeArea: place.slug,
    partnership: null,
  };
}

export function countySubject(place: GroundPlace, ground: Ground): FigureSubject {
  return madeUpSubject(FigurePlace.COUNTY, place.slug, place.name, place.areas, ground);
}

/** `id` is that of the combined area, `areas` the slugs of what it spells. */
export function combinedAreaSubject(id: string, areas: readonly string[], ground: Ground): FigureSubject {
  const names = areas.map((area) => ground.find('area', area)?.name ?? area);
  return madeUpSubject(FigurePlace.COMBINED_AREA, id, names.join(', '), areas, ground);
}

export function nationalSubject(ground: Ground): FigureSubject {
  return {
    place: FigurePlace.ENGLAND_AND_WALES,
    key: 'england-and-wales',
    name: 'England and Wales',
    areas: distinct(ground.policeAreas.flatMap((place) => place.areas)),
    partAreas: [],
    partnerships: null,
    reason: null,
    policeArea: null,
    partnership: null,
  };
}

/** The partnerships and police areas whose caveats stand with the figures of a place. */
export interface CaveatPlaces {
  partnerships: readonly string[] | null;
  policeAreas: readonly string[] | null;
}

/** All of a force holds every crime of its partnerships, wherever it is assigned; what is assigned to none does not. */
export function placesOf(
  { place, partnerships, areas, policeArea }: FigureSubject,
  ground: Ground,
): CaveatPlaces {
  if (place === FigurePlace.ENGLAND_AND_WALES) return { partnerships: null, policeAreas: null };
  if (place === FigurePlace.POLICE_AREA) return { partnerships: [], policeAreas: present([policeArea]) };
  if (place === FigurePlace.UNASSIGNED || place === FigurePlace.AIRPORT)
    return {
      partnerships: ground.partnershipsOf(policeArea).map(slugOf),
      policeAreas: present([policeArea]),
    };
  return { partnerships: (partnerships ?? []).map(slugOf), policeAreas: ground.policeAreasOf(areas) };
}

function slugOf({ slug }: GroundPlace): string {
  return slug;
}

function madeUpSubject(
  place: FigurePlace.COUNTY | FigurePlace.COMBINED_AREA,
  key: string,
  name: string,
  areas: readonly string[],
  ground: Ground,
): FigureSubject {
  const { partnerships, reason } = ground.makeUpOf(areas);
  const [policeArea = null, ...others] = ground.policeAreasOf(areas);
  const [only = null, ...more] = partnerships ?? [];
  return {
    place,
    key,
    name,
    areas,
    partAreas: [],
    partnerships,
    reason,
    policeArea: others.length === 0 ? policeArea : null,
    partnership: only && more.length === 0 ? only.slug : null,
  };
}
