import { expect, it } from 'vitest';
import { readChoices, splitPartnerships } from './funding.rules.js';

it('reads what the Commissioner granted Rugby over seven years out of an address', () => {
  const address =
    'policeArea=warwickshire&partnership=rugby&partnership=rugby&from=2017/18&to=2023/24&funder=LOCAL_POLICING_BODY&groupBy=year';
  expect(readChoices(new URLSearchParams(address))).toEqual({
    chosen: {
      policeArea: 'warwickshire',
      county: null,
      partnerships: ['rugby'],
      from: '2017/18',
      to: '2023/24',
      groupBy: 'year',
      funder: 'LOCAL_POLICING_BODY',
    },
    mistakes: [],
  });
});

it('takes what a form left empty for no choice, and breaks down by partnership', () => {
  const { chosen } = readChoices(new URLSearchParams('policeArea=&partnership=&from=&funder=&groupBy='));
  expect(chosen).toEqual({
    policeArea: null,
    county: null,
    partnerships: [],
    from: null,
    to: null,
    groupBy: 'partnership',
    funder: null,
  });
});

it('says that 2018 and 2018/20 are no financial years, and takes any year', () => {
  const { chosen, mistakes } = readChoices(new URLSearchParams('from=2018&to=2018/20'));
  expect([chosen.from, chosen.to]).toEqual([null, null]);
  expect(mistakes).toHaveLength(2);
  expect(mistakes[0]).toContain('"2018" is not a financial year');
});

it('finds Rugby by id or code in Warwickshire, and leaves out South Cambridgeshire', () => {
  const listed = [{ id: 'rugby', code: 'E22000272' }];
  expect(splitPartnerships(['rugby', 'E22000272', 'south-cambridgeshire'], listed)).toEqual({
    inside: ['rugby'],
    outside: ['south-cambridgeshire'],
  });
});
