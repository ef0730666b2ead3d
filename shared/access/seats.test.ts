import { expect, it } from 'vitest';
import { seatsOf } from './seats.js';
import { PUBLIC_VIEWER } from './viewer.js';

const viewer = { subject: 'one', issuer: 'urn:test' };

it('gives the public no seat', () => {
  expect(seatsOf(PUBLIC_VIEWER)).toEqual([]);
});

it('seats an officer at each partnership, and analyst and commissioner of Warwickshire alike', () => {
  const officer = [{ role: 'PARTNERSHIP_OFFICER' as const, places: ['south-warwickshire', 'rugby'] }];
  expect(seatsOf({ ...viewer, grants: officer })).toEqual([
    'partnership:south-warwickshire',
    'partnership:rugby',
  ]);
  for (const role of ['OPCC_ANALYST', 'COMMISSIONER'] as const)
    expect(seatsOf({ ...viewer, grants: [{ role, places: ['warwickshire'] }] })).toEqual([
      'police-area:warwickshire',
    ]);
});

it('seats an administrator at no place', () => {
  expect(seatsOf({ ...viewer, grants: [{ role: 'ADMINISTRATOR', places: [] }] })).toEqual(['administrator']);
});
