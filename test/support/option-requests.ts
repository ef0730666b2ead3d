import {
  NO_CONSTRAINTS,
  type OptionArea,
  type OptionConstraints,
  type OptionRequest,
} from '../../subgraphs/mergers/option/option-request.rules.js';
import { readPoliceAreas } from './police-areas.js';

const BUDGET = { counting: 150_000_000, ordering: 80_000_000 };

const policeAreas = readPoliceAreas();

/** The first ten options of a police area by fewest changes, unless told otherwise. */
export function policeAreaRequest(
  slug: string,
  constraints: Partial<OptionConstraints> = {},
  rest: Partial<OptionRequest> = {},
): OptionRequest {
  const facts = policeAreas.get(slug);
  if (!facts) throw new RangeError(`${slug} is no police area`);
  return {
    areas: facts.areas,
    today: facts.today,
    lawful: facts.wales ? 'TODAY_ONLY' : 'EVERY_GROUPING',
    constraints: { ...NO_CONSTRAINTS, ...constraints },
    order: 'FEWEST_CHANGES',
    first: 10,
    after: null,
    budget: BUDGET,
    ...rest,
  };
}

/** Police areas of at most so many areas. */
export function policeAreasUpTo(areas: number): string[] {
  return [...policeAreas.values()].filter((facts) => facts.areas.length <= areas).map(({ slug }) => slug);
}

/** Squares in rows and columns, each an area of its own today, next to those above, below, left and right of it. */
export function gridRequest(rows: number, columns: number): OptionRequest {
  const code = (row: number, column: number): string => `G${String(row * columns + column).padStart(8, '0')}`;
  const inside = (row: number, column: number): boolean =>
    row >= 0 && column >= 0 && row < rows && column < columns;
  const areas = Array.from({ length: rows * columns }, (_, index): OptionArea => {
    const [row, column] = [Math.floor(index / columns), index % columns];
    const around = [
      [row - 1, column],
      [row + 1, column],
      [row, column - 1],
      [row, column + 1],
    ] as const;
    return {
      id: code(row, column),
      slug: `square-${row}-${column}`,
      population: 50_000 + ((index * 7_919) % 101) * 1_000,
      county: null,
      neighbours: around.filter(([r, c]) => inside(r, c)).map(([r, c]) => code(r, c)),
    };
  });
  return {
    ...policeAreaRequest('warwickshire'),
    areas,
    today: areas.map((area) => [area.id]),
  };
}

/** A request about up to nine random areas under random constraints, the same on every run for the same seed. */
export function randomRequest(seed: number): OptionRequest {
  const dice = new Dice(seed);
  const areas = randomAreas(dice, 1 + dice.upTo(seed % 5 === 0 ? 8 : 6));
  return {
    areas,
    today: randomToday(dice, areas),
    lawful: 'EVERY_GROUPING',
    constraints: randomConstraints(dice, areas),
    order: dice.pick(['FEWEST_CHANGES', 'FEWEST_PARTNERSHIPS', 'MOST_EQUAL_POPULATION']),
    first: 1 + dice.upTo(11),
    after: null,
    budget: BUDGET,
  };
}

/** Chance that repeats: mulberry32, a generator of one 32-bit number. */
class Dice {
  constructor(private state: number) {}

  /** From 0 up to, but not, 1. */
  roll(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** From 0 to `most`, both included. */
  upTo(most: number): number {
    return Math.floor(this.roll() * (most + 1));
  }

  chance(share: number): boolean {
    return this.roll() < share;
  }

  pick<Value>(values: readonly Value[]): Value {
    const value = values[this.upTo(values.length - 1)];
    if (value === undefined) throw new RangeError('there is nothing to pick from');
    return value;
  }
}

function randomAreas(dice: Dice, count: number): OptionArea[] {
  const density = 0.15 + dice.roll() * 0.5;
  const codes = Array.from(
    { length: count },
    (_, index) => `E0700${String((index * 37 + 13) % 90).padStart(4, '0')}`,
  );
  const borders = codes.flatMap((a, index) =>
    codes.slice(index + 1).flatMap((b) => (dice.chance(density) ? [[a, b] as const] : [])),
  );
  const hasTies = dice.chance(0.4);
  return codes.map((id, index) => ({
    id,
    slug: `area-${index}`,
    population: hasTies ? 1 + dice.upTo(3) : 50_000 + dice.upTo(200_000),
    county: dice.chance(0.3) ? null : `E1000000${dice.upTo(2)}`,
    neighbours: borders.flatMap(([a, b]) => (a === id ? [b] : b === id ? [a] : [])),
  }));
}

/** Some areas are in no group: they are held in part. */
function randomToday(dice: Dice, areas: readonly OptionArea[]): string[][] {
  const groups: string[][] = [];
  for (const { id } of areas) {
    if (dice.chance(0.15)) continue;
    if (groups.length > 0 && dice.chance(0.4)) dice.pick(groups).push(id);
    else groups.push([id]);
  }
  return groups;
}

function randomConstraints(dice: Dice, areas: readonly OptionArea[]): OptionConstraints {
  const people = areas.reduce((sum, area) => sum + area.population, 0);
  const maybe = (value: number): number | null => (dice.chance(0.25) ? value : null);
  return {
    contiguous: dice.chance(0.7),
    withinCounty: dice.chance(0.25),
    minPartnerships: maybe(dice.upTo(4)),
    maxPartnerships: maybe(1 + dice.upTo(6)),
    minPopulation: maybe(Math.floor((people * dice.roll()) / 4)),
    maxPopulation: maybe(Math.floor((people * (1 + dice.roll())) / 3)),
    maxAreasPerPartnership: maybe(1 + dice.upTo(4)),
    together: randomLists(dice, areas),
    apart: randomLists(dice, areas),
  };
}

/** Lists of two or three different areas, by code or slug. */
function randomLists(dice: Dice, areas: readonly OptionArea[]): string[][] {
  if (dice.chance(0.7)) return [];
  return Array.from({ length: 1 + dice.upTo(1) }, () => {
    const chosen = new Set(Array.from({ length: dice.chance(0.2) ? 3 : 2 }, () => dice.pick(areas)));
    return [...chosen].map((area) => (dice.chance(0.5) ? area.id : area.slug));
  });
}
