import type { GivenArea, Holding } from '../area/given-area.rules.js';

/** An area of Warwickshire as geography tells of it, without anything that a test does not name. */
export function givenArea(
  id: string,
  code: string,
  holdings: Holding[],
  more: Partial<GivenArea> = {},
): GivenArea {
  return {
    id,
    code,
    name: id,
    country: 'ENGLAND',
    widerCounty: 'Warwickshire',
    population: 100_000,
    neighbours: [],
    tenures: [],
    holdings,
    ...more,
  };
}

/** A partnership that holds areas wholly, seen from one of them. */
export function wholly(id: string): Holding {
  return { id, code: id, name: id, whole: true, wholeAreas: [] };
}

/** A partnership that holds a part of the area that it is seen from. */
export function partly(id: string): Holding {
  return { ...wholly(id), whole: false };
}
