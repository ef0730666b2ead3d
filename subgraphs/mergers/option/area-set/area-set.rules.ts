/**
 * A set of areas in one 32-bit number: bit i stands for the area with the i-th smallest code.
 * The empty set is 0; sets compare with ===.
 */
export type AreaSet = number;

/** More areas than this do not fit in one number. */
export const MOST_AREAS = 32;

/** The first `count` areas. */
export function firstAreas(count: number): AreaSet {
  return count >= MOST_AREAS ? -1 : (1 << count) - 1;
}

/** How many areas? */
export function sizeOf(set: AreaSet): number {
  let pairs = set - ((set >>> 1) & 0x55555555);
  pairs = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((pairs + (pairs >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The index of the area with the smallest code; -1 for the empty set. */
export function lowestOf(set: AreaSet): number {
  return 31 - Math.clz32(set & -set);
}

/** The indexes of the areas, ascending. */
export function membersOf(set: AreaSet): number[] {
  const members: number[] = [];
  for (let rest = set; rest !== 0; rest &= rest - 1) members.push(lowestOf(rest));
  return members;
}

/** The set of these indexes. */
export function setOf(indexes: Iterable<number>): AreaSet {
  let set = 0;
  for (const index of indexes) set |= 1 << index;
  return set;
}

/** Is every area of `inner` in `outer`? */
export function isPartOf(inner: AreaSet, outer: AreaSet): boolean {
  return (inner & ~outer) === 0;
}

/** The set that a table holds at a place. Every place asked for is within the table, so 0 never stands in. */
export function entry(table: Int32Array, place: number): AreaSet {
  return table[place] ?? 0;
}

/** `entry` for amounts: one function for both kinds of table would make every look-up several times slower. */
export function amount(table: Float64Array, place: number): number {
  return table[place] ?? 0;
}

/** All areas that a table of sets gives for the members of `set`. */
export function unionOver(table: Int32Array, set: AreaSet): AreaSet {
  let union = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) union |= entry(table, lowestOf(rest));
  return union;
}

/** The areas of `within` that can be reached from `seed` without leaving `within`; `seed` lies in it. */
export function reachable(joins: Int32Array, seed: AreaSet, within: AreaSet): AreaSet {
  let reached = seed;
  for (let edge = seed; edge !== 0; ) {
    edge = unionOver(joins, edge) & within & ~reached;
    reached |= edge;
  }
  return reached;
}

/** Does the set hang together? The empty set does not. */
export function isConnected(joins: Int32Array, set: AreaSet): boolean {
  return set !== 0 && reachable(joins, set & -set, set) === set;
}

/** The connected pieces of a set, by their smallest member. */
export function piecesOf(joins: Int32Array, set: AreaSet): AreaSet[] {
  const pieces: AreaSet[] = [];
  for (let rest = set; rest !== 0; ) {
    const piece = reachable(joins, rest & -rest, rest);
    pieces.push(piece);
    rest &= ~piece;
  }
  return pieces;
}
