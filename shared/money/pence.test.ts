import { describe, expect, it } from 'vitest';
import { pence, penceFromPounds, poundsText, totalPence } from './pence.js';

describe('pence', () => {
  it.each([
    ['1407708.00', 140770800n],
    ['81777', 8177700n],
    ['8.6', 860n],
    ['-9990.05', -999005n],
  ])('reads %s pounds', (text, expected) => expect(penceFromPounds(text)).toBe(expected));

  it.each(['1,407,708', '£5', '1.005', 'ten', ''])('refuses %j', (text) =>
    expect(() => penceFromPounds(text)).toThrow(RangeError),
  );

  it.each([
    [18176900n, '181769.00'],
    [5n, '0.05'],
    [-999005n, '-9990.05'],
  ])('writes %s pence as pounds', (amount, text) => expect(poundsText(pence(amount))).toBe(text));

  it('adds the five awards of the Warwickshire report to its printed total', () => {
    const awards = ['181769', '499793', '160618', '289688', '275840'].map(penceFromPounds);
    expect(poundsText(totalPence(awards))).toBe('1407708.00');
  });
});
