import { type GivenArea, known } from '../area/given-area.rules.js';
import type { OptionArea } from '../option/option-request.rules.js';

/** The areas as the engine takes them. @throws DomainError SOURCE_UNAVAILABLE where a fact is missing: unknown is not zero. */
export function optionAreas(areas: readonly GivenArea[]): OptionArea[] {
  return areas.map((area) => ({
    id: known(area.code),
    slug: area.id,
    population: known(area.population),
    county: area.widerCounty ?? null,
    neighbours: known(area.neighbours).map((neighbour) => known(neighbour.code)),
  }));
}
