import { describe, expect, it } from 'vitest';
import { penceFromPounds } from '../../../shared/money/pence.js';
import { itemisedTotal, ReconciliationStatus, reconcile } from './reconciliation.rules.js';

const pounds = (amount: string | null) => (amount === null ? null : penceFromPounds(amount));
const sums = (stated: string | null, ...amounts: (string | null)[]) => ({
  statedTotal: pounds(stated),
  lines: amounts.map((amount) => ({ amount: pounds(amount) })),
});

describe('reconcile', () => {
  it('finds the seven years of Warwickshire awards to add up to the 1,407,708 stated', () => {
    const awards = sums('1407708.00', '181769', '499793', '160618', '289688', '275840');
    expect(reconcile(awards)).toEqual({
      status: ReconciliationStatus.RECONCILED,
      difference: 0n,
      linesWithoutAmount: 0,
    });
  });

  it('finds the Warwick table of 2023/24 to be 9,990 above the 144,424 stated', () => {
    expect(reconcile(sums('144424.00', '41600', '10000', '102814'))).toEqual({
      status: ReconciliationStatus.DIFFERS,
      difference: penceFromPounds('9990.00'),
      linesWithoutAmount: 0,
    });
  });

  it('gives a negative difference where the lines fall short of the total', () => {
    expect(reconcile(sums('100', '99.99')).difference).toBe(-1n);
  });

  it('cannot compare the 79,500 for business and rural crime with five lines that have no amount', () => {
    expect(reconcile(sums('79500.00', null, null, null, null, null))).toEqual({
      status: ReconciliationStatus.INCOMPLETE,
      difference: null,
      linesWithoutAmount: 5,
    });
  });

  it('says that no total is stated, also where amounts are missing', () => {
    expect(reconcile(sums(null, '36650', null))).toEqual({
      status: ReconciliationStatus.NO_STATED_TOTAL,
      difference: null,
      linesWithoutAmount: 1,
    });
  });
});

describe('itemisedTotal', () => {
  it('adds the lines that have an amount', () => {
    expect(itemisedTotal(sums(null, '36650', null).lines)).toBe(penceFromPounds('36650'));
  });

  it('is unknown, not zero, where no line has an amount', () => {
    expect(itemisedTotal(sums('79500.00', null).lines)).toBeNull();
  });
});
