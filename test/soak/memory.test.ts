import { describe, expect, it } from 'vitest';
import { hasGrown, slopeOf } from './memory.js';

const USE = { name: 'gateway', pid: 1, minutes: 8, firstMb: 300, lastMb: 300, peakMb: 320 };

describe('the memory of a process', () => {
  it('rises by 2 MB a minute from 300 to 306 MB in three minutes', () => {
    const samples = [300, 302, 304, 306].map((mb, minute) => ({ minute, mb }));
    expect(slopeOf(samples)).toBeCloseTo(2);
    expect(slopeOf(samples.slice(0, 1))).toBe(0);
  });

  it('is level when eight minutes add 40 MB to 300, and not when they add 200', () => {
    expect(hasGrown({ ...USE, slopeMbPerHour: 300 })).toBe(false);
    expect(hasGrown({ ...USE, slopeMbPerHour: 1500 })).toBe(true);
  });

  it('is not judged by less than five minutes', () => {
    expect(hasGrown({ ...USE, minutes: 2, slopeMbPerHour: 9000 })).toBe(false);
  });
});
