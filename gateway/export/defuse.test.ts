import { expect, it } from 'vitest';
import { defuse } from './defuse.js';

it.each([
  '=HYPERLINK("http://x","y")',
  '+44 1234',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '\ttext',
  '   =1',
  ' =1',
  '"=1"',
  "'=1",
  '“=1',
  '\u200b=1',
  '＝1',
  '＋1',
  '－1',
  '＠SUM',
  '-',
  '-£5',
  '-1,000',
])('puts an apostrophe before %j, which a spreadsheet program could calculate', (text) => {
  expect(defuse(text)).toBe(`'${text}`);
});

it.each([
  '',
  'Rugby',
  '-1.56',
  '-9990.00',
  '-3',
  '2023/24',
  'a=b',
  '5-4',
  "Nuneaton's",
  '(=1)',
  '£1,407,708',
  '…',
])('leaves %j as it is', (text) => {
  expect(defuse(text)).toBe(text);
});
