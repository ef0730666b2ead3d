import type { AreaShapesQuery } from '../documents.js';
import { type DrawnMap, drawBoundaries, type ShapedArea } from './boundary-map.rules.js';
import { type Cell, type MappedArea, placeAreas } from './schematic-map.rules.js';

type GivenShapes = NonNullable<AreaShapesQuery['policeArea']>['areas'];

/** How areas can be drawn: always as a sketch, and in their real shapes where these were imported. */
export interface AreaMapGround {
  cells: readonly Cell[];
  /** Ids of the neighbours of every area. */
  neighbours: Readonly<Record<string, readonly string[]>>;
  /** Null where there are no shapes, or where one is missing. */
  drawn: DrawnMap | null;
  /** Names of the areas without a shape, where others have one. */
  shapeless: readonly string[];
  /** Where the shapes come from, each once. */
  sources: readonly ShapeSource[];
}

/** A file that shapes come from. */
export interface ShapeSource {
  document: { id: string; title: string };
  attribution: readonly string[];
}

/** Puts areas on the ground. Shapes that are not there, or not all, leave the sketch. */
export function groundAreas(areas: readonly MappedArea[], shapes: GivenShapes | undefined): AreaMapGround {
  const shaped = findShapes(areas, shapes ?? []);
  const isWhole = shaped.length > 0 && shaped.length === areas.length;
  const drawn = isWhole ? (drawBoundaries(shaped.map(({ area }) => area)) ?? null) : null;
  const withShape = new Set(shaped.map(({ area }) => area.id));
  return {
    cells: placeAreas(areas),
    neighbours: Object.fromEntries(areas.map(({ id, neighbours }) => [id, neighbours])),
    drawn,
    shapeless:
      shaped.length === 0 ? [] : areas.filter(({ id }) => !withShape.has(id)).map(({ name }) => name),
    sources: drawn ? distinctSources(shaped.map(({ source }) => source)) : [],
  };
}

function findShapes(
  areas: readonly MappedArea[],
  shapes: GivenShapes,
): { area: ShapedArea; source: ShapeSource }[] {
  const byId = new Map(shapes.map(({ id, boundary }) => [id, boundary]));
  return areas.flatMap(({ id, name, longitude, latitude }) => {
    const boundary = byId.get(id);
    if (!boundary) return [];
    const { geoJson, attribution, source } = boundary;
    return [
      {
        area: { id, name, longitude, latitude, geoJson },
        source: { document: source.document, attribution },
      },
    ];
  });
}

function distinctSources(sources: readonly ShapeSource[]): ShapeSource[] {
  return [...new Map(sources.map((source) => [source.document.id, source])).values()];
}
