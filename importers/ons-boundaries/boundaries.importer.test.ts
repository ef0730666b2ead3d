import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DataFolder } from '../../shared/files/data-folder.js';
import { DataRefused } from '../../shared/files/file-problem.js';
import { projectRoot } from '../../shared/project-root.js';
import {
  area,
  asGeoJson,
  asTopoJson,
  type DrawnArea,
  rectangle,
  WARWICKSHIRE,
} from '../../test/support/boundary-files.js';
import type { ImportedData } from '../importer.js';
import { onsBoundaries } from './boundaries.importer.js';

const folder = new DataFolder(join(projectRoot, 'data'));
const NAME = 'Local_Authority_Districts_December_2024_Boundaries_UK_BUC.geojson';
/** Cut out of a real file; it lies beside the project where there is one. */
const SAMPLE = join(projectRoot, '..', 'shared', 'reference', 'boundaries_sample.topojson');
const RUGBY = area('E07000220', 'Rugby', [-1.45, 52.25], [-1.1, 52.45]);

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'boundaries-'));
});
afterEach(() => rm(directory, { recursive: true }));

async function imported(file: unknown, name = NAME): Promise<ImportedData> {
  const path = join(directory, name);
  await writeFile(path, typeof file === 'string' || Buffer.isBuffer(file) ? file : JSON.stringify(file));
  return read(path);
}

function read(path: string): Promise<ImportedData> {
  const source = { path, name: basename(path), sha256: '', bytes: 0 };
  return onsBoundaries.read(source, { folder, importId: 'shapes', onProgress() {} });
}

async function refusalOf(file: unknown, name?: string): Promise<string> {
  const error = await imported(file, name).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof DataRefused)) throw error ?? new Error('was not refused');
  return error.message;
}

type Shapes = Readonly<Record<string, [number, number][][][]>>;

function shapesOf(data: ImportedData): Shapes {
  const rows: { area_code: string; shape: string }[] = parse(
    data.files.get('imports/shapes/boundaries.csv') ?? '',
    { columns: true },
  );
  return Object.fromEntries(rows.map((row) => [row.area_code, JSON.parse(row.shape)]));
}

const pointsOf = (shapes: Shapes, code: string) =>
  new Set((shapes[code] ?? []).flat(2).map(([x, y]) => `${x} ${y}`));

describe('the five rectangles of Warwickshire (made up)', () => {
  it.each<[string, unknown, string]>([
    ['GeoJSON', asGeoJson(WARWICKSHIRE), NAME],
    ['GeoJSON of which each shape is a MultiPolygon', asGeoJson(WARWICKSHIRE.map(asMulti)), NAME],
    ['TopoJSON with the codes as ids', asTopoJson({ lad: WARWICKSHIRE }), NAME],
    [
      'TopoJSON with other objects beside them',
      asTopoJson({ pfa: [area('E23000017', 'Warwickshire', [-1.8, 52], [-1.1, 52.7])], lad: WARWICKSHIRE }),
      NAME,
    ],
  ])('are read from %s', async (_what, file, name) => {
    const data = await imported(file, name);
    const shapes = shapesOf(data);
    expect(Object.keys(shapes)).toEqual(['E07000218', 'E07000219', 'E07000220', 'E07000221', 'E07000222']);
    expect(pointsOf(shapes, 'E07000218')).toEqual(
      new Set(['-1.8 52.45', '-1.55 52.45', '-1.55 52.7', '-1.8 52.7']),
    );
    expect(data.notes[0]).toBe('5 areas, December 2024.');
    expect(data.notes.at(-1)).toMatch(/^Areas that the file does not show \(313\): .* keep their sketch\.$/);
  });

  it('keep the corner of Rugby and Warwick in the northern side of Stratford-on-Avon, where it is no bend', async () => {
    const shapes = shapesOf(await imported(asGeoJson(WARWICKSHIRE)));
    for (const code of ['E07000220', 'E07000221', 'E07000222'])
      expect(pointsOf(shapes, code)).toContain('-1.45 52.25');
  });

  it('have their outer ring to the left and their hole to the right, however the file turns them', async () => {
    const hole = rectangle([-1.3, 52.3], [-1.2, 52.4]);
    const outer = rectangle([-1.45, 52.25], [-1.1, 52.45]);
    for (const rings of [
      [outer, hole],
      [[...outer].reverse(), [...hole].reverse()],
      [hole, outer],
    ]) {
      const geometry = { type: 'Polygon', coordinates: rings };
      const [polygon] = shapesOf(await imported(asGeoJson([{ ...RUGBY, geometry }]))).E07000220 ?? [];
      expect(polygon?.map(turn)).toEqual([1, -1]);
      expect(polygon?.[1]).toContainEqual([-1.3, 52.3]);
    }
  });
});

describe('the vintage', () => {
  it.each<[string, string, string, string | null]>([
    ['LAD24CD', NAME, 'December 2024', '2024-12-31'],
    ['lad23cd', 'LAD_MAY_2023_UK_BUC.geojson', 'May 2023', '2023-05-31'],
    ['LAD25CD', 'boundaries.geojson', '2025', null],
    ['code', 'Local_Authority_Districts_May_2024_Boundaries_UK_BGC.json', 'May 2024', '2024-05-31'],
    ['reference', 'local-authority-district.geojson', 'vintage not stated', null],
  ])('of codes in %s in %s is %s', async (heading, name, vintage, knownAt) => {
    const { document } = await imported(asGeoJson(WARWICKSHIRE, heading), name);
    expect(document).toEqual({
      title: `Boundaries of Local Authority Districts, ${vintage}`,
      publisher: 'Office for National Statistics',
      publishedOn: null,
      knownAt,
    });
  });

  it('of April 2025 gives Barnsley another code; its shape is kept under that of the other tables', async () => {
    const barnsley = area('E08000038', 'Barnsley', [-1.8, 53.4], [-1.3, 53.6]);
    expect(Object.keys(shapesOf(await imported(asGeoJson([barnsley], 'LAD25CD'))))).toEqual(['E08000016']);
  });
});

it('says what was left out: Scotland, an area that is no more, and what is too small to be seen', async () => {
  const islet = rectangle([-1.0, 52.3], [-0.999, 52.301]);
  const rugby = {
    ...RUGBY,
    geometry: {
      type: 'MultiPolygon',
      coordinates: [[rectangle([-1.45, 52.25], [-1.1, 52.45])], [islet]],
    },
  };
  const others = [
    area('S12000033', 'Aberdeen City', [-2.3, 57.1], [-2, 57.2]),
    area('E07000026', 'Allerdale', [-3.5, 54.6], [-3, 54.9]),
  ];
  const { notes } = await imported(asGeoJson([rugby, ...others]));
  expect(notes).toContain('Left out: 1 shapes that are no local government area of England or Wales.');
  expect(notes).toContain('Left out, as the hub knows no such area (1): E07000026.');
  expect(notes.join('\n')).toContain('1 islets, holes and splinters');
});

describe('a file is refused whole', () => {
  const geoJson = (geometry: unknown) => asGeoJson([{ ...RUGBY, geometry } as DrawnArea]);
  const text = JSON.stringify(asGeoJson(WARWICKSHIRE));
  const topoJson = asTopoJson({ lad: WARWICKSHIRE });

  it.each<[string, unknown, RegExp]>([
    [
      'that ends in the middle of a shape',
      text.slice(0, 700),
      /is not JSON, or not all of it: .* downloaded whole\?/,
    ],
    ['that ends after a shape', text.slice(0, text.indexOf('},{')), /is not JSON, or not all of it/],
    ['that is a text', 'E07000220', /is not JSON/],
    ['that is empty', '', /is empty\. Wanted are Local Authority Districts as a GeoJSON/],
    ['that is a list', '[]', /is a JSON text, but no object/],
    ['that is a web page', '<!doctype html><title>Sign in</title>', /is a web page, KML or other XML/],
    ['that is a zip file', Buffer.from('PK\u0003\u0004rest'), /is a zip file, perhaps a shapefile/],
    ['that is a GeoPackage', 'SQLite format 3\u0000', /is a GeoPackage/],
    ['in another encoding', Buffer.from(text.replace('Rugby', 'Rugb\xff'), 'latin1'), /is not text in UTF-8/],
    ['of one feature alone', JSON.stringify(asGeoJson([RUGBY]).features[0]), /is JSON of the type Feature/],
    [
      'in the form of Esri',
      { geometryType: 'esriGeometryPolygon', features: [{ attributes: {} }] },
      /ask for GeoJSON \(f=geojson\)/,
    ],
    ['that is an error of a server', { error: { code: 400 } }, /the error message of a server/],
    ['without a shape', asGeoJson([]), /the list of shapes is empty/],
    [
      'of centres',
      geoJson({ type: 'Point', coordinates: [-1.3, 52.4] }),
      /features\[0\]: Rugby \(E07000220\) is a Point; wanted is the Polygon/,
    ],
    ['of shapes without a geometry', geoJson(null), /Rugby \(E07000220\) has no geometry/],
    [
      'in metres of the British National Grid',
      geoJson({
        type: 'Polygon',
        coordinates: [
          [
            [445000, 275000],
            [450000, 275000],
            [450000, 280000],
            [445000, 275000],
          ],
        ],
      }),
      /\[445000, 275000\] is not in degrees, but looks like metres of the British National Grid \(EPSG:27700\).*ogr2ogr -t_srs EPSG:4326/,
    ],
    [
      'in metres of the Web Mercator projection',
      geoJson({ type: 'Polygon', coordinates: [[[-145000, 6870000]]] }),
      /\[-145000, 6870000\] is not in degrees\. Wanted/,
    ],
    [
      'with the latitude first',
      geoJson({
        type: 'Polygon',
        coordinates: [
          [
            [52.3, -1.3],
            [52.4, -1.3],
            [52.4, -1.2],
            [52.3, -1.3],
          ],
        ],
      }),
      /\[52\.3, -1\.3\] has the latitude before the longitude/,
    ],
    [
      'with a text for a number',
      geoJson({ type: 'Polygon', coordinates: [[['-1.3', '52.3']]] }),
      /\["-1\.3","52\.3"\] is no position/,
    ],
    [
      'with a list missing',
      geoJson({ type: 'MultiPolygon', coordinates: [[-1.3, 52.3]] }),
      /has no list of positions: -1\.3|has no list of rings/,
    ],
    [
      'with a shape that is a line',
      geoJson({
        type: 'Polygon',
        coordinates: [
          [
            [-1.3, 52.3],
            [-1.2, 52.3],
            [-1.3, 52.3],
          ],
        ],
      }),
      /has a shape without any ground/,
    ],
    [
      'in which Rugby lies in Kent',
      asGeoJson([area('E07000220', 'Rugby', [0.9, 51], [1.1, 51.2])]),
      /Rugby \(E07000220\) has a shape that lies elsewhere: the area is around \[-1\.3\d*, 52\.3\d*\]/,
    ],
    [
      'with an area twice',
      asGeoJson([...WARWICKSHIRE, RUGBY]),
      /features\[5\]: Rugby \(E07000220\) has a shape already, at features\[2\]/,
    ],
    [
      'without codes',
      asGeoJson(WARWICKSHIRE, 'NAME'),
      /wanted is a property LAD24CD, or of another year; there are FID, NAME, LAD24NM/,
    ],
    [
      'of partnerships',
      asTopoJson({ csp: [area('E22000321', 'Rugby', [-1.45, 52.25], [-1.1, 52.45])] }),
      /shows no area that the hub knows\. Its codes are \(1\): E22000321\. Wanted are those of Local Authority Districts/,
    ],
    ['of a Topology without arcs', { type: 'Topology', objects: {} }, /is a Topology without a list of arcs/],
    [
      'of a Topology without objects',
      { type: 'Topology', objects: {}, arcs: [] },
      /is a Topology without objects/,
    ],
    [
      'of a Topology cut short',
      { ...topoJson, arcs: topoJson.arcs.slice(0, 2) },
      /geometries\[\d\] has arcs that are not in the file/,
    ],
    [
      'of a Topology whose shapes are built otherwise',
      { type: 'Topology', arcs: [], objects: { lad: { type: 'MultiPolygon', id: 'E07000220', arcs: [1] } } },
      /objects\.lad\.geometries\[0\] has arcs that are not in the file/,
    ],
  ])('%s', async (_what, file, reason) => {
    expect(await refusalOf(file)).toMatch(reason);
  });

  it('with every shape that is wrong, by its place', async () => {
    const wrong = WARWICKSHIRE.map((one, index) =>
      index % 2 === 0 ? { ...one, geometry: { type: 'LineString', coordinates: [] } } : one,
    );
    const message = await refusalOf(asGeoJson(wrong));
    expect(message.match(/features\[\d\]: /g)).toEqual(['features[0]: ', 'features[2]: ', 'features[4]: ']);
  });

  it('where it is the full resolution edition of everything', async () => {
    const coast = Array.from({ length: 1_000_100 }, (_, at) => [-1.4 + at / 1e7, at % 2 === 0 ? 52.3 : 52.4]);
    coast.push([-1.3, 52.2], [-1.4, 52.2]);
    expect(await refusalOf(geoJson({ type: 'Polygon', coordinates: [coast] }))).toMatch(
      /has more than 1,000,000 points.*take the edition BUC or BGC/,
    );
  });
});

describe.skipIf(!existsSync(SAMPLE))('the sample of ONS boundaries of May 2024', () => {
  it('gives each of the 318 areas a shape, of which few have more than 200 points and none more than 220', async () => {
    const data = await read(SAMPLE);
    const counts = Object.values(shapesOf(data)).map((shape) => shape.flat(2).length);
    expect(counts).toHaveLength(318);
    expect(counts.filter((count) => count > 200).length).toBeLessThan(20);
    expect(Math.max(...counts)).toBeLessThan(220);
    expect(data.notes).toContain('Read from the object "lad" of the file; it also holds csp, pfa.');
  });

  it('draws every border once: each side of the five districts of Warwickshire, which have no coast, is a neighbour’s too', async () => {
    const shapes = shapesOf(await read(SAMPLE));
    const count = new Map<string, number>();
    for (const side of Object.values(shapes).flatMap(sidesOf)) count.set(side, (count.get(side) ?? 0) + 1);
    const own = WARWICKSHIRE.flatMap(({ code }) => sidesOf(shapes[code] ?? []));
    expect(own.length).toBeGreaterThan(500);
    expect(own.filter((side) => count.get(side) !== 2)).toEqual([]);
  });
});

/** From point to point, the same whichever way. */
function sidesOf(shape: readonly (readonly [number, number][])[][]): string[] {
  return shape
    .flat()
    .flatMap((ring) =>
      ring.slice(1).map((point, at) => [String(ring[at]), String(point)].sort().join(' to ')),
    );
}

function asMulti({ geometry, ...rest }: DrawnArea): DrawnArea {
  return { ...rest, geometry: { type: 'MultiPolygon', coordinates: [geometry.coordinates] } };
}

/** 1 to the left, -1 to the right. */
function turn(ring: readonly (readonly [number, number])[]): number {
  const sum = ring.slice(1).reduce((total, [x, y], at) => {
    const [beforeX, beforeY] = ring[at] ?? [0, 0];
    return total + beforeX * y - x * beforeY;
  }, 0);
  return Math.sign(sum);
}
