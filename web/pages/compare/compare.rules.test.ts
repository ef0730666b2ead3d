import { expect, it } from 'vitest';
import { keepChoices, keepMost, keepPlaces, readChoices, withYears } from './compare.rules.js';

const ADDRESS = new URLSearchParams(
  'partnership=rugby&partnership=north-warwickshire&policeArea=warwickshire&measure=residential-burglary&measure=residential-burglary&benchmark=police-area&yearEnding=2026-03-31&from=2017/18&to=2023/24&funder=LOCAL_POLICING_BODY&asOf=2024-03-31',
);

it('reads every choice out of an address, a measure once', () => {
  expect(readChoices(ADDRESS)).toEqual({
    chosen: {
      measures: ['residential-burglary'],
      benchmark: 'police-area',
      yearEnding: '2026-03-31',
      from: '2017/18',
      to: '2023/24',
      funder: 'LOCAL_POLICING_BODY',
      asOf: '2024-03-31',
    },
    mistakes: [],
  });
});

it('compares four measures with the statistical neighbours where a form left all empty', () => {
  const { chosen, mistakes } = readChoices(
    new URLSearchParams('measure=&benchmark=&yearEnding=&from=&funder=&asOf='),
  );
  expect(chosen.measures).toHaveLength(4);
  expect(chosen).toMatchObject({
    benchmark: 'neighbours',
    yearEnding: null,
    from: null,
    funder: null,
    asOf: null,
  });
  expect(mistakes).toEqual([]);
});

it('says that Europe is no benchmark and 2018 no financial year', () => {
  const { chosen, mistakes } = readChoices(new URLSearchParams('benchmark=europe&from=2018'));
  expect([chosen.benchmark, chosen.from]).toEqual(['neighbours', null]);
  expect(mistakes.join(' ')).toMatch(/"2018" is not a financial year.*"europe" is no benchmark/);
});

it('compares the first 50 of 51 partnerships, and says so', () => {
  const ids = Array.from({ length: 51 }, (_, index) => `partnership-${index}`);
  const { kept, mistakes } = keepMost(ids);
  expect([kept?.length, kept?.at(-1)]).toEqual([50, 'partnership-49']);
  expect(mistakes.join()).toContain('51 partnerships');
  expect(keepMost(ids.slice(0, 50)).mistakes).toEqual([]);
  expect(keepMost(null)).toEqual({ kept: null, mistakes: [] });
});

it('parts places from the other choices, so that either form keeps what the other asks for', () => {
  expect(keepPlaces(ADDRESS).map(([name]) => name)).toEqual(['partnership', 'partnership', 'policeArea']);
  expect([...keepPlaces(ADDRESS), ...keepChoices(ADDRESS)]).toEqual([...ADDRESS]);
  expect(keepChoices(new URLSearchParams('from=&to=2023/24'))).toEqual([['to', '2023/24']]);
});

it('leads to the same comparison with other years', () => {
  const address = withYears(new URLSearchParams('county=warwickshire&from=2011/12'), {
    from: '2017/18',
    to: '2023/24',
  });
  expect(decodeURIComponent(address)).toBe('/compare?county=warwickshire&from=2017/18&to=2023/24');
});
