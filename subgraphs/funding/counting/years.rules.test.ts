import { describe, expect, it } from 'vitest';
import { financialYear } from '../../../shared/calendar/financial-year.js';
import { areCovered, areWithin, doOverlap, lengthOf, spanOf, type Years, yearsOf } from './years.rules.js';

/** "2017/18-2023/24"; a missing end is open, "-" is not known. */
function years(text: string): Years {
  const [from = '', to = ''] = text.split('-');
  return { from: from ? financialYear(from) : null, to: to ? financialYear(to) : null };
}

describe('areWithin', () => {
  it.each([
    ['2018/19-2018/19', '2017/18-2023/24', true],
    ['2017/18-2023/24', '2017/18-2023/24', true],
    ['2017/18-2023/24', '2018/19-', false],
    ['2017/18-2023/24', '-2023/24', true],
    ['2019/20-', '2017/18-2023/24', false],
    ['2019/20-', '2017/18-', true],
  ])('%s within %s: %s', (inner, outer, expected) => {
    expect(areWithin(years(inner), years(outer))).toBe(expected);
  });
});

describe('doOverlap', () => {
  it.each([
    ['2017/18-2023/24', '2023/24-2024/25', true],
    ['2017/18-2022/23', '2023/24-2024/25', false],
    ['2019/20-', '2023/24-2023/24', true],
    ['-2018/19', '2019/20-', false],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(doOverlap(years(a), years(b))).toBe(expected);
  });
});

describe('areCovered', () => {
  it.each([
    ['2017/18-2019/20', ['2019/20-2019/20', '2017/18-2018/19'], true],
    ['2017/18-2019/20', ['2017/18-2017/18', '2019/20-2019/20'], false],
    ['2017/18-2019/20', ['2018/19-2019/20'], false],
    ['2017/18-2019/20', ['-2018/19', '2018/19-'], true],
    ['2017/18-', ['2017/18-2023/24'], false],
    ['2017/18-', ['2017/18-2018/19', '2019/20-'], true],
    ['2017/18-2017/18', ['-'], false],
    ['-', ['2017/18-2023/24'], false],
    ['2017/18-2017/18', [], false],
  ])('%s by %j: %s', (text, spans, expected) => {
    expect(areCovered(years(text), spans.map(years))).toBe(expected);
  });
});

describe('counting years', () => {
  it('finds seven from 2017/18 to 2023/24, no end to an open period and none where none is known', () => {
    expect(['2017/18-2023/24', '2017/18-', '-'].map((text) => lengthOf(years(text)))).toEqual([
      7,
      Number.POSITIVE_INFINITY,
      0,
    ]);
  });

  it('lists them over the turn of the century, and not where an end is open', () => {
    expect(yearsOf(years('1998/99-2000/01'))).toEqual(['1998/99', '1999/00', '2000/01']);
    expect(yearsOf(years('1998/99-'))).toBeNull();
  });

  it('spans from the first beginning to the last end', () => {
    expect(spanOf([years('2014/15-2014/15'), years('2013/14-2013/14')])).toEqual(years('2013/14-2014/15'));
    expect(spanOf([years('2014/15-2014/15'), years('2013/14-')])).toEqual(years('2013/14-'));
  });
});
