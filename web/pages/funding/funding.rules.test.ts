import { expect, it } from 'vitest';
import { listYears, readChoices, splitPartnerships, writePeriod } from './funding.rules.js';

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

it('offers every year from 2017/18 to 2020/21, those of which no paper speaks included', () => {
  expect(listYears(['2020/21', null, '2017/18'])).toEqual(['2017/18', '2018/19', '2019/20', '2020/21']);
  expect(listYears(['1999/00', '2000/01'])).toEqual(['1999/00', '2000/01']);
  expect(listYears([null])).toEqual([]);
});

it('writes a period in words, open or not', () => {
  expect(writePeriod('2017/18', '2023/24')).toBe('2017/18 to 2023/24');
  expect(writePeriod('2018/19', '2018/19')).toBe('2018/19');
  expect(writePeriod('2017/18', null)).toBe('2017/18 and later');
  expect(writePeriod(null, '2023/24')).toBe('up to 2023/24');
  expect(writePeriod(null, null)).toBe('any year');
});
