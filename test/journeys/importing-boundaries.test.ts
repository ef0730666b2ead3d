import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askAt, dataOf } from '../support/ask.js';
import { asGeoJson, asTopoJson, WARWICKSHIRE } from '../support/boundary-files.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { type HubProcess, MODES, type Mode, startHubProcess } from '../support/hub-process.js';
import { runImportCommand } from '../support/import-command.js';
import { countStatements } from '../support/statements.js';

// Every shape of this file is made up: rectangles around the true middles of the five districts.

let database: TestDatabase;
const hubs = new Map<Mode, HubProcess>();
let folder: string;
let file: string;

beforeAll(async () => {
  database = await createTestDatabase();
  // Both ways of running, over the same database: what is imported once is there for both.
  for (const mode of MODES) hubs.set(mode, await startHubProcess(mode, { DATABASE_URL: database.url }));
  folder = await mkdtemp(join(tmpdir(), 'hub-boundaries-'));
  file = await fileOf('made-up-May-2024.geojson', asGeoJson(WARWICKSHIRE));
});
afterAll(async () => {
  for (const hub of hubs.values()) await hub[Symbol.asyncDispose]();
  await database?.[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

const importBoundaries = (...words: string[]) => runImportCommand(database.url, words, 'import:boundaries');
const runImport = (...words: string[]) => runImportCommand(database.url, words);

async function fileOf(name: string, content: unknown): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, JSON.stringify(content));
  return path;
}

const urlOf = (mode: Mode) => hubs.get(mode)?.url ?? '';
const pageOf = async (mode: Mode) => {
  const headers = { accept: 'text/html' };
  return (await fetch(`${urlOf(mode)}/mergers?policeArea=warwickshire`, { headers })).text();
};

const SHAPES = `{ policeArea(id: "warwickshire") { areas { id boundary {
  geoJson points vintage licence attribution source { locator basis document { title publisher knownAt importedFile { name } } } } } } }`;

async function shapesOf(mode: Mode) {
  const { policeArea } = await dataOf(askAt(urlOf(mode), SHAPES));
  return policeArea.areas as { id: string; boundary: Record<string, unknown> | null }[];
}

/** Whether each way of running draws a sketch, or the real shapes. */
async function mapsDrawn() {
  const pages = await Promise.all(MODES.map(pageOf));
  return pages.map((page) => [
    page.includes('Sketch map of Warwickshire'),
    page.includes('"Map of Warwickshire'),
  ]);
}
const SKETCHES = MODES.map(() => [true, false]);
const REAL_SHAPES = MODES.map(() => [false, true]);

describe('boundaries of the five districts of Warwickshire', () => {
  it('are not there at first: the map is a sketch', async () => {
    for (const mode of MODES)
      expect((await shapesOf(mode)).map(({ boundary }) => boundary)).toEqual([null, null, null, null, null]);
    expect(await mapsDrawn()).toEqual(SKETCHES);
  });

  it('leave everything as it is in a dry run', async () => {
    const { failed, output } = await importBoundaries(file, '--dry-run');
    expect(failed, output).toBe(false);
    expect(output).toContain('5 areas, May 2024.');
    expect(output).toContain('geography.area_boundary: 5 added, 0 changed, 0 removed');
    expect(output).toContain('Nothing was written.');
    expect(await mapsDrawn()).toEqual(SKETCHES);
  });

  it('are refused whole in metres of the National Grid, with what is wanted, and nothing changes', async () => {
    const wrong = WARWICKSHIRE.map((area, index) =>
      index === 4 ? { ...area, geometry: { type: 'Polygon', coordinates: [[[430_000, 265_000]]] } } : area,
    );
    const { failed, output } = await importBoundaries(await fileOf('metres.geojson', asGeoJson(wrong)));
    expect(failed).toBe(true);
    expect(output).toContain('The data was refused and nothing was changed:');
    expect(output).toMatch(
      /metres\.geojson:\d+ features\[4\]: Warwick \(E07000222\) .*British National Grid/,
    );
    expect(output).not.toMatch(/^\s+at /m);
    expect(await mapsDrawn()).toEqual(SKETCHES);
  });

  it('of two districts alone leave the sketch, and the page names those that it lacks', async () => {
    const two = await fileOf('two.topojson', asTopoJson({ lad: WARWICKSHIRE.slice(0, 2) }));
    const { failed, output } = await importBoundaries(two);
    expect(failed, output).toBe(false);
    expect(output).toContain('Areas that the file does not show (316): ');
    expect(await mapsDrawn()).toEqual(SKETCHES);
    for (const mode of MODES)
      expect(await pageOf(mode)).toContain('missing Rugby, Stratford-on-Avon, Warwick.');
  });

  it('are drawn on the page of mergers of running hubs, both ways of running, with the lines to show', async () => {
    const { failed, output } = await importBoundaries(file, '--by', 'an analyst');
    expect(failed, output).toBe(false);
    // The later file counts before the earlier, of which nothing is left to see.
    expect(output).toContain('geography.area_boundary: 3 added, 2 changed, 0 removed');
    expect(await mapsDrawn()).toEqual(REAL_SHAPES);
    for (const mode of MODES)
      expect(await pageOf(mode)).toContain('Contains OS data © Crown copyright and database right 2024.');
  });

  it.each(MODES)('are part of the public schema, with vintage, licence and file (%s)', async (mode) => {
    const rugby = (await shapesOf(mode)).find(({ id }) => id === 'rugby')?.boundary;
    expect(rugby).toEqual({
      geoJson: expect.any(String),
      points: 6,
      vintage: 'May 2024',
      licence: 'Open Government Licence v3.0',
      attribution: [
        'Source: Office for National Statistics licensed under the Open Government Licence v3.0.',
        'Contains OS data © Crown copyright and database right 2024.',
      ],
      source: {
        locator: 'E07000220',
        basis: 'DERIVED',
        document: {
          title: 'Boundaries of Local Authority Districts, May 2024',
          publisher: 'Office for National Statistics',
          knownAt: '2024-05-31',
          importedFile: { name: 'made-up-May-2024.geojson' },
        },
      },
    });
    const { type, coordinates } = JSON.parse(String(rugby?.geoJson));
    expect(type).toBe('MultiPolygon');
    expect(new Set(coordinates.flat(2).map(String))).toEqual(
      new Set(['-1.45,52.25', '-1.1,52.25', '-1.1,52.45', '-1.35,52.45', '-1.45,52.45']),
    );
  });

  it('take as many statements for five areas as for thirty-two', async () => {
    const count = (policeArea: string) =>
      countStatements(database, () =>
        dataOf(askAt(urlOf('together'), SHAPES.replace('warwickshire', policeArea))),
      );
    // The file is cited by Warwickshire alone: one statement more.
    expect(await count('warwickshire')).toBe((await count('metropolitan-police')) + 1);
  });

  it('are loaded once', async () => {
    const { output } = await importBoundaries(file);
    expect(output).toContain('made-up-May-2024.geojson was already imported');
  });

  it('are taken back, both files at once: the map is a sketch again, and says nothing of shapes', async () => {
    const ids = (await runImport('list')).output.match(/^ons-boundaries-\S+/gm) ?? [];
    expect(ids).toHaveLength(2);
    const { failed, output } = await runImport('remove', ...ids);
    expect(failed, output).toBe(false);
    expect(output).toContain('geography.area_boundary: 0 added, 0 changed, 5 removed');
    expect(await mapsDrawn()).toEqual(SKETCHES);
    for (const mode of MODES) expect(await pageOf(mode)).not.toContain('Shapes were imported');
  });
});
