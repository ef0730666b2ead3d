import { distinct, groupBy } from '../../shared/collections.js';
import type { KnownArea } from '../sheet/known-areas.js';
import type { TableProblem } from '../sheet/table-problem.js';
import type { Link } from './lookup-row.rules.js';

/** What no single row shows: pairs twice, a partnership with two names or forces, areas without a partnership. */
export function wrongAsAWhole(links: readonly Link[], areas: ReadonlyMap<string, KnownArea>): TableProblem[] {
  return [...repeatedPairs(links), ...ofTwoMinds(links), ...withoutPartnership(links, areas)];
}

function repeatedPairs(links: readonly Link[]): TableProblem[] {
  const pairs = groupBy(
    links,
    ({ partnershipCode, area }) => `${partnershipCode} and ${area.name} (${area.code})`,
  );
  return [...pairs].flatMap(([pair, [first, ...again]]) =>
    again.map(({ line }) => ({ line, column: null, reason: `repeats row ${first?.line}: ${pair}` })),
  );
}

/** Of a partnership its name and its police area: none crosses the border of a police area. */
function ofTwoMinds(links: readonly Link[]): TableProblem[] {
  return [...groupBy(links, (link) => link.partnershipCode)].flatMap(([code, [first, ...others]]) =>
    others.flatMap(({ line, partnershipName, policeAreaCode }) => {
      if (!first) return [];
      const differing = [
        [first.partnershipName, partnershipName],
        [first.policeAreaCode, policeAreaCode],
      ].filter(([one, other]) => one !== other);
      return differing.map(([one, other]) => ({
        line,
        column: null,
        reason: `${code} is ${other} here and ${one} in row ${first.line}`,
      }));
    }),
  );
}

/** A lookup of some areas would end the partnerships of all others. */
function withoutPartnership(links: readonly Link[], areas: ReadonlyMap<string, KnownArea>): TableProblem[] {
  const linked = new Set(links.map(({ area }) => area.code));
  const all = distinct(areas.values());
  const missing = all.filter(({ code }) => !linked.has(code)).map(({ name, code }) => `${name} (${code})`);
  if (missing.length === 0) return [];
  const named = `${missing.slice(0, 10).join(', ')}${missing.length > 10 ? ' and others' : ''}`;
  const reason = `has no row for ${missing.length} of the ${all.length} areas: ${named}`;
  return [{ line: null, column: null, reason }];
}
