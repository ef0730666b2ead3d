/** An area as a schematic map needs it. */
export interface MappedArea {
  id: string;
  name: string;
  longitude?: number | null | undefined;
  latitude?: number | null | undefined;
  /** Ids of the areas that share a land boundary with it, those off the map included. */
  neighbours: readonly string[];
}

/** Where an area stands on a grid of hexagons: `q` counts along a row, `r` rows downwards, each half a cell further in. */
export interface Hex {
  q: number;
  r: number;
}

export interface Cell extends Hex {
  id: string;
  name: string;
}

interface Point {
  x: number;
  y: number;
}

/** What the search weighs: everything by the number of the area in the list. */
interface Ground {
  points: readonly Point[];
  /** The way from one neighbour to the other, of length 1; undefined where they are no neighbours. */
  ways: readonly (readonly (Point | undefined)[])[];
}

const ROW_HEIGHT = Math.sqrt(3) / 2;
/** What each fault of a sketch costs: neighbours apart, neighbours in a wrong direction, strangers that touch, areas out of place. */
const COST = { apart: 3, turned: 1.5, strangers: 1.2, away: 0.25 };
/** Where the grid may lie under the areas: each is tried, and the best sketch wins. */
const STARTS: readonly Point[] = [
  { x: 0, y: 0 },
  { x: 0.5, y: 0 },
  { x: 0.25, y: 0.5 },
  { x: 0.75, y: 0.5 },
];
const MOST_ROUNDS = 40;

/** The six cells around a cell, clockwise from the right. */
export const AROUND: readonly Hex[] = [
  { q: 1, r: 0 },
  { q: 0, r: 1 },
  { q: -1, r: 1 },
  { q: -1, r: 0 },
  { q: 0, r: -1 },
  { q: 1, r: -1 },
];

/**
 * Gives every area a hexagon of its own, so that neighbours touch and lie in their true direction as far as six
 * sides allow. The same areas always give the same sketch. Areas without a point are left out.
 */
export function placeAreas(areas: readonly MappedArea[]): Cell[] {
  const placed = areas.filter(({ longitude, latitude }) => isNumber(longitude) && isNumber(latitude));
  const ground = surveyGround(placed);
  let best: { hexes: Hex[]; cost: number } | undefined;
  for (const start of STARTS) {
    const hexes = improve(spread(ground.points, start), ground);
    const cost = hexes.reduce((sum, hex, index) => sum + costOf(index, hex, hexes, ground), 0);
    if (!best || cost < best.cost - 1e-9) best = { hexes, cost };
  }
  return placed.flatMap(({ id, name }, index) => {
    const hex = best?.hexes[index];
    return hex ? [{ id, name, ...hex }] : [];
  });
}

/** Neighbours that the sketch could not let touch, each pair once. */
export function findPairsApart(
  cells: readonly Cell[],
  areas: readonly MappedArea[],
): (readonly [string, string])[] {
  const neighboursOf = new Map(areas.map(({ id, neighbours }) => [id, new Set(neighbours)]));
  return cells.flatMap((one, index) =>
    cells
      .slice(index + 1)
      .filter((other) => neighboursOf.get(one.id)?.has(other.id) && distance(one, other) > 1)
      .map((other) => [one.name, other.name] as const),
  );
}

/** How many steps from cell to cell lie between two cells. */
export function distance(a: Hex, b: Hex): number {
  const q = a.q - b.q;
  const r = a.r - b.r;
  return (Math.abs(q) + Math.abs(r) + Math.abs(q + r)) / 2;
}

/** The middle of a cell, where two cells that touch are 1 apart. */
export function middleOf({ q, r }: Hex): Point {
  return { x: q + r / 2, y: r * ROW_HEIGHT };
}

/** A name in lines that fit a cell, parted at spaces and after hyphens: "Stratford-", "on-Avon". */
export function wrapName(name: string, most = 14): string[] {
  const lines: string[] = [];
  for (const part of name.match(/[^ -]+-?| /g) ?? []) {
    const last = lines.at(-1);
    if (last !== undefined && (part === ' ' || last.length + part.length <= most))
      lines[lines.length - 1] = last + part;
    else lines.push(part);
  }
  return lines.map((line) => line.trim());
}

/** Points on a plane, neighbours 1 apart on average, north at the top. */
function surveyGround(areas: readonly MappedArea[]): Ground {
  const middle = mean(areas.map(({ latitude }) => latitude ?? 0));
  const narrow = Math.cos((middle * Math.PI) / 180);
  const raw = areas.map(({ longitude, latitude }) => ({ x: (longitude ?? 0) * narrow, y: -(latitude ?? 0) }));
  const isNeighbour = (a: number, b: number) => areas[a]?.neighbours.includes(areas[b]?.id ?? '') ?? false;
  const spans = raw.flatMap((a, i) =>
    raw.flatMap((b, j) => (i < j && isNeighbour(i, j) ? [length(minus(a, b))] : [])),
  );
  const scale = mean(spans) || 0.3;
  const points = raw.map(({ x, y }) => ({ x: x / scale, y: y / scale }));
  const ways = points.map((a, i) =>
    points.map((b, j) => (isNeighbour(i, j) ? unit(minus(b, a)) : undefined)),
  );
  return { points, ways };
}

/** Every point in the free cell nearest to it, those in the middle of the ground first. */
function spread(points: readonly Point[], start: Point): Hex[] {
  const centre = { x: mean(points.map(({ x }) => x)), y: mean(points.map(({ y }) => y)) };
  const order = points
    .map((point, index) => ({ index, away: length(minus(point, centre)) }))
    .sort((a, b) => a.away - b.away || a.index - b.index);
  const hexes: Hex[] = [];
  const taken = new Set<string>();
  for (const { index } of order) {
    const point = points[index] ?? centre;
    const hex = nearestFree({ x: point.x + start.x, y: point.y + start.y }, taken);
    taken.add(keyOf(hex));
    hexes[index] = hex;
  }
  return hexes;
}

function nearestFree(point: Point, taken: ReadonlySet<string>): Hex {
  const r = Math.round(point.y / ROW_HEIGHT);
  const middle = { q: Math.round(point.x - r / 2), r };
  for (let reach = 1; ; reach += 1) {
    const [best] = cellsWithin(middle, reach)
      .filter((hex) => !taken.has(keyOf(hex)))
      .map((hex) => ({ hex, away: length(minus(middleOf(hex), point)) }))
      .sort((a, b) => a.away - b.away);
    if (best) return best.hex;
  }
}

/** Moves areas to near cells, or swaps them with who stands there, as long as that makes the sketch better. */
function improve(start: readonly Hex[], ground: Ground): Hex[] {
  const hexes = [...start];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const moved = hexes.map((_, index) => moveOne(index, hexes, ground)).some(Boolean);
    if (!moved) break;
  }
  return hexes;
}

function moveOne(index: number, hexes: Hex[], ground: Ground): boolean {
  const from = hexes[index];
  if (!from) return false;
  let gained = 1e-9;
  let chosen: Hex | undefined;
  const standing = new Map(hexes.map((hex, other) => [keyOf(hex), other]));
  for (const to of cellsWithin(from, 2)) {
    const other = standing.get(keyOf(to));
    const before =
      costOf(index, from, hexes, ground) + (other === undefined ? 0 : costOf(other, to, hexes, ground));
    swap(hexes, index, to, other, from);
    const after =
      costOf(index, to, hexes, ground) + (other === undefined ? 0 : costOf(other, from, hexes, ground));
    swap(hexes, index, from, other, to);
    if (before - after > gained) {
      gained = before - after;
      chosen = to;
    }
  }
  if (chosen) swap(hexes, index, chosen, standing.get(keyOf(chosen)), from);
  return chosen !== undefined;
}

function swap(hexes: Hex[], index: number, to: Hex, other: number | undefined, from: Hex): void {
  hexes[index] = to;
  if (other !== undefined && other !== index) hexes[other] = from;
}

/** What is wrong with where one area stands. */
function costOf(index: number, hex: Hex, hexes: readonly Hex[], { points, ways }: Ground): number {
  const here = middleOf(hex);
  let cost = COST.away * length(minus(here, points[index] ?? here));
  for (const [other, there] of hexes.entries()) {
    if (other === index) continue;
    const steps = distance(hex, there);
    const way = ways[index]?.[other];
    if (way) {
      const drawn = unit(minus(middleOf(there), here));
      cost += COST.apart * (steps - 1) + COST.turned * (1 - drawn.x * way.x - drawn.y * way.y);
    } else if (steps === 1) cost += COST.strangers;
  }
  return cost;
}

function cellsWithin(middle: Hex, reach: number): Hex[] {
  const cells: Hex[] = [];
  for (let q = -reach; q <= reach; q += 1)
    for (let r = Math.max(-reach, -q - reach); r <= Math.min(reach, reach - q); r += 1)
      cells.push({ q: middle.q + q, r: middle.r + r });
  return cells;
}

/** The name of a cell, for look-ups. */
export function keyOf({ q, r }: Hex): string {
  return `${q},${r}`;
}

function minus(a: Point, b: Point): Point {
  return { x: a.x - b.x, y: a.y - b.y };
}

function length({ x, y }: Point): number {
  return Math.hypot(x, y);
}

function unit(point: Point): Point {
  const size = length(point) || 1;
  return { x: point.x / size, y: point.y / size };
}

function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}

function isNumber(value: number | null | undefined): value is number {
  return typeof value === 'number';
}
