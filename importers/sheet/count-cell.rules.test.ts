import { expect, it } from 'vitest';
import { countIn } from './count-cell.rules.js';

it.each<[string, number | null | 'UNREADABLE', string]>([
  ['170,002 ', 170002, 'Avon and Somerset as printed'],
  ['8 ', 8, 'a small number with the blank it ends in'],
  ['-3', -3, 'transfers and cancellations'],
  ['−1,204', -1204, 'a typographic minus'],
  ['15974', 15974, 'a number cell of a workbook'],
  ['0 ', 0, 'nothing recorded'],
  ['[x]', null, 'not available'],
  [' [X] ', null, 'not available, in capitals'],
  ['', null, 'blank is not nothing recorded'],
  ['1,70,002', 'UNREADABLE', 'a comma in the wrong place'],
  ['12.5', 'UNREADABLE', 'a rate'],
  ['n/a', 'UNREADABLE', 'a shorthand that the table does not explain'],
])('reads %j as %s: %s', (cell, count) => {
  expect(countIn(cell)).toBe(count);
});
