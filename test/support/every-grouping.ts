import { compareText } from '../../shared/collections.js';
import type { OptionArea, OptionRequest } from '../../subgraphs/mergers/option/option-request.rules.js';

/** A grouping as brute force describes it. */
export interface PlainOption {
  id: string;
  partnerships: number;
  areasChanged: number;
  spread: number | null;
}

/**
 * Every grouping that meets the constraints, in the order asked for, found by listing all there are.
 * It shares no code with the engine it is held against.
 */
export function listEveryOption(request: OptionRequest): PlainOption[] {
  const options: PlainOption[] = [];
  for (const groups of everyGrouping(request.areas))
    if (meetsConstraints(request, groups)) options.push(describe(request, groups));
  return options.sort(comparison(request.order));
}

/** Every way to split a list into groups. */
export function* everyGrouping<Item>(items: readonly Item[]): Generator<Item[][]> {
  const [first, ...others] = items;
  if (first === undefined) {
    yield [];
    return;
  }
  for (const groups of everyGrouping(others)) {
    yield [[first], ...groups];
    for (const [index, group] of groups.entries()) yield groups.with(index, [first, ...group]);
  }
}

function meetsConstraints({ constraints }: OptionRequest, groups: readonly OptionArea[][]): boolean {
  const { minPartnerships, maxPartnerships } = constraints;
  if (groups.length < (minPartnerships ?? 0) || groups.length > (maxPartnerships ?? groups.length))
    return false;
  return groups.every((group) => {
    const names = group.flatMap((area) => [area.id, area.slug]);
    const population = total(group);
    return (
      (!constraints.contiguous || hangsTogether(group)) &&
      (!constraints.withinCounty || group.every((area) => inOneCounty(area, group[0]))) &&
      group.length <= (constraints.maxAreasPerPartnership ?? group.length) &&
      population >= (constraints.minPopulation ?? population) &&
      population <= (constraints.maxPopulation ?? population) &&
      constraints.together.every((list) =>
        [0, list.length].includes(list.filter((id) => names.includes(id)).length),
      ) &&
      constraints.apart.every((list) => list.filter((id) => names.includes(id)).length < 2)
    );
  });
}

function inOneCounty(area: OptionArea, first: OptionArea | undefined): boolean {
  return area === first || (area.county !== null && area.county === first?.county);
}

function hangsTogether(group: readonly OptionArea[]): boolean {
  const reached = group.slice(0, 1);
  for (const area of reached)
    reached.push(...group.filter((other) => !reached.includes(other) && area.neighbours.includes(other.id)));
  return reached.length === group.length;
}

function describe({ today }: OptionRequest, groups: readonly OptionArea[][]): PlainOption {
  const ids = groups.map(combinedId).sort(compareText);
  const kept = today.filter((group) => ids.includes([...group].sort(compareText).join('+'))).flat().length;
  const populations = groups.map(total);
  return {
    id: ids.join('|'),
    partnerships: groups.length,
    areasChanged: groups.flat().length - kept,
    spread: groups.length === 1 ? null : Math.max(...populations) - Math.min(...populations),
  };
}

function combinedId(group: readonly OptionArea[]): string {
  return group
    .map((area) => area.id)
    .sort(compareText)
    .join('+');
}

function total(group: readonly OptionArea[]): number {
  return group.reduce((sum, area) => sum + area.population, 0);
}

function comparison(order: OptionRequest['order']): (a: PlainOption, b: PlainOption) => number {
  const keys: Record<OptionRequest['order'], (option: PlainOption) => number[]> = {
    FEWEST_CHANGES: (option) => [option.areasChanged, option.partnerships],
    FEWEST_PARTNERSHIPS: (option) => [option.partnerships, option.areasChanged],
    MOST_EQUAL_POPULATION: (option) => [option.spread ?? Number.MAX_VALUE, option.partnerships],
  };
  return (a, b) => {
    const [first = 0, second = 0] = keys[order](a).map((key, index) => key - (keys[order](b)[index] ?? 0));
    return first || second || compareText(a.id, b.id);
  };
}
