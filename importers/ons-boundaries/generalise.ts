import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify } from 'topojson-simplify';
import { type GridPoint, type Polygon, sizeOf, turnOf } from './grid.rules.js';

/** An area with its ground. */
export interface GridArea {
  code: string;
  polygons: readonly Polygon[];
}

export interface Generalised {
  /** By code; an area of which nothing is left has no entry. */
  shapes: ReadonlyMap<string, Polygon[]>;
  /** Islets, holes and splinters that were left out. */
  leftOut: number;
}

/** Points that an area may have. Where three areas meet a point always stays, so a few have more. */
export const MOST_POINTS = 200;
const MOST_PIECES = 20;
/** Pieces of land, and holes, below this many squares of the grid are not seen on a map of a police area: 0.1 square kilometres. */
const LEAST_SIZE = 1_330;
/** A bend is kept where the triangle that it makes is larger than this, in squares of the grid: some 50 metres by 100. */
const LEAST_BEND = 33;
/** Points between its ends that a border which closes on itself keeps at least: with them it is a triangle. */
const LEAST_INSIDE = 2;

/**
 * The areas with few points each. A border that two areas share is cut into one line before it is made simpler, so it is the
 * same from both sides and no gap opens: the line is as coarse as the coarser of the two.
 */
export function generalise(areas: readonly GridArea[]): Generalised {
  const kept = areas.map(({ code, polygons }) => ({ code, polygons: worthSeeing(polygons) }));
  const { arcs, geometries } = cutIntoArcs(kept);
  const weights = arcs.map(weigh);
  const limits = limitsOf(geometries, weights);
  const thinned = arcs.map((arc, index) => thin(arc, weights[index] ?? [], limits[index] ?? 0));
  const simpler = { type: 'Topology' as const, objects: {}, arcs: thinned };
  const shapes = new Map<string, Polygon[]>();
  for (const geometry of geometries) {
    const drawn = feature(simpler, geometry).geometry.coordinates as Polygon[];
    const polygons = drawn.map(tidy).filter((polygon) => polygon.length > 0);
    if (polygons.length > 0) shapes.set(geometry.id, polygons);
  }
  return { shapes, leftOut: countRings(areas) - countRings(kept) };
}

/** The largest pieces of land, with the holes that can be seen; the largest of all whatever its size. */
function worthSeeing(polygons: readonly Polygon[]): Polygon[] {
  const outer = ([ring = []]: Polygon) => sizeOf(ring);
  return [...polygons]
    .sort((a, b) => outer(b) - outer(a))
    .filter((polygon, index) => index === 0 || (index < MOST_PIECES && outer(polygon) >= LEAST_SIZE))
    .map((polygon) => polygon.filter((ring, index) => index === 0 || sizeOf(ring) >= LEAST_SIZE));
}

interface AreaArcs {
  type: 'MultiPolygon';
  id: string;
  arcs: number[][][];
}

type Arc = number[][];

function cutIntoArcs(areas: readonly GridArea[]): { arcs: Arc[]; geometries: AreaArcs[] } {
  const features = areas.map(({ code, polygons }) => ({
    type: 'Feature',
    id: code,
    properties: {},
    geometry: { type: 'MultiPolygon', coordinates: polygons },
  }));
  const collection = { type: 'FeatureCollection' as const, features };
  const { arcs, objects } = topology({ areas: collection });
  const { geometries } = objects.areas as unknown as { geometries: AreaArcs[] };
  return { arcs, geometries };
}

/** How much of a bend each point makes; the ends weigh more than anything. One arc at a time, which takes little memory. */
function weigh(arc: Arc): number[] {
  const [weighed = []] = presimplify({ type: 'Topology', objects: {}, arcs: [arc] }).arcs;
  return weighed.map(([, , weight = 0]) => weight);
}

/** The weight that a point of each arc must exceed for all areas along it to stay within their number of points. */
function limitsOf(geometries: readonly AreaArcs[], weights: readonly number[][]): number[] {
  const limits = weights.map(() => LEAST_BEND);
  for (const { arcs } of geometries) {
    const own = arcs.flat(2).map((index) => (index < 0 ? ~index : index));
    const limit = limitOf(own.flatMap((index) => weights[index] ?? []));
    for (const index of own) limits[index] = Math.max(limits[index] ?? 0, limit);
  }
  return limits;
}

function limitOf(weights: readonly number[]): number {
  if (weights.length <= MOST_POINTS) return 0;
  const bends = weights.filter(Number.isFinite).sort((a, b) => b - a);
  const free = Math.max(0, MOST_POINTS - (weights.length - bends.length));
  return bends[free] ?? 0;
}

/** The points that weigh more than the limit; of a border that closes on itself enough for it to stay a ring. */
function thin(arc: Arc, weights: readonly number[], limit: number): Arc {
  const most = isClosed(arc) ? heaviest(weights, LEAST_INSIDE) : Infinity;
  return arc.filter((_, index) => {
    const weight = weights[index] ?? 0;
    return weight > limit || weight >= most;
  });
}

/** The weight of the last of so many points, the ends aside; 0 where there are fewer. */
function heaviest(weights: readonly number[], count: number): number {
  return weights.filter(Number.isFinite).sort((a, b) => b - a)[count - 1] ?? 0;
}

function isClosed(arc: Arc): boolean {
  const [first, last] = [arc[0], arc.at(-1)];
  return first?.[0] === last?.[0] && first?.[1] === last?.[1];
}

/** Rings that hold ground, the outer one to the left and holes to the right, as RFC 7946 has them. */
function tidy(polygon: Polygon): Polygon {
  const [outer, ...holes] = polygon;
  if (!outer || sizeOf(outer) === 0) return [];
  return [turned(outer, 1), ...holes.filter((hole) => sizeOf(hole) > 0).map((hole) => turned(hole, -1))];
}

function turned(ring: GridPoint[], way: 1 | -1): GridPoint[] {
  return Math.sign(turnOf(ring)) === way ? ring : [...ring].reverse();
}

function countRings(areas: readonly GridArea[]): number {
  return areas.reduce((sum, { polygons }) => sum + polygons.flat().length, 0);
}
