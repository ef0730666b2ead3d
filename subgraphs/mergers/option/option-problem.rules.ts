import { compareText } from '../../../shared/collections.js';
import { type AreaSet, entry, firstAreas, MOST_AREAS, setOf } from './area-set/area-set.rules.js';
import { type Populations, tabulatePopulations } from './area-set/population.rules.js';
import type { OptionArea, OptionConstraints, OptionRequest } from './option-request.rules.js';

/** More people than there are; finite, so that no sum or product of it is NaN. */
export const NO_LIMIT = Number.MAX_SAFE_INTEGER;

export interface OptionLimits {
  readonly minPartnerships: number;
  readonly maxPartnerships: number;
  readonly minPopulation: number;
  /** NO_LIMIT where none is set. */
  readonly maxPopulation: number;
  readonly maxAreas: number;
}

/** A request as tables over the areas in order of their codes, which is what every search and count reads. */
export interface OptionProblem {
  readonly codes: readonly string[];
  readonly count: number;
  readonly everyArea: AreaSet;
  readonly populations: Float64Array;
  readonly people: Populations;
  readonly contiguous: boolean;
  /** Areas that may be joined directly: over land if contiguous, else any; of the same county if within one. */
  readonly joins: Int32Array;
  /** Today's partnerships of whole areas. */
  readonly today: readonly AreaSet[];
  /** The partnership of today that holds each area; 0 = held in part, changed in every option. */
  readonly todayOf: Int32Array;
  /** Areas that must share each area's partnership, itself included. */
  readonly togetherWith: Int32Array;
  /** Areas that must not share each area's partnership. */
  readonly apartFrom: Int32Array;
  readonly limits: OptionLimits;
}

/** @throws RangeError for what is no request: no area or too many, unequal codes, fractions of people, unknown ids, overlapping groups. */
export function compileProblem(request: OptionRequest): OptionProblem {
  const areas = [...request.areas].sort((a, b) => compareText(a.id, b.id));
  const codes = areas.map((area) => area.id);
  checkCodes(codes);
  if (areas.some(({ population }) => !Number.isSafeInteger(population) || population < 0))
    throw new RangeError('a population is a whole number of people');
  const indexOf = indexAreas(areas);
  const populations = Float64Array.from(areas, (area) => area.population);
  const today = request.today.map((group) => setOf(group.map(indexOf)));
  return {
    codes,
    count: codes.length,
    everyArea: firstAreas(codes.length),
    populations,
    people: tabulatePopulations(populations),
    contiguous: request.constraints.contiguous,
    joins: joinsOf(areas, request.constraints),
    today,
    todayOf: groupOfEach(codes.length, today),
    togetherWith: togetherOf(codes.length, request.constraints.together, indexOf),
    apartFrom: apartOf(codes.length, request.constraints.apart, indexOf),
    limits: limitsOf(codes.length, request.constraints),
  };
}

function checkCodes(codes: readonly string[]): void {
  if (codes.length === 0 || codes.length > MOST_AREAS)
    throw new RangeError(`options are worked out for 1 to ${MOST_AREAS} areas, not ${codes.length}`);
  if (new Set(codes).size < codes.length) throw new RangeError('an area is listed twice');
  if (codes.some((code) => code.length !== codes[0]?.length || /[+|]/.test(code)))
    throw new RangeError('area codes have one length and no + or |');
}

function indexAreas(areas: readonly OptionArea[]): (id: string) => number {
  const byId = new Map(
    areas.flatMap((area, index) => [[area.slug, index] as const, [area.id, index] as const]),
  );
  return (id) => {
    const index = byId.get(id);
    if (index === undefined) throw new RangeError(`${id} is not an area of this police area`);
    return index;
  };
}

function joinsOf(areas: readonly OptionArea[], { contiguous, withinCounty }: OptionConstraints): Int32Array {
  const mayJoin = (a: OptionArea, b: OptionArea): boolean =>
    a !== b &&
    (!contiguous || a.neighbours.includes(b.id) || b.neighbours.includes(a.id)) &&
    (!withinCounty || (a.county !== null && a.county === b.county));
  return Int32Array.from(areas, (area) =>
    setOf(areas.flatMap((other, index) => (mayJoin(area, other) ? [index] : []))),
  );
}

function groupOfEach(count: number, groups: readonly AreaSet[]): Int32Array {
  const groupOf = new Int32Array(count);
  for (let index = 0; index < count; index++) {
    const holders = groups.filter((group) => (group & (1 << index)) !== 0);
    if (holders.length > 1) throw new RangeError('two of today’s partnerships hold the same whole area');
    groupOf[index] = holders[0] ?? 0;
  }
  return groupOf;
}

/** Lists that share an area become one. */
function togetherOf(
  count: number,
  lists: readonly (readonly string[])[],
  indexOf: (id: string) => number,
): Int32Array {
  const withEach = Int32Array.from({ length: count }, (_, index) => 1 << index);
  for (const list of lists) {
    let joined = setOf(list.map(indexOf));
    for (let index = 0; index < count; index++)
      if ((entry(withEach, index) & joined) !== 0) joined |= entry(withEach, index);
    for (let index = 0; index < count; index++) if ((joined & (1 << index)) !== 0) withEach[index] = joined;
  }
  return withEach;
}

function apartOf(
  count: number,
  lists: readonly (readonly string[])[],
  indexOf: (id: string) => number,
): Int32Array {
  const apart = new Int32Array(count);
  for (const list of lists) {
    const members = setOf(list.map(indexOf));
    for (let index = 0; index < count; index++)
      if ((members & (1 << index)) !== 0) apart[index] = entry(apart, index) | (members & ~(1 << index));
  }
  return apart;
}

function limitsOf(count: number, constraints: OptionConstraints): OptionLimits {
  return {
    minPartnerships: Math.max(1, constraints.minPartnerships ?? 1),
    maxPartnerships: Math.min(count, constraints.maxPartnerships ?? count),
    minPopulation: constraints.minPopulation ?? 0,
    maxPopulation: constraints.maxPopulation ?? NO_LIMIT,
    maxAreas: Math.min(count, constraints.maxAreasPerPartnership ?? count),
  };
}
