import { distinct } from '../../../shared/collections.js';

/** An area as a partnership holds it. */
export interface ResidentArea {
  /** False where the partnership holds only a part of it. */
  whole: boolean;
  population: number | null;
  populationYear: number | null;
}

export interface ResidentCount {
  count: number;
  /** The year of all the figures; null where they are of different years. */
  year: number | null;
}

/** How many live in the areas together? Null where one is held in part, whose residents nobody counts, or has no figure. */
export function residentsOf(areas: readonly ResidentArea[]): ResidentCount | null {
  let count = 0;
  for (const { whole, population } of areas) {
    if (!whole || population === null) return null;
    count += population;
  }
  const [year = null, ...others] = distinct(areas.map((area) => area.populationYear));
  return areas.length === 0 ? null : { count, year: others.length > 0 ? null : year };
}
