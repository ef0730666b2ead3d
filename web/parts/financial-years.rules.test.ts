import { expect, it } from 'vitest';
import { listYears, writePeriod } from './financial-years.rules.js';

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
