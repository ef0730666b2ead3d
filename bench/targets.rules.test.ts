import { expect, it } from 'vitest';
import type { CellResult, Round } from './compare.js';
import type { ContenderName } from './contender.js';
import { judge } from './targets.rules.js';

function answers(perSecond: number, ms: number): Round[] {
  const round = {
    perSecond,
    p50Ms: ms,
    latenciesMs: [ms],
    wrong: 0,
    lastWrong: undefined,
    cpuPerThousand: undefined,
    databaseCpuPerThousand: undefined,
    residentMb: undefined,
  };
  return [round, round, round];
}

function cell(operation: string, rounds: [ContenderName, Round[]][]): CellResult {
  return { operation, clients: 16, rounds: new Map(rounds) };
}

it.each([
  { operation: 'small', perSecond: 500, met: true },
  { operation: 'small', perSecond: 499, met: false },
  { operation: 'oversight', perSecond: 500, met: true },
  { operation: 'wide', perSecond: 400, met: true },
  { operation: 'wide', perSecond: 399, met: false },
])('$operation: $perSecond to 100 against apollo is met: $met', ({ operation, perSecond, met }) => {
  const measured = cell(operation, [
    ['together', answers(perSecond, 1)],
    ['apollo', answers(100, 1)],
  ]);
  const [speed, tail] = judge([measured]);
  expect(speed).toMatchObject({ target: expect.stringContaining('requests/s'), met });
  expect(tail).toMatchObject({ target: expect.stringContaining('p99'), met: true });
});

it('oversight may take three times as long as one SQL statement', () => {
  const within = (ms: number) =>
    judge([
      cell('oversight', [
        ['together', answers(1, ms)],
        ['sql', answers(1, 10)],
      ]),
    ]);
  expect(within(30)).toMatchObject([{ met: true }]);
  expect(within(31)).toMatchObject([{ met: false }]);
});

it('judges nothing that was not measured', () => {
  expect(judge([cell('small', [['together', answers(1, 1)]])])).toEqual([]);
});
