import { describe, expect, it } from 'vitest';
import { listEveryOption } from '../../../test/support/every-grouping.js';
import { policeAreaRequest, policeAreasUpTo } from '../../../test/support/option-requests.js';
import {
  countMatching,
  findMergerOptions,
  listOptions,
  type OptionPage,
  type RankedOption,
} from './merger-options.rules.js';
import type { Exact, OptionOrder, OptionRequest } from './option-request.rules.js';

const ORDERS: readonly OptionOrder[] = ['FEWEST_CHANGES', 'FEWEST_PARTNERSHIPS', 'MOST_EQUAL_POPULATION'];

const DISTRICTS = { northWarwickshire: 'E07000218', stratford: 'E07000221', warwick: 'E07000222' };
const TODAY_IN_WARWICKSHIRE = 'E07000218|E07000219|E07000220|E07000221+E07000222';

function exactly<Value>(answer: Exact<Value>): Value {
  if (answer.kind !== 'exact') throw new Error(answer.reason);
  return answer.value;
}

function pageOf(request: OptionRequest): OptionPage {
  return exactly(listOptions(request));
}

function optionsOf(request: OptionRequest): readonly RankedOption[] {
  return pageOf(request).options;
}

function firstOf(request: OptionRequest): RankedOption {
  const [first] = optionsOf(request);
  if (!first) throw new Error('there is no option');
  return first;
}

describe('Warwickshire', () => {
  it('has 52 lawful groupings of its five districts, 20 of them joined up over land', () => {
    const { lawfulCount, matching } = findMergerOptions(policeAreaRequest('warwickshire'));
    expect(lawfulCount).toBe(52n);
    expect(exactly(matching)).toEqual({ total: 20n, byPartnerships: [0n, 1n, 5n, 8n, 5n, 1n] });
  });

  it('lists all 20, today’s four partnerships first, with South Warwickshire combined', () => {
    const { options, hasNext } = pageOf(policeAreaRequest('warwickshire', {}, { first: 52 }));
    expect(options).toHaveLength(20);
    expect(hasNext).toBe(false);
    expect(options[0]).toMatchObject({ id: TODAY_IN_WARWICKSHIRE, current: true, areasChanged: 0 });
    expect(options.filter((option) => option.current)).toHaveLength(1);
  });

  it('gives each combined area its codes, its id and its population', () => {
    const south = firstOf(policeAreaRequest('warwickshire'));
    expect(south.groups.at(-1)).toEqual([DISTRICTS.stratford, DISTRICTS.warwick]);
    expect(south.combinedAreaIds.at(-1)).toBe('E07000221+E07000222');
    expect(south.populations.reduce((sum, population) => sum + population, 0)).toBe(
      policeAreaRequest('warwickshire').areas.reduce((sum, area) => sum + area.population, 0),
    );
  });

  it('puts the one county-wide partnership first by number and last by equal population', () => {
    const byNumber = optionsOf(
      policeAreaRequest('warwickshire', {}, { order: 'FEWEST_PARTNERSHIPS', first: 20 }),
    );
    const byPopulation = optionsOf(
      policeAreaRequest('warwickshire', {}, { order: 'MOST_EQUAL_POPULATION', first: 20 }),
    );
    expect(byNumber[0]).toMatchObject({ partnershipCount: 1, populationSpread: null });
    expect(byPopulation.at(-1)).toEqual(byNumber[0]);
  });

  it('counts the options that keep Stratford-on-Avon with Warwick and North Warwickshire apart from them', () => {
    const request = policeAreaRequest(
      'warwickshire',
      {
        together: [['stratford-on-avon', 'warwick']],
        apart: [['north-warwickshire', DISTRICTS.warwick]],
      },
      { first: 52 },
    );
    const ids = optionsOf(request).map(({ id }) => id);
    expect(ids).toContain(TODAY_IN_WARWICKSHIRE);
    expect(exactly(countMatching(request)).total).toBe(BigInt(ids.length));
    for (const id of ids) {
      expect(id).toContain('E07000221+E07000222');
      expect(id.split('|').find((part) => part.includes(DISTRICTS.northWarwickshire))).not.toContain(
        'E07000222',
      );
    }
  });

  it('goes on after an option that the constraints leave out', () => {
    const after = 'E07000218+E07000219+E07000220+E07000221+E07000222';
    const request = policeAreaRequest(
      'warwickshire',
      { minPartnerships: 2 },
      { order: 'FEWEST_PARTNERSHIPS', after },
    );
    expect(firstOf(request).partnershipCount).toBe(2);
  });
});

describe('the police areas of up to nine areas', () => {
  it.each(policeAreasUpTo(9))(
    'lists the first ten of %s in each order as a list of all groupings does',
    (slug) => {
      for (const order of ORDERS)
        for (const maxAreasPerPartnership of [null, 4]) {
          const request = policeAreaRequest(
            slug,
            { maxAreasPerPartnership },
            { lawful: 'EVERY_GROUPING', order },
          );
          const every = listEveryOption(request);
          expect(optionsOf(request).map(({ id }) => id)).toEqual(every.slice(0, 10).map(({ id }) => id));
          expect(exactly(countMatching(request)).total).toBe(BigInt(every.length));
        }
    },
  );
});

describe('the Metropolitan Police', () => {
  it('has 12,299,881,262,256 groupings of its 32 boroughs that join up over land', () => {
    const { lawfulCount, matching } = findMergerOptions(policeAreaRequest('metropolitan-police'));
    expect(exactly(matching).total).toBe(12_299_881_262_256n);
    expect(lawfulCount).toBe(128_064_670_049_908_713_818_925_644n);
  });

  it('has 63 options with two boroughs changed, one for each border over land', () => {
    const options = optionsOf(policeAreaRequest('metropolitan-police', {}, { first: 64 }));
    expect(options[0]).toMatchObject({ current: true, partnershipCount: 32 });
    expect(options.slice(1).every(({ areasChanged }) => areasChanged === 2)).toBe(true);
    const [next] = optionsOf(
      policeAreaRequest('metropolitan-police', {}, { first: 1, after: options.at(-1)?.id ?? null }),
    );
    expect(next).toMatchObject({ areasChanged: 3, partnershipCount: 30 });
  });

  it.each(ORDERS)('gives the same sixty options by %s at once as in six pages', (order) => {
    const request = policeAreaRequest('metropolitan-police', {}, { order });
    const ids: string[] = [];
    for (let page = 0; page < 6; page++)
      ids.push(...optionsOf({ ...request, after: ids.at(-1) ?? null }).map(({ id }) => id));
    expect(optionsOf({ ...request, first: 60 }).map(({ id }) => id)).toEqual(ids);
    expect(new Set(ids).size).toBe(60);
  });

  it('shares its 32 boroughs among eight partnerships at least when none may have more than four', () => {
    const request = policeAreaRequest(
      'metropolitan-police',
      { maxAreasPerPartnership: 4 },
      { order: 'FEWEST_PARTNERSHIPS' },
    );
    for (const { groups } of optionsOf(request))
      expect(groups.map((group) => group.length)).toEqual(Array(8).fill(4));
    expect(exactly(countMatching(request)).byPartnerships.findIndex((count) => count > 0n)).toBe(8);
  });

  it('refuses, and does not guess, the most equal grouping when boroughs need not touch', () => {
    const request = policeAreaRequest(
      'metropolitan-police',
      { contiguous: false },
      { order: 'MOST_EQUAL_POPULATION', budget: { counting: 1e6, ordering: 1e6 } },
    );
    expect(listOptions(request)).toMatchObject({ kind: 'beyond-budget', what: 'order' });
    expect(exactly(countMatching(request)).total).toBe(128_064_670_049_908_713_818_925_644n);
  });
});

describe('areas held in part', () => {
  it.each(['cumbria', 'northamptonshire', 'thames-valley', 'suffolk', 'dorset'])(
    'has no option that is today’s in %s',
    (slug) => {
      for (const option of optionsOf(policeAreaRequest(slug))) {
        expect(option.current).toBe(false);
        expect(option.areasChanged).toBeGreaterThan(0);
      }
    },
  );

  it('counts East Suffolk as changed where Ipswich and Western Suffolk stay as they are', () => {
    expect(firstOf(policeAreaRequest('suffolk'))).toMatchObject({
      id: 'E07000200+E07000203+E07000245|E07000202|E07000244',
      areasChanged: 1,
    });
  });
});

describe('islands and counties', () => {
  it('leaves the Isle of Wight by itself in every option of Hampshire that joins up over land', () => {
    for (const order of ORDERS)
      for (const { combinedAreaIds } of optionsOf(policeAreaRequest('hampshire', {}, { order })))
        expect(combinedAreaIds).toContain('E06000046');
  });

  it('joins the Isle of Wight to others when areas need not touch', () => {
    const options = optionsOf(
      policeAreaRequest('hampshire', { contiguous: false }, { order: 'FEWEST_PARTNERSHIPS' }),
    );
    expect(options[0]).toMatchObject({ partnershipCount: 1 });
  });

  it('leaves Peterborough by itself in Cambridgeshire when no partnership crosses a county line', () => {
    const request = policeAreaRequest('cambridgeshire', { withinCounty: true }, { first: 200 });
    for (const { combinedAreaIds } of optionsOf(request)) expect(combinedAreaIds).toContain('E06000031');
  });

  it('has one option for the City of London, with no populations to compare', () => {
    const request = policeAreaRequest('city-of-london', {}, { order: 'MOST_EQUAL_POPULATION' });
    expect(pageOf(request)).toMatchObject({
      options: [{ id: 'E09000001', current: true, populationSpread: null }],
      hasNext: false,
    });
  });
});

describe('Wales', () => {
  it('has today’s grouping of South Wales only, with Cwm Taf combined', () => {
    const { lawfulCount, matching, page } = findMergerOptions(policeAreaRequest('south-wales'));
    expect(lawfulCount).toBe(1n);
    expect(exactly(matching).total).toBe(1n);
    expect(exactly(page).options).toMatchObject([{ current: true, partnershipCount: 6 }]);
    expect(exactly(page).options[0]?.combinedAreaIds).toContain('W06000016+W06000024');
  });

  it('has none left after today’s, nor any in no more than three partnerships', () => {
    const request = policeAreaRequest('south-wales');
    const [today] = optionsOf(request);
    expect(optionsOf({ ...request, after: today?.id ?? null })).toEqual([]);
    expect(optionsOf(policeAreaRequest('south-wales', { maxPartnerships: 3 }))).toEqual([]);
  });
});
