import { expect, it } from 'vitest';
import type { DrawnArea } from './boundary-map.rules.js';
import { findUnnamed, type Label, placeLabels } from './map-labels.rules.js';

const NOBODY = new Map<string, string>();

function area(name: string, x: number, y: number, side: number): DrawnArea {
  return { id: name.toLowerCase(), name, path: '', x, y, size: side * side };
}

function place(areas: readonly DrawnArea[], size: number, letters: ReadonlyMap<string, string> = NOBODY) {
  return placeLabels({ areas, width: 1000, height: 1000 }, letters, size);
}

const textOf = (labels: readonly Label[], id: string) =>
  labels.find((label) => label.id === id)?.lines.map(({ text }) => text);

const RUGBY = area('Rugby', 700, 500, 400);
const WARWICK = area('Warwick', 300, 500, 400);

it('writes the name of an area where there is room, below the letter of its group', () => {
  const labels = place([RUGBY, WARWICK], 30, new Map([['rugby', 'A']]));
  expect(textOf(labels, 'rugby')).toEqual(['A', 'Rugby']);
  expect(textOf(labels, 'warwick')).toEqual(['Warwick']);
});

it('writes the number of an area whose name is much wider than the area', () => {
  const labels = place([RUGBY, area('Hammersmith and Fulham', 300, 200, 60), WARWICK], 30);
  expect(textOf(labels, 'hammersmith and fulham')).toEqual(['2']);
});

it('writes a number where a name would cover that of a larger area', () => {
  const labels = place([RUGBY, area('Nuneaton', 640, 520, 100), WARWICK], 30);
  expect(textOf(labels, 'rugby')).toEqual(['Rugby']);
  expect(textOf(labels, 'nuneaton')).toEqual(['2']);
});

it('writes numbers alone where most names have no room, the largest area first', () => {
  const areas = [RUGBY, area('Islington', 200, 200, 60), area('Hackney', 300, 200, 61)];
  expect(place(areas, 40).map(({ lines }) => lines.map(({ text }) => text))).toEqual([['1'], ['3'], ['2']]);
});

it('leaves out the letter of a group before the number, and the number where there is no room at all', () => {
  const around = [area('Camden', 500, 500, 90), area('City', 500, 640, 85)];
  const beside = [area('Brent', 474, 570, 84), area('Hackney', 526, 570, 83)];
  const areas = [...around, ...beside, area('Islington', 500, 570, 80)];
  const joined = new Map([
    ['camden', 'C'],
    ['islington', 'C'],
  ]);
  expect(textOf(place(areas, 40, joined), 'camden')).toEqual(['C', '1']);
  expect(textOf(place(areas, 40, joined), 'islington')).toEqual(['5']);
  const crowded = Array.from({ length: 9 }, (_, at) => area(`Place ${at}`, 500 + at, 500, 20 - at));
  expect(place(crowded, 40).length).toBeLessThan(9);
});

it('moves a name that would leave the map back into it', () => {
  const [label] = place([area('Stratford', 10, 500, 300)], 30);
  expect(label?.x).toBeGreaterThan(70);
});

it('gives the same labels in whatever order the areas come, but for their numbers', () => {
  const areas = [RUGBY, WARWICK, area('Nuneaton', 640, 520, 100)];
  const named = (labels: Label[]) => labels.filter(({ lines }) => lines[0]?.kind === 'name');
  expect(named(place(areas, 30))).toEqual(named(place([...areas].reverse(), 30)));
});

it('lists the areas that lack a name on one of two maps, with their numbers', () => {
  const areas = [RUGBY, area('Nuneaton', 640, 520, 100), WARWICK];
  const maps = [place(areas, 10), place(areas, 30)];
  expect(findUnnamed(areas, maps).map(({ number, area: { name } }) => [number, name])).toEqual([
    [2, 'Nuneaton'],
  ]);
  expect(findUnnamed(areas, maps.slice(0, 1))).toEqual([]);
});
