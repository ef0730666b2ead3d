import type { ReconciliationStatus, StatementsOnMoneyQuery } from '../../documents.js';

export type Statement = NonNullable<StatementsOnMoneyQuery['fundingStatements']>[number];

/** Whether a sum holds, in words; first what a reader must see first. */
export const SUMS = {
  DIFFERS: 'Does not hold',
  INCOMPLETE: 'Cannot be checked: lines without an amount',
  RECONCILED: 'Holds',
  NO_STATED_TOTAL: 'No total printed to check',
} as const satisfies Record<ReconciliationStatus, string>;

const ORDER = Object.keys(SUMS);

/** Statements whose sums do not hold first, else in the order of the answer. */
export function orderStatements(statements: readonly Statement[]): Statement[] {
  const place = ({ reconciliation }: Statement): number => ORDER.indexOf(reconciliation.status);
  return [...statements].sort((a, b) => place(a) - place(b));
}

/** "The lines add up to more than the printed total." */
export function tellDifference(pence: string | number | null | undefined): string {
  if (pence === null || pence === undefined) return '';
  return BigInt(pence) < 0n ? 'less than the printed total' : 'more than the printed total';
}

/** "9990" of "-9990": the side is told in words. */
export function withoutSign(pence: string | number | null | undefined): string | null {
  return pence === null || pence === undefined ? null : String(pence).replace('-', '');
}
