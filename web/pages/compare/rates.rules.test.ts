import { expect, it } from 'vitest';
import {
  type Figure,
  findOutlook,
  type Line,
  listByMeasure,
  orderByRate,
  tellDifferences,
  writePercent,
  writeWithLimits,
} from './rates.rules.js';

const BURGLARY = { id: 'residential-burglary', name: 'Residential burglary', description: '' };
const NORTH_WARWICKSHIRE = { id: 'north-warwickshire', name: 'North Warwickshire' };
const NORTH_WORCESTERSHIRE = { id: 'north-worcestershire', name: 'North Worcestershire' };
const CARDIFF = { id: 'cardiff', name: 'Cardiff' };

// Rates of the year ending June 2025, and of statistical neighbours, which Wales has none of.
const NORTH_WARWICKSHIRE_BURGLARY = figure(6.4177, { rate: 4.0565, difference: 'HIGHER' });
const NORTH_WORCESTERSHIRE_BURGLARY = figure(6.0018, { rate: 5.537, difference: 'NO_REAL_DIFFERENCE' });
const CARDIFF_BURGLARY = figure(5.81, null);
const UNKNOWN = { ...figure(0, null), count: null, rate: null, unavailableBecause: 'Not in the table.' };

const LINES: Line[] = [
  { ...CARDIFF, figure: CARDIFF_BURGLARY },
  { ...NORTH_WORCESTERSHIRE, figure: NORTH_WORCESTERSHIRE_BURGLARY },
  { ...NORTH_WARWICKSHIRE, figure: NORTH_WARWICKSHIRE_BURGLARY },
];

it('puts the highest rate first, and whoever has none last', () => {
  const ordered = orderByRate([{ id: 'rugby', name: 'Rugby', figure: UNKNOWN }, ...LINES]);
  expect(ordered.map(({ name }) => name)).toEqual([
    'North Warwickshire',
    'North Worcestershire',
    'Cardiff',
    'Rugby',
  ]);
});

it('says who is higher than the partnerships most like it, and of whom that cannot be judged', () => {
  expect(tellDifferences(LINES)).toBe(
    'Higher: North Warwickshire. No real difference: North Worcestershire. Cannot be judged: Cardiff.',
  );
});

it('turns rows of partnerships into measures', () => {
  const partnerships = [CARDIFF, NORTH_WARWICKSHIRE];
  const rows = [row(CARDIFF_BURGLARY), row(NORTH_WARWICKSHIRE_BURGLARY)];
  expect(listByMeasure({ measures: [BURGLARY], rows }, partnerships)).toEqual([
    {
      measure: BURGLARY,
      lines: [
        { ...CARDIFF, figure: CARDIFF_BURGLARY },
        { ...NORTH_WARWICKSHIRE, figure: NORTH_WARWICKSHIRE_BURGLARY },
      ],
    },
  ]);
});

it('tells North Warwickshire with whether it has a priority on burglary, and Cardiff apart from who is not higher', () => {
  const rows = [
    row(NORTH_WARWICKSHIRE_BURGLARY, 'UNKNOWN'),
    row(NORTH_WORCESTERSHIRE_BURGLARY),
    row(CARDIFF_BURGLARY),
  ];
  const partnerships = [NORTH_WARWICKSHIRE, NORTH_WORCESTERSHIRE, CARDIFF];
  expect(findOutlook({ measures: [BURGLARY], rows }, partnerships)).toEqual({
    outstanding: [
      {
        ...NORTH_WARWICKSHIRE,
        higher: [{ measure: 'Residential burglary', rate: 6.4177, benchmark: 4.0565, priority: 'UNKNOWN' }],
      },
    ],
    notHigher: ['North Worcestershire'],
    notJudged: ['Cardiff'],
  });
});

it('puts whoever is furthest above its benchmark first', () => {
  const little = figure(5, { rate: 4.9, difference: 'HIGHER' });
  const rows = [row(little), row(NORTH_WARWICKSHIRE_BURGLARY)];
  const { outstanding } = findOutlook({ measures: [BURGLARY], rows }, [
    { id: 'rugby', name: 'Rugby' },
    NORTH_WARWICKSHIRE,
  ]);
  expect(outstanding.map(({ name }) => name)).toEqual(['North Warwickshire', 'Rugby']);
});

it('writes a rate with its limits on one line, and alone where a count below zero has none', () => {
  const spaced = writeWithLimits({ value: 6.4177, lowerLimit: 5.507, upperLimit: 7.436 });
  expect(spaced).toBe('6.4\u00a0(5.5\u00a0to\u00a07.4)');
  expect(writeWithLimits({ value: -0.2, lowerLimit: null, upperLimit: null })).toBe('-0.20');
});

it.each([
  [58.2, '+58.2 %'],
  [-5.3, '−5.3 %'],
  [0, '0 %'],
])('writes %d as %s', (percent, written) => expect(writePercent(percent)).toBe(written));

interface Against {
  rate: number;
  difference: 'HIGHER' | 'NO_REAL_DIFFERENCE';
}

function figure(value: number, against: Against | null): Figure {
  const rated = { lowerLimit: null, upperLimit: null };
  return {
    measure: { id: BURGLARY.id, name: BURGLARY.name },
    count: 177,
    unavailableBecause: null,
    basis: 'STATED',
    caveats: [],
    sources: [],
    rate: {
      ...rated,
      per: 1000,
      value,
      denominator: 27580,
      denominatorKind: 'HOUSEHOLDS',
      denominatorYear: 2021,
      sources: [],
    },
    rateUnavailableBecause: null,
    benchmarks: [
      {
        kind: 'STATISTICAL_NEIGHBOURS',
        basis: against && 'DERIVED',
        members: against ? 15 : 0,
        rate: against && { ...rated, value: against.rate },
        difference: against?.difference ?? null,
        percentDifference: null,
        unavailableBecause: against ? null : 'ONS lists statistical neighbours of areas in England only.',
      },
    ],
    rating: { rating: null, basis: null, because: '' },
    change: {
      from: null,
      to: null,
      previousCount: null,
      change: null,
      percent: null,
      difference: null,
      unavailableBecause: null,
    },
  };
}

function row(one: Figure, priority?: 'UNKNOWN') {
  const entry = { priority: 'UNKNOWN', basis: 'INFERRED', figure: { measure: { id: BURGLARY.id } } } as const;
  return {
    figures: [one],
    partnership: {
      id: '',
      name: '',
      statisticalPeers: null,
      priorityGaps: { entries: priority ? [entry] : [] },
    },
  };
}
