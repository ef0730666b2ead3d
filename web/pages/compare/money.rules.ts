import { LEFT_OUT } from '../../parts/grants-in-words.js';
import type { Money } from './compare.type.js';

type Partnership = Money[number];
type Totals = NonNullable<Partnership['grantPerHead']>['totals'];

/** Years that money was counted of, from the first to the last. */
export interface Span {
  from: string;
  to: string;
}

/** Which years do the statements counted speak of? Null where one of them gives none, or nothing is counted. */
export function spanOf(counted: readonly { from: string | null; to: string | null }[]): Span | null {
  const years = counted.flatMap(({ from, to }) => (from && to ? [{ from, to }] : []));
  const from = years
    .map((one) => one.from)
    .sort()
    .at(0);
  const to = years
    .map((one) => one.to)
    .sort()
    .at(-1);
  return from && to && years.length === counted.length ? { from, to } : null;
}

/** Those whose money is known, each with the years that it is of. */
export function listKnown(
  money: Money,
): { id: string; name: string; pence: string | number; span: Span | null }[] {
  return money.flatMap(({ id, name, grantPerHead }) =>
    grantPerHead?.perHead
      ? [{ id, name, pence: grantPerHead.perHead.pence, span: spanOf(grantPerHead.totals.counted) }]
      : [],
  );
}

/** Whether sums are of the same years: sums of others say nothing of who was given more. */
export function isOfSameYears(spans: readonly (Span | null)[]): boolean {
  const [first = null] = spans;
  return first !== null && spans.every((span) => span?.from === first.from && span.to === first.to);
}

/** The years that all of them tell of; null where there are none. */
export function commonYears(spans: readonly (Span | null)[]): Span | null {
  const known = spans.filter((span) => span !== null);
  const from = known
    .map((span) => span.from)
    .sort()
    .at(-1);
  const to = known
    .map((span) => span.to)
    .sort()
    .at(0);
  return from && to && from <= to && known.length === spans.length ? { from, to } : null;
}

/** "Already counted (2), not split (1)" */
export function tellLeftOut(leftOut: Totals['leftOut']): string {
  const counts = new Map<string, number>();
  for (const { reason } of leftOut) counts.set(LEFT_OUT[reason], (counts.get(LEFT_OUT[reason]) ?? 0) + 1);
  return [...counts].map(([reason, count]) => `${reason} (${count})`).join(', ');
}
