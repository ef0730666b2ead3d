import type { GrantsInAllQuery } from '../../documents.js';
import { GROUPINGS, type Grouping } from './funding.rules.js';

export type Totals = NonNullable<GrantsInAllQuery['grantTotals']>;
export type Group = Totals['groups'][number];
export type Counted = Totals['counted'][number];
type Line = Counted['lines'][number];

/** What a group is called: "Rugby", "2018/19". */
export function nameGroup(group: Group, grouping: Grouping): string {
  const names = {
    // By its id where its name is out of reach: that it got the money is known all the same.
    partnership: group.partnership?.name ?? group.recipient?.id,
    year: group.financialYear,
    funder: group.funder,
    theme: group.theme?.name,
  };
  return names[grouping] ?? GROUPINGS[grouping].none;
}

interface Behind {
  totals: Totals;
  grouping: Grouping;
  /** The partnerships whose money was asked for; null where all. */
  asked: readonly string[] | null;
}

/**
 * The statements behind a group, each with the lines that make it up. The API names statements alone, so lines
 * are told only where they add up to the penny; where they do not, every counted statement without its lines.
 */
export function findBehind(group: Group, { totals, grouping, asked }: Behind): readonly StatementBehind[] {
  const leftOut = new Set(totals.leftOut.flatMap(({ lines }) => lines.map(({ id }) => id)));
  const behind = totals.counted
    .map((statement) => {
      const lines = statement.lines.filter(
        (line) => !leftOut.has(line.id) && isAsked(line, asked) && fits(line, group, grouping),
      );
      return { statement, lines, lump: lumpOf(statement, lines) };
    })
    .filter(({ lines }) => lines.length > 0);
  const sum = behind.reduce((all, one) => all + sumBehind(one, grouping), 0n);
  if (sum === BigInt(group.total.pence)) return behind;
  return totals.counted.map((statement) => ({ statement, lines: [], lump: null }));
}

export interface StatementBehind {
  statement: Counted;
  /** Empty where it is not known which of them count. */
  lines: readonly Line[];
  /** The printed total in pence, where it counts as one sum since lines have no amounts; else null. */
  lump: string | number | null;
}

function lumpOf({ lines: all, statedTotal }: Counted, lines: readonly Line[]): string | number | null {
  const isWhole = lines.length === all.length && lines.some(({ amount }) => amount === null);
  return isWhole ? (statedTotal?.pence ?? null) : null;
}

function sumBehind({ lines, lump }: StatementBehind, grouping: Grouping): bigint {
  if (lump !== null) return BigInt(lump);
  return lines.reduce((sum, line) => sum + sumOf(line, grouping), 0n);
}

function isAsked({ partnership }: Line, asked: readonly string[] | null): boolean {
  return asked === null || partnership === null || asked.includes(partnership.id);
}

function fits(line: Line, group: Group, grouping: Grouping): boolean {
  if (grouping === 'partnership') return (line.partnership?.id ?? null) === (group.recipient?.id ?? null);
  if (grouping === 'funder') return namedFunder(line) === group.funder;
  if (grouping === 'theme') return oneTheme(line) === (group.theme?.id ?? null);
  if (line.perYear && line.from && line.to && group.financialYear)
    return line.from <= group.financialYear && group.financialYear <= line.to;
  return (line.from !== null && line.from === line.to ? line.from : null) === group.financialYear;
}

/** A funder that is only inferred is not named in totals. */
function namedFunder({ funder, funderBody }: Line): string | null {
  return funder === null ? null : (funderBody?.name ?? funder);
}

function oneTheme({ themes }: Line): string | null {
  return themes?.length === 1 ? (themes[0]?.id ?? null) : null;
}

/** A yearly rate counts for each of its years, and once in the group of one year. */
function sumOf({ amount, perYear, from, to }: Line, grouping: Grouping): bigint {
  const once = BigInt(amount?.pence ?? 0);
  if (!perYear || !from || !to || grouping === 'year') return once;
  return once * BigInt(Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1);
}
