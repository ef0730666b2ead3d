import { expect, it } from 'vitest';
import { findScale, placeOn } from './scale.rules.js';

it.each([
  { values: [6.4177, 5.507, 7.436, 4.0565], ticks: [0, 2, 4, 6, 8] },
  { values: [63.5, 79.3, 80.8, 87.6], ticks: [0, 20, 40, 60, 80, 100] },
  { values: [0.013, 0.002], ticks: [0, 0.005, 0.01, 0.015] },
  { values: [0.3], ticks: [0, 0.1, 0.2, 0.3] },
  { values: [-0.4, 1.1], ticks: [-0.5, 0, 0.5, 1, 1.5] },
  { values: [0, 0], ticks: [0, 1] },
  { values: [], ticks: [0, 1] },
])('marks $values at $ticks', ({ values, ticks }) => {
  const scale = findScale(values);
  expect(scale.ticks).toEqual(ticks);
  expect([scale.from, scale.to]).toEqual([ticks[0], ticks.at(-1)]);
});

it('places residential burglary in North Warwickshire and its benchmark on an axis to 8', () => {
  const scale = findScale([6.4177, 5.507, 7.436, 4.0565]);
  expect([placeOn(scale, 0), placeOn(scale, 4.0565), placeOn(scale, 6.4177)]).toEqual([0, 50.71, 80.22]);
});

it('draws nothing outside the axis', () => {
  expect([placeOn(findScale([5]), -1), placeOn(findScale([5]), 50)]).toEqual([0, 100]);
});
