import { expect, it } from 'vitest';
import { NOT_KNOWN, tally, writeCount, writeDay, writePounds, writeRate } from './figures.js';

it('writes what the commissioner granted over seven years to the penny', () => {
  expect(writePounds('140770800')).toBe('£1,407,708.00');
  expect(writePounds(5)).toBe('£0.05');
});

it('never writes a zero for what is not known', () => {
  expect([writePounds(null), writeCount(undefined), writeDay(null)]).toEqual([
    NOT_KNOWN,
    NOT_KNOWN,
    NOT_KNOWN,
  ]);
  expect(writePounds(0)).toBe('£0.00');
});

it('writes days in words', () => {
  expect(writeDay('2024-03-31')).toBe('31 March 2024');
});

it('writes 55.7402 crimes for each 1,000 residents as 55.7, and a small rate with two places', () => {
  expect([writeRate(55.7402), writeRate(0.6314), writeRate(null)]).toEqual(['55.7', '0.63', 'Not known']);
});

it('counts one statement, and two statements', () => {
  expect([tally(1, 'statement'), tally(2, 'statement')]).toEqual(['1 statement', '2 statements']);
});
