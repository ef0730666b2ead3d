import { writeList, writePounds } from '../../parts/figures.js';
import { writePeriod } from '../../parts/financial-years.rules.js';
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

/** Whose money is known: how much for each resident, and of which years. */
interface Known {
  id: string;
  name: string;
  pence: string | number;
  span: Span | null;
}

/** Those whose money is known, the most for each resident first. */
export function listKnown(money: Money): Known[] {
  return money
    .flatMap(({ id, name, grantPerHead }) =>
      grantPerHead?.perHead
        ? [{ id, name, pence: grantPerHead.perHead.pence, span: spanOf(grantPerHead.totals.counted) }]
        : [],
    )
    .sort((one, other) => Number(other.pence) - Number(one.pence));
}

/** "Cardiff: no grant to it is counted for what was asked", each reason once; out of reach is another matter. */
export function tellUnknown(money: Money): string[] {
  const reasons = new Map<string, string[]>();
  for (const { name, grantPerHead } of money) {
    if (!grantPerHead || grantPerHead.perHead) continue;
    const because = grantPerHead.notKnownBecause ?? '';
    reasons.set(because, [...(reasons.get(because) ?? []), name]);
  }
  return [...reasons].map(([because, names]) => `${writeList(names)}: ${because}`);
}

/** What to say of money in a sentence. Only sums of the same years are ranked. */
export function tellMoney(money: Money): string {
  if (money.every(({ grantPerHead }) => grantPerHead === null)) return 'Grants could not be shown.';
  const known = listKnown(money);
  const [most, ...others] = known;
  if (!most) return 'Grants for each resident: not known for any of these, which is not £0.';
  const figures = known.map(({ name, pence }) => `${name} (${writePounds(pence)})`);
  const rest = known.length < money.length ? ' Of others it is not known, which is not £0.' : '';
  if (others.length === 0)
    return `Grants for each resident: ${figures.join()}, ${writeSpan(most.span)}.${rest}`;
  if (!isOfSameYears(known.map(({ span }) => span)))
    return `Grants for each resident: ${writeList(figures)}, but of different years, which do not compare.${rest}`;
  return `Grants for each resident, ${writeSpan(most.span)}: most in ${figures[0]}, least in ${figures.at(-1)}.${rest}`;
}

/** "2017/18 to 2023/24" */
export function writeSpan(span: Span | null): string {
  return span ? writePeriod(span.from, span.to) : 'years not given for all of it';
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
