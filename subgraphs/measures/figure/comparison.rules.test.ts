import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../shared/calendar/iso-date.js';
import { Basis } from '../../../shared/provenance/basis.js';
import { CompareWith } from '../comparison/compare-with.js';
import { Denominator } from '../comparison/denominator.js';
import { Ground, type GroundPlace } from '../ground/ground.rules.js';
import { crimeRow } from '../recorded-crime/crime-row.fixture.js';
import { basisAgainst, Comparison } from './comparison.rules.js';
import { CrimeBook } from './crime-book.rules.js';
import { FigurePlace } from './figure-place.js';
import { sourcesOfRows } from './figure-source.rules.js';
import {
  combinedAreaSubject,
  countySubject,
  nationalSubject,
  partnershipSubject,
  placesOf,
  policeAreaSubject,
} from './figure-subject.rules.js';

const TOTAL = 'total-recorded-crime';
const measure = { id: TOTAL, denominator: Denominator.RESIDENTS };
const period = { from: isoDate('2024-07-01'), to: isoDate('2025-06-30') };

// Residents of mid-2024; total recorded crime of the year ending June 2025.
const RESIDENTS = {
  'north-warwickshire': 67_117,
  'nuneaton-and-bedworth': 141_565,
  rugby: 122_378,
  'stratford-on-avon': 146_258,
  warwick: 154_889,
  'city-of-london': 15_111,
};
const COUNTS = {
  'north-warwickshire': 4260,
  'nuneaton-and-bedworth': 11_229,
  rugby: 6723,
  'south-warwickshire': 16_786,
  'city-of-london': 8801,
};

const place = (
  kind: GroundPlace['kind'],
  slug: string,
  policeArea: string | null,
  areas: string[],
): GroundPlace => ({
  kind,
  slug,
  code: slug,
  name: slug,
  policeArea,
  areas,
  partAreas: [],
});
const WARWICKSHIRE = Object.keys(RESIDENTS).filter((area) => area !== 'city-of-london');
const single = WARWICKSHIRE.filter((area) => area !== 'stratford-on-avon' && area !== 'warwick');
const ground = new Ground(
  [
    ...WARWICKSHIRE.map((area) => place('area', area, 'warwickshire', [area])),
    place('area', 'city-of-london', 'city-of-london', ['city-of-london']),
    ...single.map((area) => place('partnership', area, 'warwickshire', [area])),
    place('partnership', 'south-warwickshire', 'warwickshire', ['stratford-on-avon', 'warwick']),
    place('partnership', 'city-of-london', 'city-of-london', ['city-of-london']),
    place('police-area', 'warwickshire', 'warwickshire', WARWICKSHIRE),
    place('police-area', 'city-of-london', 'city-of-london', ['city-of-london']),
    place('county', 'warwickshire', null, WARWICKSHIRE),
  ],
  Object.entries(RESIDENTS).map(([area, count]) => ({
    area,
    kind: Denominator.RESIDENTS,
    count,
    year: 2024,
    documentId: 'ons-lad-lookup-2024',
  })),
);
const rows = [
  ...Object.entries(COUNTS).map(([slug, count]) =>
    crimeRow({ place: slug, placeCode: slug, counts: { [TOTAL]: count } }),
  ),
  crimeRow({ scope: 'force', place: 'warwickshire', placeCode: 'E23000017', counts: { [TOTAL]: 39_348 } }),
  crimeRow({ scope: 'unassigned', place: 'warwickshire', placeCode: 'E23000017', counts: { [TOTAL]: 350 } }),
];
const book = new CrimeBook(period, rows, ground);
const comparison = new Comparison(book);
const found = (kind: GroundPlace['kind'], slug: string): GroundPlace =>
  ground.find(kind, slug) ?? place(kind, slug, null, []);
const south = partnershipSubject(found('partnership', 'south-warwickshire'));
const combined = (...areas: string[]) => combinedAreaSubject(areas.join('+'), areas, ground);

describe('CrimeBook', () => {
  it('gives the force’s own 39,348 for Warwickshire, and 350 that it assigned to no partnership', () => {
    const warwickshire = found('police-area', 'warwickshire');
    expect(book.count(policeAreaSubject(warwickshire), TOTAL)).toMatchObject({
      count: 39_348,
      basis: Basis.STATED,
    });
    expect(book.count(policeAreaSubject(warwickshire, FigurePlace.UNASSIGNED), TOTAL).count).toBe(350);
  });

  it('adds Warwickshire’s partnerships up to 38,998 for the county, which leaves the unassigned out', () => {
    const county = countySubject(found('county', 'warwickshire'), ground);
    expect(book.count(county, TOTAL)).toMatchObject({ count: 38_998, basis: Basis.DERIVED, reason: null });
  });

  it('derives the City of London, which has no force row, from the stated 8,801 of its partnership', () => {
    const city = policeAreaSubject(found('police-area', 'city-of-london'));
    expect(book.count(city, TOTAL)).toMatchObject({ count: 8801, basis: Basis.DERIVED });
    const partnership = partnershipSubject(found('partnership', 'city-of-london'));
    expect(book.count(partnership, TOTAL)).toMatchObject({ count: 8801, basis: Basis.STATED });
    expect(book.count(nationalSubject(ground), TOTAL)).toMatchObject({ count: 48_149, basis: Basis.DERIVED });
  });

  it('gives Stratford-on-Avon and Warwick together the published count of South Warwickshire', () => {
    expect(book.count(combined('stratford-on-avon', 'warwick'), TOTAL)).toMatchObject({
      count: 16_786,
      basis: Basis.STATED,
    });
  });

  it('gives no count for Rugby and Warwick, since crime is not published for Warwick alone', () => {
    const { count, reason } = book.count(combined('rugby', 'warwick'), TOTAL);
    expect(count).toBeNull();
    expect(reason).toMatch(/south-warwickshire .*not split/);
  });

  it('gives no count, and not zero, for a blank cell and for a place that is not held', () => {
    const blank = new CrimeBook(period, [crimeRow({ counts: { [TOTAL]: null } })], ground);
    const rugby = partnershipSubject(found('partnership', 'rugby'));
    expect(blank.count(rugby, TOTAL)).toMatchObject({
      count: null,
      reason: expect.stringMatching(/not zero/),
    });
    expect(blank.count(south, TOTAL).reason).toBe(
      'No figures of south-warwickshire are held for the year ending 30 June 2025.',
    );
    expect(blank.count(nationalSubject(ground), TOTAL).reason).toMatch(/^Figures of 0 of the 2 police areas/);
  });
});

describe('Comparison', () => {
  it('divides 16,786 crimes by 301,147 residents of mid-2024', () => {
    const rate = comparison.rate(south, measure);
    expect(rate.per1000).toBeCloseTo(55.7402, 4);
    expect(rate.ground).toMatchObject({ year: 2024, documents: ['ons-lad-lookup-2024'] });
  });

  it('ranks South Warwickshire third of the four partnerships of Warwickshire', () => {
    expect(comparison.rank(south, measure, CompareWith.POLICE_AREA, null)).toMatchObject({ rank: 3, of: 4 });
  });

  it('ranks the areas of South Warwickshire as the partnership that they are, and no new partnership', () => {
    const rank = (...areas: string[]) =>
      comparison.rank(combined(...areas), measure, CompareWith.POLICE_AREA, null);
    expect(rank('stratford-on-avon', 'warwick').rank).toBe(3);
    expect(rank('north-warwickshire', 'rugby').reason).toBe('Only the partnerships of today are ranked.');
  });

  it('holds a partnership against all that its force recorded: 62.2391 per 1,000 in Warwickshire', () => {
    const benchmark = comparison.benchmark(south, measure, CompareWith.POLICE_AREA, null);
    expect(benchmark).toMatchObject({ count: 39_348, denominator: 632_207, members: 1 });
    expect(benchmark.per1000).toBeCloseTo(62.2391, 3);
  });

  it('pools the partnerships that a combined area could be compared with, once at least five have figures', () => {
    const peer = (partnership: string, position: number) => ({ partnership, position, score: 1, via: [] });
    const peers = {
      peers: Object.keys(COUNTS).map(peer),
      basis: null,
      method: null,
      leftOut: [],
      reason: null,
    };
    const benchmark = comparison.benchmark(south, measure, CompareWith.STATISTICAL_NEIGHBOURS, peers);
    expect(benchmark.count).toBe(47_799);
    expect(benchmark.ground.year).toBe(2024);
  });

  it('infers what is held against neighbours that the hub worked out, and derives every other comparison', () => {
    const peers = (basis: Basis) => ({ peers: [], basis, method: null, leftOut: [], reason: null });
    const neighbours = CompareWith.STATISTICAL_NEIGHBOURS;
    expect(basisAgainst(neighbours, peers(Basis.INFERRED))).toBe(Basis.INFERRED);
    expect(basisAgainst(neighbours, peers(Basis.DERIVED))).toBe(Basis.DERIVED);
    expect(basisAgainst(CompareWith.POLICE_AREA, peers(Basis.INFERRED))).toBe(Basis.DERIVED);
  });

  it('holds England and Wales against itself no more than a police area', () => {
    const country = nationalSubject(ground);
    const benchmark = comparison.benchmark(country, measure, CompareWith.ENGLAND_AND_WALES, null);
    expect(benchmark).toMatchObject({ count: null, reason: 'It is England and Wales itself.' });
  });

  it('has no police area to hold a police area against, and no residents for unassigned crimes', () => {
    const warwickshire = found('police-area', 'warwickshire');
    const all = policeAreaSubject(warwickshire);
    expect(comparison.benchmark(all, measure, CompareWith.POLICE_AREA, null).reason).toMatch(/itself/);
    const unassigned = policeAreaSubject(warwickshire, FigurePlace.UNASSIGNED);
    expect(comparison.rate(unassigned, measure)).toMatchObject({ count: 350, per1000: null });
  });
});

describe('where a figure comes from', () => {
  it('names the rows of a sum, one entry a document', () => {
    expect(sourcesOfRows(rows.slice(0, 2), period, Basis.DERIVED)).toEqual([
      {
        documentId: 'ons-recorded-crime-2025-06',
        locator: 'partnership north-warwickshire, nuneaton-and-bedworth, 2024-07-01 to 2025-06-30',
        quote: null,
        basis: Basis.DERIVED,
      },
    ]);
  });

  it('puts the caveats of partnerships beside what their force assigned to none of them, and not beside its total', () => {
    const warwickshire = found('police-area', 'warwickshire');
    const partnershipsOf = (part: FigurePlace.POLICE_AREA | FigurePlace.UNASSIGNED) =>
      placesOf(policeAreaSubject(warwickshire, part), ground).partnerships;
    expect(partnershipsOf(FigurePlace.POLICE_AREA)).toEqual([]);
    expect(partnershipsOf(FigurePlace.UNASSIGNED)).toHaveLength(4);
    expect(placesOf(nationalSubject(ground), ground)).toEqual({ partnerships: null, policeAreas: null });
  });
});
