import { describe, expect, it } from 'vitest';
import { ask, dataOf } from '../support/ask.js';
import { MODES } from '../support/hub-process.js';
import { workedQuery } from '../support/queries.js';

interface Limits {
  value: number;
  lowerLimit: number;
  upperLimit: number;
}

interface Benchmark {
  kind: string;
  rate: Limits | null;
  difference: string | null;
  unavailableBecause: string | null;
}

interface Figure {
  measure: { id: string };
  count: number | null;
  unavailableBecause?: string | null;
  rate?: Limits | null;
  benchmarks?: Benchmark[];
}

interface Row {
  partnership: { id: string };
  figures: Figure[];
}

interface Place {
  id: string;
  measures: Figure[];
}

const JUNE_2025 = '2025-06-30';

/** Keyed in from ONS Table C2, the mid-2024 estimates and Census 2021, by partnership. */
const TYPED = {
  'south-warwickshire': {
    burglaries: 766,
    households: 59_464 + 62_619,
    violence: 5_913,
    residents: 146_258 + 154_889,
  },
  'north-warwickshire': { burglaries: 177, households: 27_580, violence: 1_491, residents: 67_117 },
  rugby: { burglaries: 205, households: 47_013, violence: 2_638, residents: 122_378 },
  'nuneaton-and-bedworth': { burglaries: 379, households: 56_586, violence: 4_269, residents: 141_565 },
  'north-worcestershire': {
    burglaries: 738,
    households: 122_964,
    violence: 7_370,
    residents: 101_685 + 87_847 + 103_913,
  },
} as const;

/** Byar's limits once more, from the printed formula and not from the code under test. */
function byar(count: number): [lower: number, upper: number] {
  const lower = count * (1 - 1 / (9 * count) - 1.96 / (3 * Math.sqrt(count))) ** 3;
  const upper = (count + 1) * (1 - 1 / (9 * (count + 1)) + 1.96 / (3 * Math.sqrt(count + 1))) ** 3;
  return [lower, upper];
}

/** Differences in words, one for each measure, against one group. */
const differencesTo = (group: string, { figures }: Row) =>
  figures.map(({ benchmarks }) => benchmarks?.find(({ kind }) => kind === group)?.difference);

describe.each(MODES)('recorded crime (%s)', (mode) => {
  const dataFor = (query: string, variables = {}) => dataOf(ask(mode, query, variables));

  describe('Warwickshire and North Worcestershire side by side', () => {
    const compare = async (variables = {}) =>
      (await dataFor(workedQuery('crime-side-by-side'), variables)).compareMeasures;

    it('have the rates that the published counts give by hand, with Byar’s limits', async () => {
      const { rows, period } = await compare();
      expect(period).toEqual({ from: '2024-07-01', to: JUNE_2025 });
      expect(rows.map((row: Row) => row.partnership.id)).toEqual(Object.keys(TYPED));
      rows.forEach(({ figures }: Row, index: number) => {
        const { burglaries, households, violence, residents } = Object.values(TYPED)[index] ?? TYPED.rugby;
        expectRate(figures[0], burglaries, households);
        expectRate(figures[1], violence, residents);
      });
    });

    it('name households of 2021 for burglary of homes and residents of 2024 for violence', async () => {
      const { rows } = await compare({ partnerships: ['E22000359'] });
      expect(rows[0].figures.map(({ rate }: { rate: object }) => rate)).toEqual([
        expect.objectContaining({
          denominator: 122_083,
          denominatorKind: 'HOUSEHOLDS',
          denominatorYear: 2021,
        }),
        expect.objectContaining({
          denominator: 301_147,
          denominatorKind: 'RESIDENTS',
          denominatorYear: 2024,
        }),
      ]);
    });

    it('differ from their statistical neighbours where limits lie apart: burglary only in North Warwickshire', async () => {
      const { rows } = await compare();
      expect(rows.map((row: Row) => differencesTo('STATISTICAL_NEIGHBOURS', row))).toEqual([
        ['NO_REAL_DIFFERENCE', 'LOWER'],
        ['HIGHER', 'LOWER'],
        ['NO_REAL_DIFFERENCE', 'LOWER'],
        ['NO_REAL_DIFFERENCE', 'LOWER'],
        ['NO_REAL_DIFFERENCE', 'LOWER'],
      ]);
      expect(rows.map((row: Row) => differencesTo('POLICE_AREA', row))).toEqual([
        ['NO_REAL_DIFFERENCE', 'LOWER'],
        ['NO_REAL_DIFFERENCE', 'NO_REAL_DIFFERENCE'],
        ['LOWER', 'LOWER'],
        ['NO_REAL_DIFFERENCE', 'HIGHER'],
        ['HIGHER', 'NO_REAL_DIFFERENCE'],
      ]);
    });

    it('are held against 6.6221 burglaries in the neighbours of South Warwickshire, 6.5113 in England and Wales', async () => {
      const { rows } = await compare({ partnerships: ['south-warwickshire'] });
      const [burglary] = rows[0].figures;
      const rates = burglary.benchmarks.map(({ kind, rate }: Benchmark) => [kind, rate?.value]);
      expect(Object.fromEntries(rates)).toEqual({
        STATISTICAL_NEIGHBOURS: 6.6221, // 10,650 of 1,608,255 households
        POLICE_AREA: 6.0491, // 1,532 of 253,262
        ENGLAND_AND_WALES: 6.5113, // 161,372 of 24,783,192
      });
    });

    it('stand 104th and 99th of the 293 partnerships that have a rate', async () => {
      const { rows } = await compare();
      const ranks = rows.map(({ figures }: { figures: { ranks: object[] }[] }) => figures[0]?.ranks[0]);
      expect(ranks[0]).toMatchObject({
        rank: 104,
        of: 293,
        quartile: 2,
        note: expect.stringMatching(/^21 of/),
      });
      expect(ranks[1]).toMatchObject({ rank: 99, of: 293, quartile: 2 });
    });

    it('are RED for burglary in North Warwickshire alone, by a rule that stands beside it and can be set', async () => {
      const { rows, rule } = await compare();
      const ratingsOf = (row: { figures: { rating: { rating: string } }[] }) =>
        row.figures.map(({ rating }) => rating.rating);
      expect(rule).toMatch(/^RED where the rate is at least 10 % above that of its statistical neighbours/);
      expect(rows.map(ratingsOf)).toEqual([
        ['GREEN', 'GREEN'],
        ['RED', 'GREEN'],
        ['GREEN', 'GREEN'],
        ['AMBER', 'GREEN'],
        ['AMBER', 'GREEN'],
      ]);
      const query = `{ compareMeasures(partnerships: ["nuneaton-and-bedworth"], measures: ["violence-against-the-person"],
        rule: { compareWith: POLICE_AREA, redAbovePercent: 31 }) { rows { figures { rating { rating percentDifference rule } } } } }`;
      const set = (await dataFor(query)).compareMeasures.rows[0].figures[0].rating;
      expect(set).toMatchObject({
        rating: 'RED',
        percentDifference: 31.5,
        rule: expect.stringMatching(/31 %/),
      });
    });

    it('show priorities and grants beside the rates: £565,528 in seven years to South Warwickshire', async () => {
      const { rows } = await compare();
      const [south, , rugby] = rows;
      expect(south.partnership.prioritySets[0]).toMatchObject({ status: 'ADOPTED', from: '2023/24' });
      expect(south.partnership.grantPerHead.totals.total.pounds).toBe('565528.00');
      expect(rugby.partnership).toMatchObject({
        prioritySets: [],
        grantPerHead: { totals: { total: { pounds: '160618.00' } } },
      });
    });

    it('lead every count back to ONS Table C2', async () => {
      const { rows } = await compare({ partnerships: ['rugby'] });
      expect(rows[0].figures[0].sources).toEqual([
        expect.objectContaining({ locator: expect.stringContaining('E22000321') }),
      ]);
    });

    it('are INFERRED peers for the combined partnerships and DERIVED for the others, Cheshire East first for the south', async () => {
      const { rows } = await compare();
      const peers = rows.map(
        ({ partnership }: { partnership: { statisticalPeers: { basis: string } } }) =>
          partnership.statisticalPeers.basis,
      );
      expect(peers).toEqual(['INFERRED', 'DERIVED', 'DERIVED', 'DERIVED', 'INFERRED']);
      const [south] = rows;
      expect(south.partnership.statisticalPeers.peers.slice(0, 3)).toEqual([
        { position: 1, partnership: { name: 'Cheshire East' } },
        { position: 2, partnership: { name: 'Harborough' } },
        { position: 3, partnership: { name: 'Trafford' } },
      ]);
    });
  });

  it('says that one question cannot hold the priority gaps of the partnerships like one, and which place to ask for by itself', async () => {
    const query =
      '{ partnership(id: "south-warwickshire") { statisticalPeers { peers { partnership { priorityGaps { prioritiesOutOfDate } } } } } }';
    const { data, errors } = await ask(mode, query);
    expect(data).toEqual({ partnership: null });
    expect(errors?.map(({ extensions }) => extensions)).toEqual([
      { code: 'NOT_PLANNABLE', place: 'partnership.statisticalPeers.peers.partnership' },
    ]);
  });

  describe('what rests on judgement', () => {
    it('is INFERRED: all that compares South Warwickshire with neighbours the hub worked out, and its priority gaps', async () => {
      const query = `{ partnership(id: "south-warwickshire") {
        measures(measures: ["robbery"]) { basis rating { basis } ranks { among basis } benchmarks { kind basis rate { basis } } }
        priorityGaps { entries { basis } } } }`;
      const { measures, priorityGaps } = (await dataFor(query)).partnership;
      const [{ basis, rating, ranks, benchmarks }] = measures;
      expect([basis, rating.basis]).toEqual(['STATED', 'INFERRED']);
      expect(ranks.map((rank: { basis: string }) => rank.basis)).toEqual(['INFERRED', 'DERIVED', 'DERIVED']);
      expect(benchmarks).toEqual([
        { kind: 'STATISTICAL_NEIGHBOURS', basis: 'INFERRED', rate: { basis: 'INFERRED' } },
        { kind: 'POLICE_AREA', basis: 'DERIVED', rate: { basis: 'DERIVED' } },
        { kind: 'ENGLAND_AND_WALES', basis: 'DERIVED', rate: { basis: 'DERIVED' } },
      ]);
      expect(priorityGaps.entries).toEqual([{ basis: 'INFERRED' }]);
    });

    it('is not the count of the City of London Police, which is DERIVED from its one partnership', async () => {
      const query =
        '{ policeArea(id: "city-of-london") { measures(measures: ["total-recorded-crime"]) { count basis } } }';
      expect((await dataFor(query)).policeArea.measures).toEqual([{ count: 8801, basis: 'DERIVED' }]);
    });
  });

  describe('what is not known', () => {
    it('is the rate of partnerships that hold a part of Cumberland or of Buckinghamshire', async () => {
      const query = `{ compareMeasures(partnerships: ["carlisle", "wycombe"], measures: ["burglary"]) {
        rows { figures { count rate { value } rateUnavailableBecause ranks(among: [ENGLAND_AND_WALES]) { rank unavailableBecause } rating { rating because } } } } }`;
      const { rows } = (await dataFor(query)).compareMeasures;
      for (const [index, area] of ['Cumberland', 'Buckinghamshire'].entries()) {
        const [figure] = rows[index].figures;
        expect(figure.count).toBeGreaterThan(0);
        expect(figure.rate).toBeNull();
        expect(figure.rateUnavailableBecause).toContain(`only a part of ${area}`);
        expect(figure.ranks[0]).toEqual({ rank: null, unavailableBecause: 'No rate can be worked out.' });
        expect(figure.rating).toEqual({ rating: null, because: figure.rateUnavailableBecause });
      }
    });

    it('is who is most like Cardiff: ONS lists neighbours in England alone', async () => {
      const query = `{ partnership(id: "cardiff") { statisticalPeers { peers { position } unavailableBecause }
        measures(measures: ["burglary"]) { rate { value } benchmarks(kinds: [STATISTICAL_NEIGHBOURS, POLICE_AREA]) { rate { value } unavailableBecause } } } }`;
      const { partnership } = await dataFor(query);
      expect(partnership.statisticalPeers).toEqual({
        peers: null,
        unavailableBecause: 'ONS lists statistical neighbours of areas in England only.',
      });
      const [{ rate, benchmarks }] = partnership.measures;
      expect(rate.value).toBeGreaterThan(0);
      expect(benchmarks[0]).toEqual({
        rate: null,
        unavailableBecause: partnership.statisticalPeers.unavailableBecause,
      });
      expect(benchmarks[1].rate.value).toBeGreaterThan(0);
    });

    it('is the change between two years that share April to June 2025', async () => {
      const query = `{ partnership(id: "rugby") { measures(yearEnding: "2026-03-31", measures: ["burglary"]) {
        count change { from previousCount change percent unavailableBecause } } } }`;
      const [{ count, change }] = (await dataFor(query)).partnership.measures;
      expect(count).toBe(278);
      expect(change).toEqual({
        from: null,
        previousCount: null,
        change: null,
        percent: null,
        unavailableBecause:
          'The year ending 31 March 2026 and the year ending 30 June 2025 share April to June 2025, three months: they are not compared.',
      });
    });

    it('are rank, neighbours and the national rate of the year ending March 2026, held for 22 of 314 partnerships', async () => {
      const query = `{ partnership(id: "rugby") { measures(yearEnding: "2026-03-31", measures: ["burglary"]) {
        rate { value } ranks { among rank of unavailableBecause } benchmarks { kind rate { value } unavailableBecause } } } }`;
      const [{ rate, ranks, benchmarks }] = (await dataFor(query)).partnership.measures;
      expect(rate.value).toBe(2.2717);
      const rankAmong = (group: string) => ranks.find(({ among }: { among: string }) => among === group);
      expect(rankAmong('ENGLAND_AND_WALES')).toMatchObject({
        rank: null,
        unavailableBecause: 'Figures of 22 of 314 partnerships are held for this period.',
      });
      expect(rankAmong('POLICE_AREA')).toMatchObject({ rank: 4, of: 4 });
      const reasonOf = (group: string) =>
        benchmarks.find(({ kind }: Benchmark) => kind === group)?.unavailableBecause;
      expect(reasonOf('ENGLAND_AND_WALES')).toMatch(/^Figures of 4 of the 43 parts of England and Wales/);
      expect(reasonOf('STATISTICAL_NEIGHBOURS')).toMatch(/2 of the 14 statistical neighbours; at least 5/);
      expect(reasonOf('POLICE_AREA')).toBeNull();
    });

    it('is what Surrey assigned to no partnership: blank in the table, which is not zero', async () => {
      const query =
        '{ policeArea(id: "surrey") { unassignedMeasures(measures: ["burglary"]) { count unavailableBecause } } }';
      const [figure] = (await dataFor(query)).policeArea.unassignedMeasures;
      expect(figure).toEqual({ count: null, unavailableBecause: expect.stringContaining('not zero') });
    });

    it('is a year that nobody has loaded: UNKNOWN_PERIOD lists those held', async () => {
      const query = '{ partnership(id: "rugby") { measures(yearEnding: "2019-03-31") { count } } }';
      const { data, errors } = await ask(mode, query);
      expect(data?.partnership?.measures).toBeNull();
      expect(errors?.[0]?.extensions).toMatchObject({
        code: 'UNKNOWN_PERIOD',
        accepted: ['2026-03-31', JUNE_2025],
      });
    });

    it('is no reason to guess a rule: amber above red is BAD_ARGUMENT', async () => {
      const query =
        '{ compareMeasures(partnerships: ["rugby"], rule: { redAbovePercent: 5, amberAbovePercent: 10 }) { rule } }';
      const { errors } = await ask(mode, query);
      expect(errors?.[0]?.extensions?.code).toBe('BAD_ARGUMENT');
      expect(errors?.[0]?.message).toContain('amberAbovePercent: 10 is above redAbovePercent: 5');
    });
  });

  it('shows what Kent assigned to no partnership beside its partnerships, without a rate', async () => {
    const query = `{ policeArea(id: "kent") {
      unassignedMeasures(measures: ["total-recorded-crime", "residential-burglary"], yearEnding: "2025-06-30") { place count rate { value } rateUnavailableBecause caveats }
      partnerships { id measures(measures: ["total-recorded-crime"], yearEnding: "2025-06-30") { count caveats } } } }`;
    const { policeArea } = await dataFor(query);
    expect(
      policeArea.unassignedMeasures.map(
        ({ place, count, rate }: { place: string; count: number; rate: null }) => [place, count, rate],
      ),
    ).toEqual([
      ['UNASSIGNED', 2_037, null],
      ['UNASSIGNED', 14, null],
    ]);
    expect(policeArea.unassignedMeasures[0].rateUnavailableBecause).toMatch(/no partnership/);
    const medway = policeArea.partnerships.find(({ id }: Place) => id === 'medway');
    expect(medway.measures[0].caveats.join(' ')).toMatch(/unassigned group from 2024 onwards/);
  });

  describe('high rates beside priorities', () => {
    const statuses = async (variables = {}) => {
      const { policeArea } = await dataFor(workedQuery('high-crime-without-a-priority'), variables);
      const entriesOf = ({ priorityGaps }: GapRow) =>
        priorityGaps.entries.map(({ figure, priority }) => [figure.measure.id, priority]);
      return new Map<string, string[][]>(
        policeArea.partnerships.map((row: GapRow) => [row.id, entriesOf(row)]),
      );
    };

    it('find that North Worcestershire has set a priority on burglary, 24.1 % above West Mercia', async () => {
      const gaps = await statuses();
      expect(gaps.get('north-worcestershire')).toContainEqual(['burglary', 'SET']);
      expect(gaps.get('herefordshire')).toEqual([]);
    });

    it('do not know whether Telford and Wrekin has set one on violence, 28.7 % above West Mercia', async () => {
      expect((await statuses()).get('telford-and-wrekin')).toContainEqual([
        'violence-against-the-person',
        'UNKNOWN',
      ]);
    });

    it('find none on homicide in North Worcestershire by a rule that does not ask about chance', async () => {
      const rule = { compareWith: 'ENGLAND_AND_WALES', redAbovePercent: 50, realDifferenceOnly: false };
      expect((await statuses({ rule })).get('north-worcestershire')).toEqual([['homicide', 'NOT_SET']]);
      const byChance = { ...rule, realDifferenceOnly: true };
      expect((await statuses({ rule: byChance })).get('north-worcestershire')).toEqual([]);
    });
  });
});

interface GapRow {
  id: string;
  priorityGaps: { entries: { figure: Figure; priority: string }[] };
}

function expectRate(figure: Figure | undefined, count: number, denominator: number): void {
  const [lower, upper] = byar(count).map((limit) => (limit / denominator) * 1000);
  expect(figure?.count).toBe(count);
  expect(figure?.rate?.value).toBeCloseTo((count / denominator) * 1000, 3);
  expect(figure?.rate?.lowerLimit).toBeCloseTo(lower ?? Number.NaN, 3);
  expect(figure?.rate?.upperLimit).toBeCloseTo(upper ?? Number.NaN, 3);
}
