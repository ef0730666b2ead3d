import { compareText, distinct, groupBy, present } from '../../../shared/collections.js';
import { FunderKind } from '../funder/funder-kind.js';
import { doMeet } from '../recipient/ground.rules.js';
import { StatementCoverage } from '../statement/statement-coverage.js';
import {
  type Countable,
  type GrantLine,
  type GrantStatement,
  type LeftOut,
  LeftOutReason,
  type PlacedLine,
} from './grant.rules.js';
import type { Wholes } from './part-of.rules.js';
import { describeLeftOut } from './worth.rules.js';
import { areCovered, doOverlap, isDated, lengthOf, spanOf } from './years.rules.js';

export interface Inclusion {
  counted: Countable[];
  leftOut: LeftOut[];
}

/** Step 3: which of the money that could be added is already in other such money? No pound is counted twice. */
export function leaveOutRepeats(countable: readonly Countable[], wholes: Wholes): Inclusion {
  const totals = standingTotals(countable);
  const inclusion: Inclusion = { counted: [], leftOut: [] };
  for (const money of countable) {
    const holders = present(money.lines.map((line) => wholes.holderOf(line)));
    const isMarked = holders.length === money.lines.length;
    const includedIn = isMarked ? distinct(holders) : includingTotals(money, totals);
    if (includedIn.length > 0)
      inclusion.leftOut.push(leftOut(money, LeftOutReason.INCLUDED_ELSEWHERE, includedIn));
    // Some lines of a lump are part of other money: nobody can tell how much of it.
    else if (holders.length > 0) inclusion.leftOut.push(leftOut(money, LeftOutReason.NOT_SPLIT, holders));
    else inclusion.counted.push(money);
  }
  return inclusion;
}

function leftOut(money: Countable, reason: LeftOutReason, includedIn: readonly string[]): LeftOut {
  const lines = money.lines.map(({ line }) => line);
  return describeLeftOut(money.statement, reason, lines, includedIn);
}

/**
 * Money of statements with coverage ALL, without what another of them beats because their years overlap: the longer one
 * counts, then the newer document, then the lower id. What is beaten includes nothing itself.
 */
function standingTotals(countable: readonly Countable[]): Countable[] {
  const ranked = countable.filter(isTotal).sort((a, b) => compareRank(a.statement, b.statement));
  const standing: Countable[] = [];
  for (const money of ranked) if (!standing.some((total) => beats(total, money))) standing.push(money);
  return standing;
}

/** Ids of the ALL statements that include the money or, where it is itself such a total, that beat it. */
function includingTotals(money: Countable, totals: readonly Countable[]): string[] {
  if (totals.includes(money)) return [];
  if (isTotal(money)) {
    return distinct(totals.filter((total) => beats(total, money)).map((total) => total.statement.id));
  }
  const including = [...groupBy(totals, (total) => total.statement.id)].find(([, statement]) => {
    const lines = statement.flatMap((total) => total.lines);
    return money.lines.every((line) => isCovered(line, lines));
  });
  return including ? [including[0]] : [];
}

function isTotal(money: Countable): boolean {
  return money.statement.coverage === StatementCoverage.ALL;
}

/** Do two statements claim to hold all of the same funder's money to a recipient in some year? */
function beats(winner: Countable, other: Countable): boolean {
  if (winner.statement.id === other.statement.id) return false;
  return winner.lines.some((line) => other.lines.some((rival) => isSameMoney(line, rival)));
}

function isSameMoney(a: PlacedLine, b: PlacedLine): boolean {
  if (a.cells === null || b.cells === null || !doMeet(a.cells, b.cells)) return false;
  return isSameFunder(a.line, b.line) && isDated(a.line) && isDated(b.line) && doOverlap(a.line, b.line);
}

/**
 * Do the lines of one total leave out no recipient and no year of the line? Money to a whole police area, such as for
 * countywide work, is not among what its partnerships received: it lies inside money to that police area only.
 */
function isCovered({ line, cells }: PlacedLine, totals: readonly PlacedLine[]): boolean {
  if (cells === null) return false;
  const holding = totals.filter(
    (total) =>
      isSameFunder(total.line, line) &&
      (line.policeAreaId === null || line.policeAreaId === total.line.policeAreaId),
  );
  return [...cells].every((cell) =>
    areCovered(
      line,
      holding.filter((total) => total.cells?.has(cell)).map((total) => total.line),
    ),
  );
}

/** A funder that a document does not name may be any. */
function isSameFunder(a: GrantLine, b: GrantLine): boolean {
  if (a.funderKind === FunderKind.NOT_NAMED || b.funderKind === FunderKind.NOT_NAMED) return true;
  if (a.funderKind !== b.funderKind) return false;
  return a.funderId === null || b.funderId === null || a.funderId === b.funderId;
}

/** The statement that counts comes first. */
function compareRank(a: GrantStatement, b: GrantStatement): number {
  const [longA, longB] = [lengthOfStatement(a), lengthOfStatement(b)];
  if (longA !== longB) return longA > longB ? -1 : 1;
  return compareText(b.document.knownAt ?? '', a.document.knownAt ?? '') || compareText(a.id, b.id);
}

function lengthOfStatement(statement: GrantStatement): number {
  return lengthOf(isDated(statement) ? statement : spanOf(statement.lines));
}
