import { expect, it } from 'vitest';
import { readSettings } from './settings.rules.js';

it('everything is measured where nothing is wished', () => {
  const { cells, contenders, rounds } = readSettings({});
  expect(contenders).toEqual([
    'together',
    'kept',
    'apart',
    'apart-kept',
    'apollo',
    'hive',
    'hive-each',
    'sql',
    'bytes',
  ]);
  expect(rounds).toBeGreaterThanOrEqual(5);
  expect(cells.filter(({ operation }) => operation === 'mix').map(({ clients }) => clients)).toEqual([
    1, 16, 64,
  ]);
});

it('together is always there, as what the others are measured against', () => {
  expect(readSettings({ contenders: 'bytes, apollo' }).contenders).toEqual(['together', 'apollo', 'bytes']);
});

it('a quick run is at 16 clients, unless others are wished', () => {
  expect(readSettings({ quick: true, only: 'mix' }).cells).toEqual([{ operation: 'mix', clients: 16 }]);
  expect(readSettings({ quick: true, only: 'mix', clients: '64' }).cells).toEqual([
    { operation: 'mix', clients: 64 },
  ]);
});

it('names every wish that cannot be met', () => {
  expect(() => readSettings({ only: 'small,tiny', contenders: 'rover', rounds: '0' })).toThrow(
    /tiny[\s\S]*rover[\s\S]*--rounds: 0/,
  );
  expect(() => readSettings({ only: 'wide', clients: '64' })).toThrow('so many clients');
});
