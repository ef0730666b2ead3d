import type { FinancialYear } from '../../../shared/calendar/financial-year.js';
import { compareText, groupBy } from '../../../shared/collections.js';
import { type Pence, pence, totalPence } from '../../../shared/money/pence.js';
import { GrantDimension } from '../grant-total/grant-dimension.js';
import type { Countable, GrantLine } from './grant.rules.js';
import { yearsOf } from './years.rules.js';

/** One combination of the dimensions asked for; what was not asked, and what no document tells, is null. */
export interface GrantGroup {
  partnershipId: string | null;
  areaId: string | null;
  financialYear: FinancialYear | null;
  /** The body behind the name that the document gives; the name itself where the body is not known. */
  funderId: string | null;
  themeId: string | null;
  total: Pence;
}

/** Money counted, broken down along the dimensions. The groups add up to the total. */
export function groupCounted(
  counted: readonly Countable[],
  dimensions: readonly GrantDimension[],
): GrantGroup[] {
  const shares = counted.flatMap((money) => sharesOf(money, dimensions));
  return [...groupBy(shares, keyOf).values()]
    .flatMap(([first, ...others]) =>
      first ? [{ ...first, total: totalPence([first, ...others].map((share) => share.total)) }] : [],
    )
    .sort(compareGroups);
}

function sharesOf(money: Countable, dimensions: readonly GrantDimension[]): GrantGroup[] {
  const lines = money.lines.map(({ line }) => line);
  const along = <Value>(dimension: GrantDimension, read: (line: GrantLine) => Value) =>
    dimensions.includes(dimension) ? commonValue(lines.map(read)) : null;
  const share: GrantGroup = {
    partnershipId: along(GrantDimension.PARTNERSHIP, (line) => line.partnershipId),
    areaId: along(GrantDimension.AREA, (line) => line.areaId),
    financialYear: along(GrantDimension.FINANCIAL_YEAR, onlyYear),
    funderId: along(GrantDimension.FUNDER, namedFunder),
    themeId: along(GrantDimension.THEME, onlyTheme),
    total: money.amount,
  };
  return dimensions.includes(GrantDimension.FINANCIAL_YEAR) ? splitByYear(share, lines) : [share];
}

/** A yearly rate falls into its years exactly; any other money of several years is never split by guesswork. */
function splitByYear(share: GrantGroup, [line, ...others]: readonly GrantLine[]): GrantGroup[] {
  const years = line?.perYear && others.length === 0 ? (yearsOf(line) ?? []) : [];
  if (years.length < 2) return [share];
  const total = pence(share.total / BigInt(years.length));
  return years.map((financialYear) => ({ ...share, financialYear, total }));
}

function onlyYear({ from, to }: GrantLine): FinancialYear | null {
  return from === to ? from : null;
}

/** A name decides, not an inference: money whose funder the document does not name is nobody's here. */
function namedFunder({ funder, funderId }: GrantLine): string | null {
  return funder === null ? null : (funderId ?? funder);
}

function onlyTheme({ themeLinks: [first, ...others] }: GrantLine): string | null {
  return first && others.length === 0 ? first.themeId : null;
}

/** What all lines of a lump share; null where they differ. */
function commonValue<Value>(values: readonly Value[]): Value | null {
  const [first = null, ...others] = values;
  return others.every((value) => value === first) ? first : null;
}

function keyOf(group: GrantGroup): string {
  return JSON.stringify(placeInOrder(group));
}

function placeInOrder(group: GrantGroup): (string | null)[] {
  return [group.partnershipId, group.areaId, group.financialYear, group.funderId, group.themeId];
}

/** By partnership, area, year, funder and theme; null comes last. */
function compareGroups(a: GrantGroup, b: GrantGroup): number {
  const [first, second] = [placeInOrder(a), placeInOrder(b)];
  const differing = first.findIndex((value, index) => value !== second[index]);
  const [value = null, other = null] = [first[differing], second[differing]];
  if (value === null || other === null) return value === other ? 0 : value === null ? 1 : -1;
  return compareText(value, other);
}
