import { indexBy } from '../../../shared/collections.js';
import type { Pence } from '../../../shared/money/pence.js';
import { type GrantLine, type GrantStatement, type LeftOut, LeftOutReason } from '../counting/grant.rules.js';
import { describeLeftOut, isUnsplitSum } from '../counting/worth.rules.js';
import { areWithin, spanOf } from '../counting/years.rules.js';
import { type Cells, doMeet, type Ground, liesInside } from '../recipient/ground.rules.js';
import { StatementCoverage } from '../statement/statement-coverage.js';
import { sumGrants } from './grant-total.rules.js';

/** Two statements of the same money whose amounts cannot both be right. */
export interface Disagreement {
  statement: GrantStatement;
  amount: Pence;
  /** The statement that is taken to include it. */
  whole: GrantStatement;
  /** What that one has for the same recipients. */
  wholeAmount: Pence;
}

const EVERYTHING = { recipients: null, from: null, to: null, funderKinds: null, themes: null };

/**
 * Which of the statements that counting takes for the same money disagree? A part may not be more than its whole, and two
 * statements of all the money to the same recipients in the same years may not differ.
 */
export function findDisagreements(statements: readonly GrantStatement[], ground: Ground): Disagreement[] {
  const byId = indexBy(statements, (statement) => statement.id);
  const { leftOut } = sumGrants(statements, ground, EVERYTHING, []);
  return leftOut
    .filter((entry) => entry.reason === LeftOutReason.INCLUDED_ELSEWHERE)
    .flatMap((entry) => {
      const [id = '', ...others] = entry.includedIn;
      const whole = byId.get(id);
      return whole && others.length === 0 ? disagreementOf(entry, whole, ground) : [];
    });
}

function disagreementOf(
  { statement, lines, amount }: LeftOut,
  whole: GrantStatement,
  ground: Ground,
): Disagreement[] {
  const cells = groundOf(lines, ground);
  const same = whole.lines.filter((line) => doMeet(groundOf([line], ground), cells));
  const wholeAmount = exactAmount(whole, same);
  if (amount === null || wholeAmount === null || exactAmount(statement, lines) === null) return [];
  const differ =
    amount > wholeAmount ||
    (amount < wholeAmount && areSameScope({ statement, lines }, { statement: whole, lines: same }, ground));
  return differ ? [{ statement, amount, whole, wholeAmount }] : [];
}

/** What the lines come to; null where any of it is not known exactly. */
function exactAmount(statement: GrantStatement, lines: readonly GrantLine[]): Pence | null {
  const known = lines.every((line) => line.amount !== null && !line.approximate);
  const isLump = isUnsplitSum(statement) && lines.length === statement.lines.length;
  if (lines.length === 0 || !(known || isLump)) return null;
  return describeLeftOut(statement, LeftOutReason.INCLUDED_ELSEWHERE, lines).amount;
}

interface Part {
  statement: GrantStatement;
  lines: readonly GrantLine[];
}

/** All the money to the same recipients in the same years? */
function areSameScope(a: Part, b: Part, ground: Ground): boolean {
  const areTotals = [a, b].every(({ statement }) => statement.coverage === StatementCoverage.ALL);
  const [groundA, groundB] = [groundOf(a.lines, ground), groundOf(b.lines, ground)];
  const [yearsA, yearsB] = [spanOf(a.lines), spanOf(b.lines)];
  return (
    areTotals &&
    liesInside(groundA, groundB) &&
    liesInside(groundB, groundA) &&
    areWithin(yearsA, yearsB) &&
    areWithin(yearsB, yearsA)
  );
}

function groundOf(lines: readonly GrantLine[], ground: Ground): Cells {
  return new Set(lines.flatMap((line) => [...(ground.ofRecipient(line) ?? [])]));
}
