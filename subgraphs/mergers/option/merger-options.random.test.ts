import { describe, expect, it } from 'vitest';
import { listEveryOption, type PlainOption } from '../../../test/support/every-grouping.js';
import { randomRequest } from '../../../test/support/option-requests.js';
import { countMatching, listOptions } from './merger-options.rules.js';
import type { OptionRequest } from './option-request.rules.js';

interface PlainPage {
  options: PlainOption[];
  hasNext: boolean;
}

function pageOf(request: OptionRequest): PlainPage {
  const page = listOptions(request);
  if (page.kind !== 'exact') throw new Error(page.reason);
  const options = page.value.options.map(({ id, partnershipCount, areasChanged, populationSpread }) => ({
    id,
    partnerships: partnershipCount,
    areasChanged,
    spread: populationSpread,
  }));
  return { options, hasNext: page.value.hasNext };
}

/** The list page by page, each after the last option of the page before. */
function stitchPages(request: OptionRequest): PlainOption[] {
  const stitched: PlainOption[] = [];
  for (let after: string | null = null; ; after = stitched.at(-1)?.id ?? null) {
    const { options, hasNext } = pageOf({ ...request, after });
    stitched.push(...options);
    if (!hasNext) return stitched;
  }
}

function countByPartnerships(every: readonly PlainOption[], areas: number): bigint[] {
  return Array.from({ length: areas + 1 }, (_, number) =>
    BigInt(every.filter((option) => option.partnerships === number).length),
  );
}

const seeds = Array.from({ length: 300 }, (_, index) => index + 1);

describe('held against a list of every grouping of up to nine random areas under random constraints', () => {
  it.each(seeds)('counts, ranks and pages them alike with seed %i', (seed) => {
    const request = randomRequest(seed);
    const every = listEveryOption(request);
    const byPartnerships = countByPartnerships(every, request.areas.length);
    expect(countMatching(request)).toEqual({
      kind: 'exact',
      value: { total: BigInt(every.length), byPartnerships },
    });
    expect(pageOf(request)).toEqual({
      options: every.slice(0, request.first),
      hasNext: every.length > request.first,
    });
    expect(stitchPages({ ...request, first: Math.max(request.first, Math.ceil(every.length / 30)) })).toEqual(
      every,
    );
  });
});
