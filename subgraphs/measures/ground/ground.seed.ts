import { z } from 'zod';
import type { DataFolder } from '../../../shared/files/data-folder.js';
import { slugField, wholeNumberCell } from '../../../shared/files/fields.js';
import type { PlaceKind } from '../../../shared/place/place.entity.js';
import type { PlaceBook } from '../../../shared/place/place.seed.js';
import { readResidents } from '../../../shared/place/residents.seed.js';
import { Denominator } from '../comparison/denominator.js';
import type { AreaDenominator } from './area-denominator.entity.js';
import type { PlaceName } from './place-name.entity.js';

const AREAS_FILE = 'reference/local-government-areas.csv';
const AREAS_DOCUMENT = 'ons-lad-lookup-2024';
/** The households of that table were counted by the census of this year. */
const CENSUS_YEAR = 2021;

const householdsRow = z.object({ code: z.string(), households_2021: wholeNumberCell.nullable() });
const nameRow = z.object({ slug: slugField, name: z.string().min(1) });
const NAMES: Readonly<Record<PlaceKind, string>> = {
  area: AREAS_FILE,
  county: 'reference/counties.csv',
  'police-area': 'reference/police-areas.csv',
  partnership: 'reference/partnerships.csv',
};

/** Residents and households of every area that has them; rows that do not fit are reported by geography too. */
export function readAreaDenominators(folder: DataFolder, places: PlaceBook): AreaDenominator[] {
  const residents = [...readResidents(folder)].flatMap(([code, { count, year, documentId }]) => {
    const area = places.find('area', code)?.slug;
    return area === undefined ? [] : [{ area, kind: Denominator.RESIDENTS, count, year, documentId }];
  });
  const households = folder.csv(AREAS_FILE, householdsRow).flatMap(({ value }) => {
    const area = places.find('area', value.code)?.slug;
    const count = value.households_2021;
    if (area === undefined || count === null) return [];
    return [{ area, kind: Denominator.HOUSEHOLDS, count, year: CENSUS_YEAR, documentId: AREAS_DOCUMENT }];
  });
  return [...residents, ...households];
}

/** Names of the places that the copy knows. */
export function readPlaceNames(folder: DataFolder, places: PlaceBook): PlaceName[] {
  const kinds: PlaceKind[] = ['area', 'county', 'police-area', 'partnership'];
  return kinds.flatMap((kind) =>
    folder
      .csv(NAMES[kind], nameRow)
      .filter(({ value }) => places.find(kind, value.slug) !== undefined)
      .map(({ value }) => ({ kind, slug: value.slug, name: value.name })),
  );
}
