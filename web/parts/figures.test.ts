import { expect, it } from 'vitest';
import { NOT_KNOWN, writeCount, writeDay, writePounds } from './figures.js';

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
