import { describe, expect, it } from 'vitest';
import { CountStatus } from './count-status.js';
import { type CountedCell, totalOf } from './people-total.rules.js';
import { releaseCounts } from './suppression.rules.js';

/** Partnerships by name, each with the counts of its areas. */
type Counts = Record<string, Record<string, number>>;

function cellsOf(counts: Counts): CountedCell[] {
  return Object.values(counts).flatMap((byArea) => {
    const table = Object.entries(byArea).map(([area, count]) => ({ area, count }));
    return releaseCounts(table).flatMap((release) =>
      release.areas.map((area) => ({ id: area, area, release: { id: `${release.areas[0]}`, ...release } })),
    );
  });
}

const ownOf = (byArea: Record<string, number> = {}) => new Map(Object.entries(byArea));

const WARWICKSHIRE: Counts = {
  south: { 'stratford-on-avon': 3, warwick: 6 },
  rugby: { rugby: 7 },
  north: { 'north-warwickshire': 2 },
};

describe('a total that everybody asks for', () => {
  const cells = cellsOf(WARWICKSHIRE);
  it.each([
    [['stratford-on-avon', 'warwick'], CountStatus.SHOWN, 9],
    [['stratford-on-avon', 'warwick', 'rugby'], CountStatus.SHOWN, 16],
    [['rugby'], CountStatus.SHOWN, 7],
    [['warwick'], CountStatus.SUPPRESSED, null],
    [['warwick', 'rugby'], CountStatus.SUPPRESSED, null],
    [['north-warwickshire'], CountStatus.SUPPRESSED, null],
    [['stratford-on-avon', 'warwick', 'north-warwickshire'], CountStatus.SUPPRESSED, null],
    [['nuneaton-and-bedworth'], CountStatus.NOT_STATED, null],
    [['rugby', 'nuneaton-and-bedworth'], CountStatus.NOT_STATED, null],
    [['warwick', 'nuneaton-and-bedworth'], CountStatus.NOT_STATED, null],
  ])('of %s is %s: %s', (areas, status, count) => {
    expect(totalOf(areas, cells)).toEqual({ status, count });
  });
});

describe('a total that the officer of South Warwickshire asks for', () => {
  const cells = cellsOf(WARWICKSHIRE);
  const own = ownOf(WARWICKSHIRE.south);
  it.each([
    [['stratford-on-avon'], CountStatus.SHOWN_TO_OWNER, 3],
    [['warwick'], CountStatus.SHOWN_TO_OWNER, 6],
    [['warwick', 'rugby'], CountStatus.SHOWN_TO_OWNER, 13],
    [['stratford-on-avon', 'warwick'], CountStatus.SHOWN, 9],
    [['north-warwickshire'], CountStatus.SUPPRESSED, null],
    [['warwick', 'north-warwickshire'], CountStatus.SUPPRESSED, null],
    [['warwick', 'nuneaton-and-bedworth'], CountStatus.NOT_STATED, null],
  ])('of %s is %s: %s', (areas, status, count) => {
    expect(totalOf(areas, cells, own)).toEqual({ status, count });
  });
});

/** Every table of these partnerships with counts from 0 to the largest. */
function everyTable(sizes: readonly number[], largest: number): number[][][] {
  const rows = (size: number): number[][] =>
    size === 0
      ? [[]]
      : rows(size - 1).flatMap((row) => Array.from({ length: largest + 1 }, (_, count) => [...row, count]));
  return sizes
    .map(rows)
    .reduce<number[][][]>(
      (tables, next) => tables.flatMap((table) => next.map((row) => [...table, row])),
      [[]],
    );
}

function countsOf(table: readonly number[][]): Counts {
  return Object.fromEntries(
    table.map((row, p) => [`p${p}`, Object.fromEntries(row.map((count, a) => [`p${p}a${a}`, count]))]),
  );
}

function everySet(areas: readonly string[]): string[][] {
  const sets: string[][] = [[]];
  for (const area of areas) sets.push(...sets.map((set) => [...set, area]));
  return sets.slice(1);
}

/** All that somebody can learn by asking for every set of areas. */
function everyAnswer(counts: Counts, own: ReadonlyMap<string, number>): string {
  const cells = cellsOf(counts);
  const sets = everySet(cells.map(({ area }) => area).sort());
  return sets
    .map((set) => totalOf(set, cells, own))
    .map(({ status, count }) => `${status}${count}`)
    .join();
}

/** The fewest values that a count which is not told can have, for somebody who knows every answer and this method. */
function fewestValues(sizes: readonly number[], largest: number, owned?: string): number {
  const classes = new Map<string, number[][][]>();
  for (const table of everyTable(sizes, largest)) {
    const counts = countsOf(table);
    const own = ownOf(owned === undefined ? {} : counts[owned]);
    const answers = `${JSON.stringify([...own])} ${everyAnswer(counts, own)}`;
    const alike = classes.get(answers);
    if (alike) alike.push(table);
    else classes.set(answers, [table]);
  }
  let fewest = Number.POSITIVE_INFINITY;
  for (const tables of classes.values()) {
    // A sum above the largest count is met by too few tables of this test: in truth counts have no such end.
    const whole = tables.filter((table) => table.every((row) => sumOf(row) <= largest));
    if (whole.length === 0) continue;
    sizes.forEach((size, p) => {
      const isRowTold = tables.every((table) => (table[p] ?? []).every((count) => count >= 5));
      if (isRowTold || `p${p}` === owned) return;
      for (let a = 0; a < size; a += 1)
        fewest = Math.min(fewest, new Set(tables.map((table) => table[p]?.[a])).size);
    });
  }
  return fewest;
}

const sumOf = (row: readonly number[]) => row.reduce((sum, count) => sum + count, 0);

describe('whoever asks for every set of areas, and knows the method', () => {
  it.each([
    [[1], 12],
    [[2], 20],
    [[3], 14],
    [[2, 1], 14],
    [[1, 1, 1], 12],
    [[2, 2], 10],
    [[4], 9],
  ])(
    'is left with 5 values or more for each count that is not told, in partnerships of %s areas',
    (sizes, largest) => {
      expect(fewestValues(sizes, largest)).toBeGreaterThanOrEqual(5);
    },
  );

  it.each([
    [[2, 1], 14],
    [[2, 2], 10],
    [[1, 1, 1], 12],
  ])('learns no more of others by counts of their own, in partnerships of %s areas', (sizes, largest) => {
    expect(fewestValues(sizes, largest, 'p0')).toBeGreaterThanOrEqual(5);
  });

  it('is told nothing but true sums', () => {
    for (const table of everyTable([2, 2], 7)) {
      const counts = countsOf(table);
      const all = ownOf(Object.assign({}, ...Object.values(counts)));
      const cells = cellsOf(counts);
      for (const set of everySet([...all.keys()])) {
        const { count } = totalOf(set, cells);
        if (count !== null) expect(count).toBe(sumOf(set.map((area) => all.get(area) ?? 0)));
      }
    }
  });
});
