import { describe, expect, it } from 'vitest';
import { type DrawnMap, drawBoundaries, MAP_WIDTH, type ShapedArea } from './boundary-map.rules.js';

/** Made up: two squares of a tenth of a degree north of the equator's line, a third far above them, and one inside the first. */
const WEST = square('west', 0, 0);
const EAST = square('east', 0.1, 0);
const NORTH = square('north', 0, 0.3);

type Corner = [number, number];

function ring(longitude: number, latitude: number, side = 0.1): Corner[] {
  const [east, north] = [longitude + side, latitude + side];
  return [
    [longitude, latitude],
    [east, latitude],
    [east, north],
    [longitude, north],
    [longitude, latitude],
  ];
}

function shaped(id: string, ...polygons: Corner[][][]): ShapedArea {
  return { id, name: id, geoJson: JSON.stringify({ type: 'MultiPolygon', coordinates: polygons }) };
}

function square(id: string, longitude: number, latitude: number): ShapedArea {
  return shaped(id, [ring(longitude, latitude)]);
}

function drawn(...areas: ShapedArea[]): DrawnMap {
  const map = drawBoundaries(areas);
  if (!map) throw new Error('nothing was drawn');
  return map;
}

const find = (map: DrawnMap, id: string) => map.areas.find((area) => area.id === id);
const borders = (map: DrawnMap) => map.borders.map(({ between }) => between.join('|')).sort();

describe('two squares side by side', () => {
  it('fill the width of the map between its margins, north at the top and east to the right', () => {
    const map = drawn(WEST, EAST);
    expect(map.width).toBe(MAP_WIDTH);
    expect(map.height).toBe(512);
    expect(find(map, 'west')?.path).toBe('M12 500l488 0 0-488-488 0z');
    expect(find(map, 'east')?.path).toBe('M500 500l488 0 0-488-488 0z');
  });

  it('share one border, drawn once, and have one each to the outside', () => {
    const map = drawn(WEST, EAST);
    expect(borders(map)).toEqual(['east', 'west', 'west|east']);
    expect(map.borders.find(({ between }) => between.length === 2)?.path).toBe('M500 500l0-488');
  });
});

it('draws degrees of longitude half as wide as those of latitude at 60 degrees north', () => {
  expect(drawn(square('far', 0, 59.95)).height).toBe(2 * (MAP_WIDTH - 24) + 24);
});

it('draws areas that do not touch with a border each, and pieces of one area as one', () => {
  expect(borders(drawn(WEST, NORTH))).toEqual(['north', 'west']);
  expect(borders(drawn(shaped('both', [ring(0, 0)], [ring(0.3, 0)])))).toEqual(['both']);
});

it('leaves a hole where another area lies, and shares its whole border with it', () => {
  const inner = ring(0.03, 0.03, 0.04);
  const map = drawn(shaped('around', [ring(0, 0), [...inner].reverse()]), shaped('inside', [inner]));
  expect(borders(map)).toEqual(['around', 'around|inside']);
  expect(find(map, 'around')?.path.match(/M/g)).toHaveLength(2);
  expect((find(map, 'around')?.size ?? 0) + (find(map, 'inside')?.size ?? 0)).toBe(976 * 976);
});

it('puts the name at the point that is known of an area, else in the middle of its shape', () => {
  const map = drawn({ ...WEST, longitude: 0.025, latitude: 0.075 }, EAST);
  expect(find(map, 'west')).toMatchObject({ x: 134, y: 134 });
  expect(find(map, 'east')).toMatchObject({ x: 744, y: 256 });
});

it('draws points that fall together once', () => {
  const [first = [0, 0], ...rest] = ring(0, 0);
  const close: Corner = [first[0] + 0.00001, first[1]];
  expect(find(drawn(shaped('west', [[first, close, ...rest]])), 'west')?.path).toBe(
    find(drawn(WEST), 'west')?.path,
  );
});

it('draws nothing of nothing', () => {
  expect(drawBoundaries([])).toBeUndefined();
});
