import { expect, it } from 'vitest';
import type { Answered, CellResult, Round } from './compare.js';
import {
  answersTable,
  cellTable,
  figure,
  slowestPercent,
  speedRatio,
  table,
  wrongAnswers,
} from './report.rules.js';

function round(perSecond: number, latenciesMs: number[], wrong = 0): Round {
  return {
    perSecond,
    p50Ms: latenciesMs[0] ?? Number.POSITIVE_INFINITY,
    latenciesMs,
    wrong,
    lastWrong: wrong > 0 ? 'status 500' : undefined,
    cpuPerThousand: undefined,
    databaseCpuPerThousand: undefined,
    residentMb: undefined,
  };
}

const CELL: CellResult = {
  operation: 'small',
  clients: 16,
  rounds: new Map([
    ['together', [round(100, [10]), round(10, [100]), round(50, [20])]],
    ['apollo', [round(20, [50]), round(2, [500]), round(5, [200], 3)]],
  ]),
};

it.each([
  { value: 1234.5, text: '1,235' },
  { value: 12.34, text: '12.3' },
  { value: 0.012345, text: '0.0123' },
  { value: 0, text: '0' },
  { value: undefined, text: '–' },
  { value: Number.POSITIVE_INFINITY, text: '–' },
])('$value is written $text', ({ value, text }) => {
  expect(figure(value)).toBe(text);
});

it('a table sets figures to the right', () => {
  expect(table(['who', 'how many'], [['all', '3']])).toBe('| who | how many |\n| --- | ---: |\n| all | 3 |');
});

it('a ratio is the median of the rounds’ ratios', () => {
  expect(speedRatio(CELL, 'together', 'apollo')).toEqual({ median: 5, least: 5, most: 10 });
  expect(speedRatio(CELL, 'together', 'hive')).toBeUndefined();
});

it('the slowest percent is of all rounds together, and endless where nothing was answered', () => {
  expect(slowestPercent(CELL.rounds.get('apollo') ?? [])).toBe(500);
  expect(slowestPercent([round(0, [])])).toBe(Number.POSITIVE_INFINITY);
});

it('a contender’s row has its spread and how far together is ahead', () => {
  expect(cellTable(CELL).split('\n').at(-1)).toBe(
    '| apollo | 5.00 (2.00–20.0) | 5.00 (5.00–10.0) | 200 (50.0–500) | 500 | – | – | – |',
  );
});

it('wrong answers are told with how many and what the last was', () => {
  expect(wrongAnswers([CELL])).toEqual(['- apollo, small at 16: 3 wrong answers, the last: status 500']);
});

it('says in what answers are the same', () => {
  const answered: Answered[] = [
    { question: 'small', contender: 'together', answer: '{"é":1}', likeness: 'bytes', statements: 4 },
    { question: 'small', contender: 'apart', answer: '{"é":1}', likeness: 'bytes', statements: 4 },
    { question: 'small', contender: 'sql', answer: '{"é": 1}', likeness: 'space', statements: 1 },
  ];
  expect(answersTable(answered).split('\n').at(-1)).toBe(
    '| small | 8 | 4 | 4 | 1 | byte for byte: apart; but for space between values: sql |',
  );
});
