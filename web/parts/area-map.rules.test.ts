import { expect, it } from 'vitest';
import { groundAreas } from './area-map.rules.js';

const AREAS = [
  { id: 'rugby', name: 'Rugby', longitude: -1.3283, latitude: 52.3845, neighbours: ['warwick'] },
  { id: 'warwick', name: 'Warwick', longitude: -1.5846, latitude: 52.3102, neighbours: ['rugby'] },
];
const ATTRIBUTION = ['Contains OS data © Crown copyright and database right 2024.'];

function shape(id: string, west: number, file = 'ons-boundaries-1') {
  const ring = [
    [west, 52.2],
    [west + 0.2, 52.2],
    [west + 0.2, 52.4],
    [west, 52.2],
  ];
  const geoJson = JSON.stringify({ type: 'MultiPolygon', coordinates: [[ring]] });
  const source = { locator: 'E0', document: { id: file, title: 'Boundaries' } };
  return { id, boundary: { geoJson, vintage: 'December 2024', attribution: ATTRIBUTION, source } };
}

it('draws the sketch alone where no shape was imported, and says nothing of shapes', () => {
  for (const shapes of [undefined, AREAS.map(({ id }) => ({ id, boundary: null }))]) {
    const ground = groundAreas(AREAS, shapes);
    expect(ground.cells).toHaveLength(2);
    expect([ground.drawn, ground.shapeless, ground.sources]).toEqual([null, [], []]);
  }
});

it('draws the real shapes where every area has one, and names their file once', () => {
  const { drawn, shapeless, sources } = groundAreas(AREAS, [shape('rugby', -1.4), shape('warwick', -1.6)]);
  expect(drawn?.areas.map(({ id }) => id)).toEqual(['rugby', 'warwick']);
  expect(shapeless).toEqual([]);
  expect(sources).toEqual([
    { document: { id: 'ons-boundaries-1', title: 'Boundaries' }, attribution: ATTRIBUTION },
  ]);
});

it('names both files where the shapes come from two', () => {
  const { sources } = groundAreas(AREAS, [shape('rugby', -1.4), shape('warwick', -1.6, 'ons-boundaries-2')]);
  expect(sources.map(({ document }) => document.id)).toEqual(['ons-boundaries-1', 'ons-boundaries-2']);
});

it('keeps the sketch where the shape of Warwick is missing, and names it', () => {
  const { drawn, shapeless } = groundAreas(AREAS, [shape('rugby', -1.4), { id: 'warwick', boundary: null }]);
  expect([drawn, shapeless]).toEqual([null, ['Warwick']]);
});
