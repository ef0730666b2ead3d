import { type FinancialYear, yearsBetween } from '../../../shared/calendar/financial-year.js';

/** Financial years, both included. A missing end is open; without either the years are not known. */
export interface Years {
  from: FinancialYear | null;
  to: FinancialYear | null;
}

/** Does the document give any year at all? */
export function isDated({ from, to }: Years): boolean {
  return from !== null || to !== null;
}

/** Do the first years lie inside the second? An open end lies inside an open end only. */
export function areWithin(inner: Years, outer: Years): boolean {
  return firstOf(inner) >= firstOf(outer) && lastOf(inner) <= lastOf(outer);
}

/** Have they a year in common? Only to be asked of years that are known. */
export function doOverlap(a: Years, b: Years): boolean {
  return firstOf(a) <= lastOf(b) && firstOf(b) <= lastOf(a);
}

/** Every year, or null where an end is open or nothing is known. */
export function yearsOf({ from, to }: Years): FinancialYear[] | null {
  return from === null || to === null ? null : yearsBetween(from, to);
}

/** How many years; endless where an end is open, none where nothing is known. */
export function lengthOf(years: Years): number {
  return isDated(years) ? lastOf(years) - firstOf(years) + 1 : 0;
}

/** The years from the first of all to the last of all; an open end stays open. */
export function spanOf(all: readonly Years[]): Years {
  const froms = all.map((years) => years.from);
  const tos = all.map((years) => years.to);
  return {
    from: froms.includes(null) ? null : (froms.sort()[0] ?? null),
    to: tos.includes(null) ? null : (tos.sort().at(-1) ?? null),
  };
}

/** Do the spans together leave no year of these out? Years that are not known are covered by nothing. */
export function areCovered(years: Years, spans: readonly Years[]): boolean {
  if (!isDated(years)) return false;
  let uncovered = firstOf(years);
  for (const span of spans.filter(isDated).sort(compareStart)) {
    if (firstOf(span) > uncovered) return false;
    if (lastOf(span) >= lastOf(years)) return true;
    uncovered = Math.max(uncovered, lastOf(span) + 1);
  }
  return false;
}

/** Open beginnings first. Subtracting would make nonsense of two infinities. */
function compareStart(a: Years, b: Years): number {
  if (firstOf(a) === firstOf(b)) return 0;
  return firstOf(a) < firstOf(b) ? -1 : 1;
}

function firstOf({ from }: Years): number {
  return from === null ? Number.NEGATIVE_INFINITY : Number(from.slice(0, 4));
}

function lastOf({ to }: Years): number {
  return to === null ? Number.POSITIVE_INFINITY : Number(to.slice(0, 4));
}
