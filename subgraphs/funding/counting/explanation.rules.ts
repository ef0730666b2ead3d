import { type LeftOut, LeftOutReason } from './grant.rules.js';
import { isDated, spanOf, type Years } from './years.rules.js';

/** Says in words why money was left out; `titles` are those of the statements that include it. */
export function explainLeftOut({ reason, lines }: LeftOut, titles: readonly string[]): string {
  switch (reason) {
    case LeftOutReason.OVERLAPPING:
      return `Its years, ${describeYears(spanOf(lines))}, reach beyond the period asked for.`;
    case LeftOutReason.UNDATED:
      return 'The document gives this money no years, and a period was asked for.';
    case LeftOutReason.NO_AMOUNT:
      return 'The document gives no amount.';
    case LeftOutReason.APPROXIMATE:
      return 'The amount is said to be around this figure, or is printed in rounded thousands.';
    case LeftOutReason.YEARLY_RATE:
      return 'It is a rate for each year, and the document does not say for which years.';
    case LeftOutReason.INCLUDED_ELSEWHERE:
      return `The money is already in: ${titles.join('; ')}.`;
    case LeftOutReason.NOT_SPLIT:
      return 'Only part of this sum belongs to what was asked for, and no document splits it.';
  }
}

function describeYears(years: Years): string {
  const { from, to } = years;
  if (!isDated(years)) return 'not all of them given';
  if (from === to) return `${from}`;
  return [from === null ? '' : `from ${from}`, to === null ? '' : `to ${to}`].join(' ').trim();
}
