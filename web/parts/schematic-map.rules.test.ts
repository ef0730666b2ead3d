import { expect, it } from 'vitest';
import { distance, findPairsApart, type MappedArea, placeAreas, wrapName } from './schematic-map.rules.js';

const WARWICKSHIRE: readonly MappedArea[] = [
  area('north-warwickshire', 'North Warwickshire', -1.6278, 52.5477, ['nuneaton-and-bedworth', 'tamworth']),
  area('nuneaton-and-bedworth', 'Nuneaton and Bedworth', -1.4756, 52.5011, ['north-warwickshire', 'rugby']),
  area('rugby', 'Rugby', -1.3283, 52.3845, ['nuneaton-and-bedworth', 'stratford-on-avon', 'warwick']),
  area('stratford-on-avon', 'Stratford-on-Avon', -1.6228, 52.1789, ['rugby', 'warwick']),
  area('warwick', 'Warwick', -1.5846, 52.3102, ['rugby', 'stratford-on-avon']),
];

it('lets every pair of neighbours in Warwickshire touch, each district in a cell of its own', () => {
  const cells = placeAreas(WARWICKSHIRE);
  expect(findPairsApart(cells, WARWICKSHIRE)).toEqual([]);
  expect(new Set(cells.map(({ q, r }) => `${q},${r}`)).size).toBe(5);
});

it('keeps North Warwickshire above Stratford-on-Avon, and Rugby right of Warwick', () => {
  const at = new Map(placeAreas(WARWICKSHIRE).map((cell) => [cell.id, cell]));
  expect(at.get('north-warwickshire')?.r).toBeLessThan(at.get('stratford-on-avon')?.r ?? 0);
  expect(across(at.get('rugby'))).toBeGreaterThan(across(at.get('warwick')));
});

it('gives the same areas the same sketch', () => {
  expect(placeAreas(WARWICKSHIRE)).toEqual(placeAreas(WARWICKSHIRE));
});

it('leaves out an area whose place is not known, and draws nothing of nothing', () => {
  const [first] = WARWICKSHIRE;
  expect(
    placeAreas([{ id: 'rugby', name: 'Rugby', longitude: null, latitude: null, neighbours: [] }]),
  ).toEqual([]);
  expect(placeAreas([])).toEqual([]);
  expect(placeAreas(first ? [first] : [])).toHaveLength(1);
});

it('names neighbours that seven sides would take to let them touch', () => {
  const around = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const ring = around.map((id, index) =>
    area(id, id, Math.cos((index * 2 * Math.PI) / 7), 52 + 0.6 * Math.sin((index * 2 * Math.PI) / 7), [
      'middle',
    ]),
  );
  const areas = [area('middle', 'middle', 0, 52, around), ...ring];
  expect(findPairsApart(placeAreas(areas), areas)).toHaveLength(1);
});

it('counts steps between cells', () => {
  expect(distance({ q: 0, r: 0 }, { q: 1, r: -1 })).toBe(1);
  expect(distance({ q: 0, r: 0 }, { q: 1, r: 1 })).toBe(2);
});

it('parts long names at spaces and hyphens', () => {
  expect(wrapName('Stratford-on-Avon')).toEqual(['Stratford-on-', 'Avon']);
  expect(wrapName('Nuneaton and Bedworth')).toEqual(['Nuneaton and', 'Bedworth']);
  expect(wrapName('Rugby')).toEqual(['Rugby']);
});

function area(
  id: string,
  name: string,
  longitude: number,
  latitude: number,
  neighbours: string[],
): MappedArea {
  return { id, name, longitude, latitude, neighbours };
}

function across(cell: { q: number; r: number } | undefined): number {
  return (cell?.q ?? 0) + (cell?.r ?? 0) / 2;
}
