import { distinct } from '../../../shared/collections.js';
import { DomainError } from '../../../shared/errors.js';
import type { OptionConstraints } from '../option/option-request.rules.js';

/** Constraints as a caller gives them: what is left out may be null or absent. */
export type GivenConstraints = {
  readonly [Name in keyof OptionConstraints]?: OptionConstraints[Name] | null;
};

/** Turns ids that name areas of the police area into codes, refusing others. */
export type CodesOf = (ids: readonly string[], argument: string) => Promise<string[]>;

const NUMBERS = [
  'minPartnerships',
  'maxPartnerships',
  'minPopulation',
  'maxPopulation',
  'maxAreasPerPartnership',
] as const;

const BOUNDS = [
  ['minPartnerships', 'maxPartnerships'],
  ['minPopulation', 'maxPopulation'],
] as const;

/** The constraints that the engine takes. @throws DomainError BAD_ARGUMENT naming what contradicts itself; what `codesOf` throws. */
export async function acceptConstraints(
  given: GivenConstraints,
  codesOf: CodesOf,
): Promise<OptionConstraints> {
  checkNumbers(given);
  return {
    contiguous: given.contiguous ?? true,
    withinCounty: given.withinCounty ?? false,
    minPartnerships: given.minPartnerships ?? null,
    maxPartnerships: given.maxPartnerships ?? null,
    minPopulation: given.minPopulation ?? null,
    maxPopulation: given.maxPopulation ?? null,
    maxAreasPerPartnership: given.maxAreasPerPartnership ?? null,
    together: await codesOfLists(given.together ?? [], 'constraints.together', codesOf),
    apart: (await codesOfLists(given.apart ?? [], 'constraints.apart', codesOf)).map(checkApart),
  };
}

function checkNumbers(given: GivenConstraints): void {
  for (const name of NUMBERS) {
    const value = given[name];
    if (value != null && value < 0)
      throw badArgument(name, `${value} is not accepted; give a whole number from 0`, '0 or more');
  }
  for (const [least, most] of BOUNDS) {
    const [from, to] = [given[least], given[most]];
    if (from != null && to != null && from > to)
      throw badArgument(least, `${from} is more than ${most}, ${to}`, `at most ${most}`);
  }
}

function codesOfLists(
  lists: readonly (readonly string[])[],
  argument: string,
  codesOf: CodesOf,
): Promise<string[][]> {
  return Promise.all(lists.map((ids) => codesOf(ids, argument)));
}

/** An area cannot be kept apart from itself. */
function checkApart(codes: readonly string[]): readonly string[] {
  if (codes.length >= 2 && distinct(codes).length === codes.length) return codes;
  throw badArgument(
    'apart',
    'each list names two different areas, or more',
    'lists of two different areas or more',
  );
}

function badArgument(name: keyof OptionConstraints, problem: string, accepted: string): DomainError {
  const argument = `constraints.${name}`;
  return new DomainError('BAD_ARGUMENT', `${argument}: ${problem}.`, { argument, accepted });
}
