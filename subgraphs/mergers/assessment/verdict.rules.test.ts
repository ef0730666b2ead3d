import { expect, it } from 'vitest';
import { type VerdictGrounds, verdictOn } from './verdict.rules.js';

const NONE: VerdictGrounds = {
  tooFewAreas: false,
  outsideEngland: false,
  beforeAgreements: false,
  nobodyToAgree: false,
  purposeMissing: false,
  consentMissing: false,
  contentMissing: false,
  secretaryOfState: false,
};

const PRECEDENCE = [
  ['tooFewAreas', 'NOT_A_MERGER'],
  ['outsideEngland', 'NOT_PERMITTED'],
  ['beforeAgreements', 'ORDER_ROUTE'],
  ['nobodyToAgree', 'NOT_PERMITTED'],
  ['purposeMissing', 'NOT_PERMITTED'],
  ['consentMissing', 'NOT_PERMITTED'],
  ['contentMissing', 'NOT_PERMITTED'],
  ['secretaryOfState', 'PERMITTED_WITH_SECRETARY_OF_STATE'],
] as const;

it.each(PRECEDENCE)('%s alone: %s', (ground, verdict) => {
  expect(verdictOn({ ...NONE, [ground]: true })).toBe(verdict);
});

it.each(PRECEDENCE)('%s goes before everything below it: %s', (ground, verdict) => {
  const from = PRECEDENCE.findIndex(([other]) => other === ground);
  const below = Object.fromEntries(PRECEDENCE.slice(from).map(([other]) => [other, true]));
  expect(verdictOn({ ...NONE, ...below })).toBe(verdict);
});

it('permits a merger against which nothing holds', () => {
  expect(verdictOn(NONE)).toBe('PERMITTED');
});
