import { compareText, present } from '../collections.js';
import { DomainError } from '../errors.js';
import type { Place } from './place.entity.js';
import type { Places } from './place.loader.js';

/**
 * The areas that a combined area's id spells, in its order. An id has one spelling, so that no combined area goes by two:
 * the current GSS codes of the areas, each once, sorted and joined by "+".
 * @throws DomainError UNKNOWN_ID
 */
export async function requireCombinedArea(places: Places, id: string): Promise<Place[]> {
  const codes = id.split('+');
  const areas = present(await Promise.all(codes.map((code) => places.find('area', code))));
  const areSpelt = areas.length === codes.length && areas.every((area, i) => area.codes[0] === codes[i]);
  if (areSpelt && isAscending(codes)) return areas;
  throw new DomainError(
    'UNKNOWN_ID',
    `id: no combined area has the id ${JSON.stringify(id)}; give the GSS codes of its areas, sorted and joined by "+".`,
    { argument: 'id', ids: [id], accepted: 'GSS codes, sorted, joined by "+"' },
  );
}

/** The id of the combined area that these areas make up. */
export function combinedAreaId(areas: readonly Place[]): string {
  return areas
    .map((area) => area.codes[0] ?? '')
    .sort(compareText)
    .join('+');
}

/** Is the list sorted by code point, and every text there once? */
export function isAscending(texts: readonly string[]): boolean {
  return texts.every((text, index) => index === 0 || compareText(texts[index - 1] ?? '', text) < 0);
}
