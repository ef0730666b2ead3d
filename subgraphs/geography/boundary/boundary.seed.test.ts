import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DataFolder } from '../../../shared/files/data-folder.js';
import { projectRoot } from '../../../shared/project-root.js';
import { Basis } from '../../../shared/provenance/basis.js';
import { readReferenceTables } from '../reference-tables.seed.js';
import { boundaryRows } from './boundary.seed.js';

const [RUGBY, WARWICK] = ['E07000220', 'E07000222'];
/** Made up: a triangle around nothing. */
const TRIANGLE = '[[[[-1.4,52.3],[-1.2,52.3],[-1.3,52.4],[-1.4,52.3]]]]';
const SMALLER = '[[[[-1.4,52.3],[-1.3,52.3],[-1.3,52.4],[-1.4,52.3]]]]';

/** An import of shapes, each row a code and the coordinates. */
function imported(id: string, position: number, ...shapes: [string, string][]): [string, string][] {
  const rows = shapes.map(([code, shape]) => `${code},December 2024,"${shape}"\n`).join('');
  const description = {
    id,
    kind: 'ons-boundaries',
    title: 'Boundaries of Local Authority Districts',
    publisher: 'Office for National Statistics',
    publishedOn: null,
    knownAt: null,
    position,
    documents: [id],
    importedFile: { name: 'lad.geojson', sha256: 'a'.repeat(64), loadedAt: '2026-11-22', loadedBy: 'test' },
  };
  return [
    [`imports/${id}/boundaries.csv`, `area_code,vintage,shape\n${rows}`],
    [`imports/${id}/import.yaml`, JSON.stringify(description)],
  ];
}

function rowsOf(...files: [string, string][]) {
  const folder = new DataFolder(join(projectRoot, 'data'), new Map(files));
  const rows = boundaryRows(folder, readReferenceTables(folder));
  return { rows, problems: folder.problems };
}

it('gives nothing where nothing was imported: no shape comes with the hub', () => {
  expect(rowsOf()).toEqual({ rows: [], problems: [] });
});

it('gives Rugby its shape as GeoJSON, with the file that it was made from', () => {
  expect(rowsOf(...imported('lad', 1, [RUGBY, TRIANGLE])).rows).toEqual([
    {
      areaId: 'rugby',
      geoJson: `{"type":"MultiPolygon","coordinates":${TRIANGLE}}`,
      points: 4,
      vintage: 'December 2024',
      sourceColumns: { documentId: 'lad', locator: RUGBY, quote: null, basis: Basis.DERIVED },
    },
  ]);
});

it('gives the shape of the later import where two show an area, and keeps those that it does not show', () => {
  const [first, second] = [
    imported('z-first', 1, [RUGBY, TRIANGLE], [WARWICK, TRIANGLE]),
    imported('a-second', 2, [RUGBY, SMALLER]),
  ];
  const { rows } = rowsOf(...first, ...second);
  expect(rows.map(({ areaId, sourceColumns }) => [areaId, sourceColumns.documentId])).toEqual([
    ['rugby', 'a-second'],
    ['warwick', 'z-first'],
  ]);
});

it('leaves out an area that is no more: Allerdale', () => {
  expect(rowsOf(...imported('lad', 1, ['E07000026', TRIANGLE]))).toEqual({ rows: [], problems: [] });
});

it.each(['', 'no list', '[]', '[[[]]]', '[[[[-1,52],[-1,53],[-1,52]]]]', TRIANGLE.replace('52.4', '5240')])(
  'refuses the shape %j, with its line',
  (shape) => {
    expect(rowsOf(...imported('lad', 1, [RUGBY, shape])).problems).toMatchObject([
      { file: 'imports/lad/boundaries.csv', line: 2, field: 'shape' },
    ]);
  },
);
