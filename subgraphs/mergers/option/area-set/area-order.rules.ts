import { type AreaSet, entry, firstAreas, isPartOf, membersOf, piecesOf, sizeOf } from './area-set.rules.js';

/**
 * An order of the areas in which few placed areas have neighbours still to come at any time.
 * Every order gives the same answers; a good one keeps the states of a frontier count few.
 *
 * From each possible start the next area is the one that leaves the fewest such areas; the start with the least
 * weight wins. Pieces that do not touch follow one another.
 */
export function orderForFrontier(joins: Int32Array): number[] {
  return piecesOf(joins, firstAreas(joins.length)).flatMap((piece) => {
    const orders = membersOf(piece).map((start) => orderFrom(joins, piece, start));
    return orders.reduce((best, order) => (order.weight < best.weight ? order : best)).areas;
  });
}

interface WeighedOrder {
  areas: number[];
  weight: number;
}

/** The states grow by a factor with each area of the frontier, so the weight does too. */
const GROWTH = 4;

function orderFrom(joins: Int32Array, piece: AreaSet, start: number): WeighedOrder {
  const order: WeighedOrder = { areas: [], weight: 0 };
  let placed = 0;
  for (let next = start; next >= 0; next = closestTo(joins, piece, placed)) {
    order.areas.push(next);
    placed |= 1 << next;
    order.weight += GROWTH ** sizeOf(frontierOf(joins, placed));
  }
  return order;
}

/** The placed areas that still wait for a neighbour. */
function frontierOf(joins: Int32Array, placed: AreaSet): AreaSet {
  let frontier = 0;
  for (const area of membersOf(placed)) if (!isPartOf(entry(joins, area), placed)) frontier |= 1 << area;
  return frontier;
}

/** The area still to come that leaves the smallest frontier; of several the one with most placed neighbours; -1 when none is left. */
function closestTo(joins: Int32Array, piece: AreaSet, placed: AreaSet): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const area of membersOf(piece & ~placed)) {
    const frontier = sizeOf(frontierOf(joins, placed | (1 << area)));
    const cost = frontier - sizeOf(entry(joins, area) & placed) / (joins.length + 1);
    if (cost < least) [best, least] = [area, cost];
  }
  return best;
}
