import type { Places } from '../../../shared/place/place.loader.js';
import { Ground } from './ground.rules.js';

export interface Grounds {
  /** The ground of some police areas; every partnership lies in one. */
  of(policeAreas: readonly string[]): Promise<Ground>;
}

/** Lays the ground of the same police areas once a request. */
export function createGrounds(places: Places): Grounds {
  const laid = new Map<string, Promise<Ground>>();
  const lay = async (policeAreas: readonly string[]): Promise<Ground> => {
    const partnerships = policeAreas.map((policeArea) => places.partnershipsOfPoliceArea(policeArea));
    return new Ground((await Promise.all(partnerships)).flat());
  };
  return {
    of: (policeAreas) => {
      const key = [...policeAreas].sort().join(' ');
      const ground = laid.get(key) ?? lay(policeAreas);
      laid.set(key, ground);
      return ground;
    },
  };
}
