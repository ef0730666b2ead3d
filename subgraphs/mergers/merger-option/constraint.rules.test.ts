import { describe, expect, it } from 'vitest';
import { NO_CONSTRAINTS } from '../option/option-request.rules.js';
import { acceptConstraints, type GivenConstraints } from './constraint.rules.js';

const CODES: Record<string, string> = { rugby: 'E07000220', E07000220: 'E07000220', warwick: 'E07000222' };
const accept = (given: GivenConstraints) =>
  acceptConstraints(given, async (ids) => ids.map((id) => CODES[id] ?? id));

it('takes what is left out, and null, for areas that join up over land and nothing else', async () => {
  expect(await accept({})).toEqual(NO_CONSTRAINTS);
  expect(await accept({ contiguous: null, apart: null, maxPopulation: null })).toEqual(NO_CONSTRAINTS);
});

it('gives the engine codes for Rugby and Warwick', async () => {
  const { together, apart } = await accept({ together: [['rugby']], apart: [['rugby', 'warwick']] });
  expect(together).toEqual([['E07000220']]);
  expect(apart).toEqual([['E07000220', 'E07000222']]);
});

describe('refuses, naming the argument,', () => {
  it.each([
    { given: { minPartnerships: 3, maxPartnerships: 2 }, argument: 'constraints.minPartnerships' },
    { given: { minPopulation: 300_000, maxPopulation: 200_000 }, argument: 'constraints.minPopulation' },
    { given: { maxPopulation: -1 }, argument: 'constraints.maxPopulation' },
    { given: { maxAreasPerPartnership: -4 }, argument: 'constraints.maxAreasPerPartnership' },
    { given: { apart: [['rugby', 'E07000220']] }, argument: 'constraints.apart' },
    { given: { apart: [['rugby']] }, argument: 'constraints.apart' },
  ])('$given', async ({ given, argument }) => {
    await expect(accept(given)).rejects.toMatchObject({ code: 'BAD_ARGUMENT', details: { argument } });
  });
});
