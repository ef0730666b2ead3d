/** An area as a map of real shapes needs it. */
export interface ShapedArea {
  id: string;
  name: string;
  /** Of a point inside it. */
  longitude?: number | null | undefined;
  latitude?: number | null | undefined;
  /** A GeoJSON MultiPolygon as text. */
  geoJson: string;
}

/** A map in whole units, its corner at the top left. */
export interface DrawnMap {
  width: number;
  height: number;
  areas: readonly DrawnArea[];
  borders: readonly DrawnBorder[];
}

export interface DrawnArea {
  id: string;
  name: string;
  /** In the form of SVG. */
  path: string;
  /** Where its name stands. */
  x: number;
  y: number;
  /** How much of the map it takes, in square units. */
  size: number;
}

/** A line with areas on one side or on both: their ids. */
export interface DrawnBorder {
  between: readonly [string, string?];
  path: string;
}

/** Wide enough for half a pixel where the map is largest. */
export const MAP_WIDTH = 1000;
const MARGIN = 12;

type Position = readonly [number, number];
type Ring = readonly Position[];

/**
 * Draws areas with north at the top. Degrees of longitude are as much narrower as they are in the middle of the map, which
 * is true to some hundredths for an area as small as a police area's. Undefined where there is nothing to draw.
 */
export function drawBoundaries(areas: readonly ShapedArea[]): DrawnMap | undefined {
  const shapes = areas.map((area) => ({ area, polygons: polygonsOf(area) }));
  const positions = shapes.flatMap(({ polygons }) => polygons.flat(2));
  if (positions.length === 0) return undefined;
  const { project, height } = fitInto(positions);
  const rings = shapes.map(({ area, polygons }) => ({
    area,
    rings: polygons.flat().map((ring) => withoutRepeats(ring.map(project))),
  }));
  return {
    width: MAP_WIDTH,
    height,
    areas: rings.map(({ area, rings: own }) => drawArea(area, own, project)),
    borders: findBorders(rings.map(({ area, rings: own }) => ({ id: area.id, rings: own }))),
  };
}

function polygonsOf({ geoJson }: ShapedArea): Position[][][] {
  const { coordinates }: { coordinates: Position[][][] } = JSON.parse(geoJson);
  return coordinates;
}

type Project = (position: Position) => Position;

function fitInto(positions: readonly Position[]): { project: Project; height: number } {
  const [west, east] = rangeOf(positions.map(([longitude]) => longitude));
  const [south, north] = rangeOf(positions.map(([, latitude]) => latitude));
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = (MAP_WIDTH - 2 * MARGIN) / ((east - west) * narrow || 1);
  return {
    height: Math.round((north - south) * scale) + 2 * MARGIN,
    project: ([longitude, latitude]) => [
      Math.round((longitude - west) * narrow * scale) + MARGIN,
      Math.round((north - latitude) * scale) + MARGIN,
    ],
  };
}

function drawArea(
  { id, name, longitude, latitude }: ShapedArea,
  rings: readonly Ring[],
  project: Project,
): DrawnArea {
  const isKnown = typeof longitude === 'number' && typeof latitude === 'number';
  const [x, y] = isKnown ? project([longitude, latitude]) : middleOf(rings);
  const size = Math.abs(rings.reduce((sum, ring) => sum + turnOf(ring), 0));
  return { id, name, x, y, size, path: rings.map((ring) => `${lineOf(ring.slice(0, -1))}z`).join('') };
}

/** Every border once: what two areas share, and what is the edge of the map or the coast. */
function findBorders(areas: readonly { id: string; rings: readonly Ring[] }[]): DrawnBorder[] {
  const owners = new Map<string, Set<string>>();
  for (const { id, rings } of areas)
    for (const side of rings.flatMap(sidesOf)) owners.set(side, (owners.get(side) ?? new Set()).add(id));
  const drawn = new Set<string>();
  const lines = new Map<string, DrawnBorder>();
  for (const { rings } of areas)
    for (const ring of rings)
      for (const { between, line } of runsOf(ring, owners, drawn)) {
        const key = between.join(' ');
        const path = `${lines.get(key)?.path ?? ''}${lineOf(line)}`;
        lines.set(key, { between, path });
      }
  return [...lines.values()];
}

interface Run {
  between: readonly [string, string?];
  line: Position[];
}

/** The sides of a ring that are not drawn yet, those between the same areas as one line. */
function runsOf(ring: Ring, owners: ReadonlyMap<string, ReadonlySet<string>>, drawn: Set<string>): Run[] {
  const runs: Run[] = [];
  let open: Run | undefined;
  for (const [at, side] of sidesOf(ring).entries()) {
    const [from, to] = [ring[at], ring[at + 1]];
    const [one, other] = owners.get(side) ?? [];
    if (drawn.has(side) || one === undefined || !from || !to) {
      open = undefined;
      continue;
    }
    drawn.add(side);
    if (open?.between[0] === one && open.between[1] === other) open.line.push(to);
    else {
      open = { between: other === undefined ? [one] : [one, other], line: [from, to] };
      runs.push(open);
    }
  }
  return runs;
}

/** The names of the sides of a ring, the same from both sides. */
function sidesOf(ring: Ring): string[] {
  return ring.slice(1).map((to, at) => {
    const from = ring[at] ?? to;
    const isForward = from[0] < to[0] || (from[0] === to[0] && from[1] < to[1]);
    return (isForward ? [from, to] : [to, from]).flat().join(' ');
  });
}

/** "M12 34l3-4 5 6": one point, and the steps to the others. */
function lineOf(line: Ring): string {
  const [first, ...rest] = line;
  if (!first) return '';
  let [x, y] = first;
  const steps = rest.map(([nextX, nextY]) => {
    const step = `${nextX - x} ${nextY - y}`;
    [x, y] = [nextX, nextY];
    return step;
  });
  return `M${first.join(' ')}${steps.length > 0 ? `l${steps.join(' ').replaceAll(' -', '-')}` : ''}`;
}

function withoutRepeats(ring: Ring): Position[] {
  return ring.filter(([x, y], at) => {
    const before = ring[at - 1];
    return !before || before[0] !== x || before[1] !== y;
  });
}

function middleOf(rings: readonly Ring[]): Position {
  const points = rings.flat();
  const [left, right] = rangeOf(points.map(([x]) => x));
  const [top, bottom] = rangeOf(points.map(([, y]) => y));
  return [Math.round((left + right) / 2), Math.round((top + bottom) / 2)];
}

function turnOf(ring: Ring): number {
  return ring.slice(1).reduce((sum, [x, y], at) => {
    const [beforeX, beforeY] = ring[at] ?? [x, y];
    return sum + (beforeX * y - x * beforeY) / 2;
  }, 0);
}

/** Least and most; a spread would take an argument for each. */
function rangeOf(values: readonly number[]): readonly [number, number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return [least, most];
}
