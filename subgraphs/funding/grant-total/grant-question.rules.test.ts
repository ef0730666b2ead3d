import { describe, expect, it } from 'vitest';
import { financialYear } from '../../../shared/calendar/financial-year.js';
import { acceptChoice, acceptPeriod } from './grant-question.rules.js';

const [y2017, y2023] = [financialYear('2017/18'), financialYear('2023/24')];

describe('acceptPeriod', () => {
  it('takes 2017/18 to 2023/24, one year alone, and a period with an open end', () => {
    expect(acceptPeriod(y2017, y2023)).toEqual({ from: y2017, to: y2023 });
    expect(acceptPeriod(y2017, y2017)).toEqual({ from: y2017, to: y2017 });
    expect(acceptPeriod(undefined, y2023)).toEqual({ from: null, to: y2023 });
  });

  it('refuses 2023/24 to 2017/18 and names both', () => {
    expect(() => acceptPeriod(y2023, y2017)).toThrow(
      expect.objectContaining({
        code: 'BAD_PERIOD',
        message: expect.stringMatching(/from: 2023\/24 is after to: 2017\/18/),
      }),
    );
  });
});

describe('acceptChoice', () => {
  it('tells nothing chosen from everything left open', () => {
    expect(acceptChoice([])).toEqual(new Set());
    expect(acceptChoice(undefined)).toBeNull();
    expect(acceptChoice(null)).toBeNull();
  });
});
