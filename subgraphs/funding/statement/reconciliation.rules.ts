import { present } from '../../../shared/collections.js';
import { type Pence, pence, totalPence } from '../../../shared/money/pence.js';

/** Does a printed total agree with the lines below it? Values equal their names. */
export enum ReconciliationStatus {
  RECONCILED = 'RECONCILED',
  DIFFERS = 'DIFFERS',
  INCOMPLETE = 'INCOMPLETE',
  NO_STATED_TOTAL = 'NO_STATED_TOTAL',
}

/** A total as printed and the amounts as printed; the parts of a line are not among them. */
export interface PrintedSums {
  statedTotal: Pence | null;
  lines: readonly { amount: Pence | null }[];
}

export interface ReconciledSums {
  status: ReconciliationStatus;
  /** Itemised minus stated; null unless a total is stated and every line has an amount. */
  difference: Pence | null;
  linesWithoutAmount: number;
}

/** What do the lines add up to? Null where none has an amount: unknown is not zero. */
export function itemisedTotal(lines: PrintedSums['lines']): Pence | null {
  const amounts = present(lines.map((line) => line.amount));
  return amounts.length === 0 ? null : totalPence(amounts);
}

/** Do the stated and the itemised total agree? Neither is ever corrected. */
export function reconcile({ statedTotal, lines }: PrintedSums): ReconciledSums {
  const linesWithoutAmount = lines.filter((line) => line.amount === null).length;
  const itemised = itemisedTotal(lines);
  if (statedTotal === null) {
    return { status: ReconciliationStatus.NO_STATED_TOTAL, difference: null, linesWithoutAmount };
  }
  if (linesWithoutAmount > 0 || itemised === null) {
    return { status: ReconciliationStatus.INCOMPLETE, difference: null, linesWithoutAmount };
  }
  const difference = pence(itemised - statedTotal);
  const status = difference === 0n ? ReconciliationStatus.RECONCILED : ReconciliationStatus.DIFFERS;
  return { status, difference, linesWithoutAmount };
}
