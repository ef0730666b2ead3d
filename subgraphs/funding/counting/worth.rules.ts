import { present } from '../../../shared/collections.js';
import { type Pence, pence, totalPence } from '../../../shared/money/pence.js';
import { type GrantLine, type GrantStatement, type LeftOut, LeftOutReason } from './grant.rules.js';
import { yearsOf } from './years.rules.js';

/** The money of a line over all its years, or why it is never added. */
export function worthOf(line: GrantLine): Pence | LeftOutReason {
  if (line.amount === null) return LeftOutReason.NO_AMOUNT;
  if (line.approximate) return LeftOutReason.APPROXIMATE;
  if (!line.perYear) return line.amount;
  const years = yearsOf(line);
  return years === null ? LeftOutReason.YEARLY_RATE : pence(line.amount * BigInt(years.length));
}

/** Is the stated total all there is, because lines lack amounts? A total said to be "around" is no total to add. */
export function isUnsplitSum(statement: GrantStatement): boolean {
  return (
    statement.statedTotal !== null &&
    !statement.statedTotalApproximate &&
    statement.lines.some((line) => line.amount === null)
  );
}

/** Lines of a statement that were not added, with the money that they are known to be. */
export function describeLeftOut(
  statement: GrantStatement,
  reason: LeftOutReason,
  lines: readonly GrantLine[],
  includedIn: readonly string[] = [],
): LeftOut {
  const isWhole = reason === LeftOutReason.NOT_SPLIT || lines.length === statement.lines.length;
  const amount = isWhole && isUnsplitSum(statement) ? statement.statedTotal : sumOf(lines);
  return { statement, reason, lines, amount, includedIn };
}

/** What the lines are known to add up to; null where none has an amount. A yearly rate without years is taken once. */
function sumOf(lines: readonly GrantLine[]): Pence | null {
  const amounts = present(
    lines.map((line) => {
      const worth = worthOf(line);
      return typeof worth === 'bigint' ? worth : line.amount;
    }),
  );
  return amounts.length === 0 ? null : totalPence(amounts);
}
