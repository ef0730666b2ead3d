import { MOST_PAGES, readEach } from '../../../shared/db/row-loader.js';
import type { Places } from '../../../shared/place/place.loader.js';
import { Ground } from './ground.rules.js';

export interface Grounds {
  /** The ground of some police areas; every partnership lies in one. */
  of(policeAreas: readonly string[]): Promise<Ground>;
}

/** Lays the ground of the same police areas once a request. */
export function createGrounds(places: Places): Grounds {
  const lay = async (policeAreas: readonly string[]): Promise<Ground> => {
    const partnerships = policeAreas.map((policeArea) => places.partnershipsOfPoliceArea(policeArea));
    return new Ground((await Promise.all(partnerships)).flat());
  };
  return { of: readEach(lay, (policeAreas) => [...policeAreas].sort().join(' '), MOST_PAGES) };
}
