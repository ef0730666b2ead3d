import { expect, it } from 'vitest';
import type { Money } from './compare.type.js';
import {
  commonYears,
  isOfSameYears,
  listKnown,
  spanOf,
  tellLeftOut,
  tellMoney,
  tellUnknown,
} from './money.rules.js';

const SEVEN_YEARS = { from: '2017/18', to: '2023/24' };

it('takes the years of South Warwickshire from 2011/12, the oldest paper, to 2023/24', () => {
  const counted = [{ from: '2023/24', to: '2023/24' }, SEVEN_YEARS, { from: '2011/12', to: '2011/12' }];
  expect(spanOf(counted)).toEqual({ from: '2011/12', to: '2023/24' });
});

it('names no years where a statement gives none, or nothing is counted', () => {
  expect(spanOf([SEVEN_YEARS, { from: null, to: null }])).toBeNull();
  expect(spanOf([])).toBeNull();
});

it('never takes different or unknown years for the same', () => {
  expect(isOfSameYears([SEVEN_YEARS, { ...SEVEN_YEARS }])).toBe(true);
  expect(isOfSameYears([SEVEN_YEARS, { from: '2011/12', to: '2023/24' }])).toBe(false);
  expect(isOfSameYears([SEVEN_YEARS, null])).toBe(false);
  expect(isOfSameYears([null, null])).toBe(false);
  expect(isOfSameYears([])).toBe(false);
});

it('finds the seven years that all of Warwickshire tell of, and none with North Worcestershire in 2015/16', () => {
  expect(commonYears([SEVEN_YEARS, { from: '2011/12', to: '2023/24' }])).toEqual(SEVEN_YEARS);
  expect(commonYears([SEVEN_YEARS, { from: '2015/16', to: '2015/16' }])).toBeNull();
  expect(commonYears([SEVEN_YEARS, null])).toBeNull();
  expect(commonYears([])).toBeNull();
});

it('leaves Cardiff, of whose grants no paper tells, out of those known', () => {
  const money = [
    partnership('rugby', 131),
    partnership('cardiff', null),
    { ...partnership('kent', 1), grantPerHead: null },
  ];
  expect(listKnown(money)).toEqual([{ id: 'rugby', name: 'rugby', pence: 131, span: SEVEN_YEARS }]);
});

it('says of whom money is not known, and why, but not of whom it is out of reach', () => {
  const reached = [partnership('rugby', 131), partnership('cardiff', null), partnership('swansea', null)];
  expect(tellUnknown([...reached, { ...partnership('kent', 1), grantPerHead: null }])).toEqual([
    'cardiff and swansea: no grant to it is counted for what was asked',
  ]);
});

it('ranks the seven years of North Warwickshire and Rugby, and no sums of different years', () => {
  const rugby = partnership('Rugby', 131);
  const north = partnership('North Warwickshire', 271);
  expect(tellMoney([rugby, north])).toBe(
    'Grants for each resident, 2017/18 to 2023/24: most in North Warwickshire (£2.71), least in Rugby (£1.31).',
  );
  const worcestershire = partnership('North Worcestershire', 112, { from: '2015/16', to: '2015/16' });
  expect(tellMoney([rugby, worcestershire])).toBe(
    'Grants for each resident: Rugby (£1.31) and North Worcestershire (£1.12), but of different years, which do not compare.',
  );
});

it('says of Rugby and Cardiff that Cardiff is not known, of Cardiff alone that nothing is, and what is out of reach', () => {
  const cardiff = partnership('Cardiff', null);
  expect(tellMoney([partnership('Rugby', 131), cardiff])).toBe(
    'Grants for each resident: Rugby (£1.31), 2017/18 to 2023/24. Of others it is not known, which is not £0.',
  );
  expect(tellMoney([cardiff])).toBe('Grants for each resident: not known for any of these, which is not £0.');
  expect(tellMoney([{ ...cardiff, grantPerHead: null }])).toBe('Grants could not be shown.');
});

it('counts what was left out by its reason', () => {
  const reasons = ['INCLUDED_ELSEWHERE', 'NOT_SPLIT', 'INCLUDED_ELSEWHERE'] as const;
  expect(tellLeftOut(reasons.map(leftOut))).toBe('Already counted (2), Not split (1)');
});

type Totals = NonNullable<Money[number]['grantPerHead']>['totals'];

function partnership(id: string, pence: number | null, years = SEVEN_YEARS): Money[number] {
  const source = {
    locator: '5.4',
    basis: 'STATED',
    document: { id: 'warwickshire-pcc-2023', title: 'Grants' },
  } as const;
  const counted =
    pence === null ? [] : [{ id: 'warwickshire-pcc-2023-5-4', title: 'Awards', ...years, source }];
  return {
    id,
    name: id,
    areas: [],
    grantPerHead: {
      perHead: pence === null ? null : { pence },
      notKnownBecause: pence === null ? 'no grant to it is counted for what was asked' : null,
      basis: 'DERIVED',
      inputs: [],
      population: 122378,
      populationYear: 2024,
      totals: { total: null, counted, leftOut: [] },
    },
  };
}

function leftOut(reason: Totals['leftOut'][number]['reason']): Totals['leftOut'][number] {
  const statement = { id: 'swcsp-2024-4-2', title: 'Grants', from: null, to: null };
  return { reason, because: '', approximate: false, amount: null, statement };
}
