import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import { compareText, distinct, present } from '../../shared/collections.js';
import type { DataFolder } from '../../shared/files/data-folder.js';
import { numberCell } from '../../shared/files/fields.js';
import { DataRefused, type FileProblem } from '../../shared/files/file-problem.js';
import type { ImportContext, ImportedData, Importer, ImportSource } from '../importer.js';
import type { Fields } from '../json/json-text.js';
import { type KnownArea, knownAreas } from '../sheet/known-areas.js';
import { listed } from '../sheet/listed.rules.js';
import { refuseFile } from '../sheet/refuse.js';
import { type Vintage, vintageOf } from '../vintage.rules.js';
import { findCode, isAreaCode } from './area-code.rules.js';
import { generalise } from './generalise.js';
import { type Polygon, STEPS, toGrid, WrongShape } from './grid.rules.js';
import { notesOn } from './notes.rules.js';
import { type GivenShape, readShapes } from './read-shapes.js';

/** The shapes of areas, for maps. */
export const onsBoundaries: Importer = {
  kind: 'ons-boundaries',
  takes:
    'Office for National Statistics, Open Geography Portal, boundaries of Local Authority Districts, edition BUC or BGC (GeoJSON, or TopoJSON made of it)',
  read: readBoundaries,
};

/** Points that are held while a file is read. The edition generalised to 20 metres has some hundred thousand. */
const MOST_POINTS_READ = 1_000_000;
/** How far outside its shape the known point of an area may lie, in degrees: some ten kilometres. */
const SLACK = 0.1;

/** What has been read so far. */
interface Reading {
  source: ImportSource;
  areas: ReadonlyMap<string, KnownArea>;
  points: ReadonlyMap<string, AreaPoint>;
  /** By the hub's code of the area. */
  shapes: Map<string, { area: KnownArea; place: string; polygons: Polygon[] }>;
  headings: Set<string>;
  codes: string[];
  withoutCode: Fields[];
  problems: FileProblem[];
  pointsRead: number;
}

async function readBoundaries(source: ImportSource, context: ImportContext): Promise<ImportedData> {
  const areas = knownAreas(context.folder);
  const reading: Reading = {
    source,
    areas,
    points: areaPoints(context.folder),
    shapes: new Map(),
    headings: new Set(),
    codes: [],
    withoutCode: [],
    problems: [],
    pointsRead: 0,
  };
  const { object } = await readShapes({
    source,
    context,
    onShape: (shape) => takeShape(reading, shape),
    countWanted: (features) => features.filter((feature) => areas.has(findCode(feature)?.code ?? '')).length,
  });
  if (reading.problems.length > 0) throw new DataRefused(reading.problems);
  if (reading.shapes.size === 0) refuseFile(source.name, whyNone(reading));
  const { shapes, leftOut } = generalise(
    [...reading.shapes].map(([code, { polygons }]) => ({ code, polygons })),
  );
  const vintage = vintageIn(reading);
  const held = distinct(areas.values()).filter(({ code }) => shapes.has(code));
  return {
    document: {
      title: `Boundaries of Local Authority Districts, ${vintage?.name ?? 'vintage not stated'}`,
      publisher: 'Office for National Statistics',
      publishedOn: null,
      knownAt: vintage?.day ?? null,
    },
    files: new Map([[`imports/${context.importId}/boundaries.csv`, boundariesCsv(shapes, vintage)]]),
    notes: notesOn({
      held,
      missing: distinct(areas.values()).filter(({ code }) => !shapes.has(code)),
      unknown: reading.codes.filter(isAreaCode),
      others: reading.codes.filter((code) => !isAreaCode(code)).length + reading.withoutCode.length,
      vintage: vintage?.name ?? null,
      object,
      points: { before: reading.pointsRead, after: countPoints([...shapes.values()].flat()) },
      leftOut,
    }),
  };
}

function takeShape(reading: Reading, { feature, place, line }: GivenShape): void {
  const found = findCode(feature);
  const area = reading.areas.get(found?.code ?? '');
  if (!found) reading.withoutCode.push(feature);
  else if (!area) reading.codes.push(found.code);
  else {
    if (found.heading !== null) reading.headings.add(found.heading);
    const problem = takeArea(reading, area, feature, place);
    if (problem !== null)
      reading.problems.push({
        file: reading.source.name,
        line,
        field: place,
        reason: `${area.name} (${found.code}) ${problem}`,
      });
  }
}

/** What is wrong with the shape of an area; null where it was taken. */
function takeArea(reading: Reading, area: KnownArea, feature: Fields, place: string): string | null {
  const earlier = reading.shapes.get(area.code);
  if (earlier) return `has a shape already, at ${earlier.place}`;
  const polygons = gridded(feature);
  if (typeof polygons === 'string') return polygons;
  reading.pointsRead += countPoints(polygons);
  if (reading.pointsRead > MOST_POINTS_READ)
    refuseFile(
      reading.source.name,
      `has more than ${MOST_POINTS_READ.toLocaleString('en-GB')} points, far more than maps of police areas show: take the edition BUC or BGC`,
    );
  reading.shapes.set(area.code, { area, place, polygons });
  return whereElse(polygons, reading.points.get(area.code));
}

function gridded({ geometry }: Fields): Polygon[] | string {
  try {
    const polygons = toGrid(geometry);
    return polygons.length > 0 ? polygons : 'has a shape without any ground';
  } catch (error) {
    if (error instanceof WrongShape) return error.message;
    throw error;
  }
}

/** A shape under the code of another area would be shown as its own. */
function whereElse(polygons: readonly Polygon[], point: AreaPoint | undefined): string | null {
  if (!point) return null;
  const away = (degrees: number, axis: 0 | 1) => {
    let [least, most] = [Infinity, -Infinity];
    for (const ring of polygons.flat())
      for (const position of ring) {
        least = Math.min(least, position[axis] / STEPS);
        most = Math.max(most, position[axis] / STEPS);
      }
    return degrees < least - SLACK || degrees > most + SLACK;
  };
  const { longitude, latitude } = point;
  return away(longitude, 0) || away(latitude, 1)
    ? `has a shape that lies elsewhere: the area is around [${longitude}, ${latitude}]`
    : null;
}

function whyNone({ codes, withoutCode }: Reading): string {
  const [first] = withoutCode;
  if (codes.length > 0)
    return `shows no area that the hub knows. ${listed('Its codes are', distinct(codes))} Wanted are those of Local Authority Districts: E06 to E09 and W06`;
  if (!first) return 'shows nothing: the list of shapes is empty';
  const { properties } = first;
  const names = typeof properties === 'object' && properties !== null ? Object.keys(properties) : [];
  return `gives its shapes no code such as E07000220: wanted is a property LAD24CD, or of another year; there are ${names.join(', ') || 'no properties'}`;
}

/** From the year of the property with the codes; where that has none, from the file's name. */
function vintageIn({ headings, source }: Reading): Vintage | null {
  const year = present([...headings].map((heading) => /^lad(\d\d)/i.exec(heading)?.[1]))
    .sort(compareText)
    .at(-1);
  const named = /(?<!\d)20(\d\d)(?!\d)/.exec(source.name)?.[1];
  const digits = year ?? named;
  return digits === undefined ? null : vintageOf(digits, source.name);
}

interface AreaPoint {
  longitude: number;
  latitude: number;
}

const pointRow = z.object({
  code: z.string(),
  centroid_lon: numberCell.nullable(),
  centroid_lat: numberCell.nullable(),
});

function areaPoints(folder: DataFolder): ReadonlyMap<string, AreaPoint> {
  const rows = folder.csv('reference/local-government-areas.csv', pointRow);
  return new Map(
    rows.flatMap(({ value: { code, centroid_lon: longitude, centroid_lat: latitude } }) =>
      longitude === null || latitude === null ? [] : [[code, { longitude, latitude }] as const],
    ),
  );
}

function boundariesCsv(shapes: ReadonlyMap<string, Polygon[]>, vintage: Vintage | null): string {
  const rows = [...shapes].map(([code, polygons]) => [code, vintage?.name ?? '', shapeText(polygons)]);
  return stringify([
    ['area_code', 'vintage', 'shape'],
    ...rows.sort(([a = ''], [b = '']) => compareText(a, b)),
  ]);
}

/** The coordinates of a GeoJSON MultiPolygon, in degrees. */
function shapeText(polygons: readonly Polygon[]): string {
  return JSON.stringify(
    polygons.map((polygon) => polygon.map((ring) => ring.map(([x, y]) => [x / STEPS, y / STEPS]))),
  );
}

function countPoints(polygons: readonly Polygon[]): number {
  return polygons.flat().reduce((sum, ring) => sum + ring.length, 0);
}
