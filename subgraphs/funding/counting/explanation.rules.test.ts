import { describe, expect, it } from 'vitest';
import { explainLeftOut } from './explanation.rules.js';
import { LeftOutReason } from './grant.rules.js';
import { awardsMaintained, grant, sevenYears } from './papers.fixture.js';
import { describeLeftOut } from './worth.rules.js';

describe('explainLeftOut', () => {
  it('names the years that reach beyond the period', () => {
    const entry = describeLeftOut(sevenYears, LeftOutReason.OVERLAPPING, sevenYears.lines);
    expect(explainLeftOut(entry, [])).toBe(
      'Its years, from 2017/18 to 2023/24, reach beyond the period asked for.',
    );
    const [first] = awardsMaintained.lines;
    const single = describeLeftOut(awardsMaintained, LeftOutReason.OVERLAPPING, first ? [first] : []);
    expect(explainLeftOut(single, [])).toContain('Its years, 2013/14, reach');
    const open = grant('open', { from: '2019/20' }, {});
    expect(explainLeftOut(describeLeftOut(open, LeftOutReason.OVERLAPPING, open.lines), [])).toContain(
      'Its years, from 2019/20, reach',
    );
  });

  it('names the statements that include the money', () => {
    const entry = describeLeftOut(sevenYears, LeftOutReason.INCLUDED_ELSEWHERE, sevenYears.lines, ['a']);
    expect(explainLeftOut(entry, ['Seven years', 'One year'])).toBe(
      'The money is already in: Seven years; One year.',
    );
  });

  it.each(Object.values(LeftOutReason))('has a sentence for %s', (reason) => {
    expect(explainLeftOut(describeLeftOut(sevenYears, reason, sevenYears.lines), [])).toMatch(/^[A-Z].+\.$/);
  });
});
