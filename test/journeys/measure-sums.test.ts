import { describe, expect, it } from 'vitest';
import { ask, dataOf } from '../support/ask.js';
import { MODES } from '../support/hub-process.js';
import { workedQuery } from '../support/queries.js';

interface Figure {
  measure: { id: string };
  count: number | null;
  unavailableBecause?: string | null;
  rate?: object | null;
}

interface Place {
  id: string;
  measures: Figure[];
}

interface PoliceArea extends Place {
  unassignedMeasures: Figure[];
  airportMeasures: Figure[] | null;
  partnerships: Place[];
}

interface CombinedArea {
  areas: { name: string }[];
  measures: Figure[];
}

describe.each(MODES)('sums of recorded crime (%s)', (mode) => {
  const dataFor = (query: string, variables = {}) => dataOf(ask(mode, query, variables));

  describe('sums hold', () => {
    const ALL = `{ measures { id parent { id } parts { id } } }`;

    it('for the parts of every measure in each of the 314 partnerships', async () => {
      const query =
        '{ partnerships(first: 314) { nodes { id measures(yearEnding: "2025-06-30") { measure { id } count } } } }';
      const [{ measures }, { partnerships }] = await Promise.all([dataFor(ALL), dataFor(query)]);
      expect(measures).toHaveLength(23);
      expect(measures.flatMap(({ parts }: { parts: object[] }) => parts)).toHaveLength(22);
      expect(partnerships.nodes).toHaveLength(314);
      const broken = partnerships.nodes.flatMap(({ id, measures: figures }: Place) =>
        brokenSums(figures, measures).map((measure) => `${id}: ${measure}`),
      );
      expect(broken).toEqual([]);
    });

    it('for partnerships, crimes assigned to none and Manchester Airport in each of the 42 forces and every measure', async () => {
      const figures = '(yearEnding: "2025-06-30") { measure { id } count }';
      const query = `{ policeAreas { id measures${figures} unassignedMeasures${figures} airportMeasures${figures}
        partnerships { id measures${figures} } } }`;
      const { policeAreas } = await dataFor(query);
      expect(policeAreas).toHaveLength(43);
      expect(policeAreas.every(({ measures }: Place) => measures.length === 23)).toBe(true);
      expect(policeAreas.flatMap(brokenForce)).toEqual([]);
      const airports = policeAreas.filter((area: PoliceArea) => area.airportMeasures !== null);
      expect(airports.map(({ id }: PoliceArea) => id)).toEqual(['greater-manchester']);
    });

    it('for the 43 police areas and England and Wales: 161,372 burglaries of homes', async () => {
      const query =
        '{ nationalMeasures(yearEnding: "2025-06-30", measures: ["residential-burglary", "violence-against-the-person"]) { count rate { value } } }';
      expect((await dataFor(query)).nationalMeasures).toEqual([
        { count: 161_372, rate: { value: 6.5113 } },
        { count: 1_929_500, rate: { value: 31.2183 } },
      ]);
    });

    it('for the county of Warwickshire, which leaves out what the force assigned to no partnership', async () => {
      const query =
        '{ county(id: "warwickshire") { measures(measures: ["violence-against-the-person"], yearEnding: "2025-06-30") { count } } }';
      const { county } = await dataFor(query);
      expect(county.measures).toEqual([{ count: 14_500 - 189 }]);
    });
  });

  describe('merger options of Warwickshire', () => {
    const SOUTH = ['Stratford-on-Avon', 'Warwick'];
    const ANY_GROUPING = { constraints: { contiguous: false }, first: 52 };

    it('show the crime picture of all their combined areas, unless they split South Warwickshire', async () => {
      const { policeArea } = await dataFor(workedQuery('crime-of-merger-options'), ANY_GROUPING);
      const { nodes, lawfulCount } = policeArea.mergerOptions;
      expect([nodes.length, lawfulCount]).toEqual([52, '52']);
      const combined: CombinedArea[] = nodes.flatMap(
        ({ combinedAreas }: { combinedAreas: CombinedArea[] }) => combinedAreas,
      );
      for (const { areas, measures } of combined) {
        const held = SOUTH.filter((name) => areas.some((area) => area.name === name)).length;
        for (const { count, rate, unavailableBecause } of measures) {
          expect(count === null).toBe(held === 1);
          expect(rate === null).toBe(held === 1);
          expect(unavailableBecause).toEqual(
            held === 1 ? expect.stringContaining('South Warwickshire') : null,
          );
        }
      }
    });

    it('add up to the same 14,311 violent crimes in each option that splits nothing', async () => {
      const { policeArea } = await dataFor(workedQuery('crime-of-merger-options'), {
        ...ANY_GROUPING,
        measures: ['violence-against-the-person'],
      });
      const sums = policeArea.mergerOptions.nodes.map(
        ({ combinedAreas }: { combinedAreas: CombinedArea[] }) =>
          combinedAreas.reduce((sum, { measures }) => sum + (measures[0]?.count ?? Number.NaN), 0),
      );
      const whole = sums.filter((sum: number) => !Number.isNaN(sum));
      expect(whole).toHaveLength(15);
      expect(new Set(whole)).toEqual(new Set([14_311]));
    });

    it('find neighbours for areas that share no partnership today, as INFERRED', async () => {
      const query = `{ policeArea(id: "warwickshire") { mergerOptions(constraints: { maxPartnerships: 1 }) { nodes { combinedAreas {
        areas { id } statisticalPeers { basis peers { partnership { id } } } } } } } }`;
      const [option] = (await dataFor(query)).policeArea.mergerOptions.nodes;
      const [{ areas, statisticalPeers }] = option.combinedAreas;
      expect(areas).toHaveLength(5);
      expect(statisticalPeers.basis).toBe('INFERRED');
      expect(statisticalPeers.peers).toHaveLength(15);
    });
  });
});

/** Measures whose parts do not add up to them. */
function brokenSums(
  figures: readonly Figure[],
  measures: readonly { id: string; parts: { id: string }[] }[],
): string[] {
  const counts = new Map(figures.map(({ measure, count }) => [measure.id, count ?? Number.NaN]));
  const sumOf = (parts: readonly { id: string }[]) =>
    parts.reduce((sum, { id }) => sum + (counts.get(id) ?? Number.NaN), 0);
  return measures
    .filter(({ id, parts }) => parts.length > 0 && counts.get(id) !== sumOf(parts))
    .map(({ id }) => id);
}

/** Measures whose partnerships, crimes assigned to none and airport do not add up to the force. */
function brokenForce({
  id,
  measures,
  partnerships,
  unassignedMeasures,
  airportMeasures,
}: PoliceArea): string[] {
  const countAt = (figures: readonly Figure[] | null, index: number) => figures?.[index]?.count ?? null;
  return measures.flatMap(({ measure, count }, index) => {
    const inPartnerships = partnerships.reduce(
      (sum, own) => sum + (countAt(own.measures, index) ?? Number.NaN),
      0,
    );
    // Blank for Surrey and absent for the City of London: there the partnerships alone make up the force.
    const elsewhere = (countAt(unassignedMeasures, index) ?? 0) + (countAt(airportMeasures, index) ?? 0);
    return inPartnerships + elsewhere === count ? [] : [`${id}: ${measure.id}`];
  });
}
