import { expect, it } from 'vitest';
import { orderStatements, type Statement, tellDifference, withoutSign } from './statements.rules.js';

it('puts the South Warwickshire table of 2023/24, whose sum does not hold, before the totals that do', () => {
  const statements = [
    statement('warwickshire-pcc-2023-5-3', 'NO_STATED_TOTAL'),
    statement('warwickshire-pcc-2023-5-4', 'RECONCILED'),
    statement('swcsp-2024-4-2', 'DIFFERS'),
  ];
  expect(orderStatements(statements).map(({ id }) => id)).toEqual([
    'swcsp-2024-4-2',
    'warwickshire-pcc-2023-5-4',
    'warwickshire-pcc-2023-5-3',
  ]);
});

it('says that the lines come to £9,990.00 more than the printed total', () => {
  expect([withoutSign('999000'), tellDifference('999000')]).toEqual([
    '999000',
    'more than the printed total',
  ]);
  expect([withoutSign(-5), tellDifference(-5)]).toEqual(['5', 'less than the printed total']);
});

it('says nothing of a difference that is not known', () => {
  expect([withoutSign(null), tellDifference(null)]).toEqual([null, '']);
});

function statement(id: string, status: Statement['reconciliation']['status']): Statement {
  const document = { id: 'a-paper', title: 'A paper' };
  return {
    id,
    title: id,
    kind: 'GRANT',
    from: null,
    to: null,
    note: null,
    statedTotal: null,
    statedTotalApproximate: false,
    itemisedTotal: null,
    reconciliation: { status, difference: null, linesWithoutAmount: 0 },
    source: { locator: '1', basis: 'STATED', document },
    lines: [],
  };
}
