/** Whole steps of a grid, from west to east and from south to north. */
export type GridPoint = [number, number];
/** Points around a piece of land, or around a hole in it; the last is the first again. */
export type Ring = GridPoint[];
/** A piece of land, its outer ring first, then its holes. */
export type Polygon = Ring[];

/** Steps in a degree: one is 11 metres from south to north, some 7 from west to east. Points closer than that are one. */
export const STEPS = 10_000;

/** Degrees within which the United Kingdom lies. */
const GROUND = { west: -9, east: 2.5, south: 49, north: 61.5 };
const HOW_TO_GET_DEGREES =
  'Wanted are degrees of longitude and latitude (WGS 84): download the file as GeoJSON, or convert it with "ogr2ogr -t_srs EPSG:4326"';

/** What is wrong with a shape, said so that a person can mend it. */
export class WrongShape extends Error {}

/** A GeoJSON geometry on the grid, without what is smaller than its steps. @throws WrongShape */
export function toGrid(geometry: unknown): Polygon[] {
  const { type, coordinates } = asGeometry(geometry);
  const polygons = type === 'Polygon' ? [coordinates] : coordinates;
  return listOf(polygons, 'polygons').flatMap((polygon) => {
    const rings = listOf(polygon, 'rings').map(toRing);
    const [first] = rings.sort((a, b) => sizeOf(b) - sizeOf(a));
    return first && sizeOf(first) > 0 ? [rings.filter((ring) => sizeOf(ring) > 0)] : [];
  });
}

/** How much ground a ring holds, in squares of the grid. */
export function sizeOf(ring: Ring): number {
  return Math.abs(turnOf(ring));
}

/** The same, above zero where the ring turns to the left. */
export function turnOf(ring: Ring): number {
  let sum = 0;
  for (let at = 1; at < ring.length; at += 1) {
    const [x, y] = ring[at - 1] ?? [0, 0];
    const [nextX, nextY] = ring[at] ?? [0, 0];
    sum += x * nextY - nextX * y;
  }
  return sum / 2;
}

interface Geometry {
  type: 'Polygon' | 'MultiPolygon';
  coordinates: unknown;
}

function asGeometry(geometry: unknown): Geometry {
  if (typeof geometry !== 'object' || geometry === null || !('type' in geometry))
    throw new WrongShape('has no geometry');
  const { type } = geometry;
  if (type !== 'Polygon' && type !== 'MultiPolygon')
    throw new WrongShape(
      `is a ${String(type)}; wanted is the Polygon or MultiPolygon of each area, not its centre or its border lines`,
    );
  return { type, coordinates: 'coordinates' in geometry ? geometry.coordinates : undefined };
}

function toRing(positions: unknown): Ring {
  const ring: Ring = [];
  for (const position of listOf(positions, 'positions')) {
    const point = toPoint(position);
    const last = ring.at(-1);
    if (!last || last[0] !== point[0] || last[1] !== point[1]) ring.push(point);
  }
  const [first] = ring;
  const last = ring.at(-1);
  if (first && last && (first[0] !== last[0] || first[1] !== last[1])) ring.push([...first]);
  return ring;
}

function toPoint(position: unknown): GridPoint {
  const [x, y]: unknown[] = Array.isArray(position) ? position : [];
  if (typeof x !== 'number' || typeof y !== 'number' || !Number.isFinite(x) || !Number.isFinite(y))
    throw new WrongShape(`${shown(position)} is no position`);
  if (!isGround(x, y)) throw new WrongShape(whyElsewhere(x, y));
  return [Math.round(x * STEPS), Math.round(y * STEPS)];
}

function isGround(longitude: number, latitude: number): boolean {
  const { west, east, south, north } = GROUND;
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
}

function whyElsewhere(x: number, y: number): string {
  const place = `[${x}, ${y}]`;
  if (isGround(y, x)) return `${place} has the latitude before the longitude. ${HOW_TO_GET_DEGREES}`;
  if (Math.abs(x) <= 180 && Math.abs(y) <= 90) return `${place} lies outside the United Kingdom`;
  const national = x >= 0 && x < 700_000 && y >= 0 && y < 1_300_000;
  return `${place} is not in degrees${national ? ', but looks like metres of the British National Grid (EPSG:27700)' : ''}. ${HOW_TO_GET_DEGREES}`;
}

function listOf(value: unknown, what: string): unknown[] {
  if (!Array.isArray(value)) throw new WrongShape(`has no list of ${what}: ${shown(value)}`);
  return value;
}

function shown(value: unknown): string {
  return String(JSON.stringify(value)).slice(0, 40);
}
