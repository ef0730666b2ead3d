import { describe, expect, it } from 'vitest';
import { Basis } from '../../../shared/provenance/basis.js';
import { type AreaNeighbour, PeerFinder, type PeerPartnership } from './peers.rules.js';

// ONS statistical neighbours, 1 October 2025, nearest first.
const LISTS: Readonly<Record<string, string>> = {
  warwick:
    'trafford charnwood buckinghamshire cheshire-east rushcliffe south-gloucestershire stockport leeds vale-of-white-horse cheshire-west-and-chester harborough north-somerset east-hampshire south-cambridgeshire bath-and-north-east-somerset',
  'stratford-on-avon':
    'harborough cheshire-east south-norfolk huntingdonshire tewkesbury rushcliffe hinckley-and-bosworth lichfield vale-of-white-horse wiltshire west-oxfordshire wychavon malvern-hills somerset south-derbyshire',
  'north-warwickshire':
    'west-lancashire kings-lynn-and-west-norfolk newark-and-sherwood swale amber-valley west-lindsey south-kesteven shropshire cheshire-west-and-chester somerset fenland halton bolsover chorley west-suffolk',
  cheltenham:
    'bournemouth-christchurch-and-poole north-somerset worcester exeter chelmsford trafford fareham warrington portsmouth stockport southend-on-sea plymouth cherwell leeds bristol',
};
const neighbours: AreaNeighbour[] = Object.entries(LISTS).flatMap(([area, list]) =>
  list.split(' ').map((neighbour, index) => ({ area, rank: index + 1, neighbour })),
);

const SHARED: readonly PeerPartnership[] = [
  { slug: 'south-warwickshire', areas: ['stratford-on-avon', 'warwick'], partAreas: [] },
  { slug: 'south-nottinghamshire', areas: ['broxtowe', 'gedling', 'rushcliffe'], partAreas: [] },
  { slug: 'south-worcestershire', areas: ['malvern-hills', 'worcester', 'wychavon'], partAreas: [] },
  { slug: 'western-suffolk', areas: ['babergh', 'mid-suffolk', 'west-suffolk'], partAreas: [] },
  { slug: 'aylesbury-vale', areas: ['buckinghamshire'], partAreas: ['buckinghamshire'] },
  { slug: 'wycombe', areas: ['buckinghamshire'], partAreas: ['buckinghamshire'] },
  {
    slug: 'dorset',
    areas: ['bournemouth-christchurch-and-poole', 'dorset'],
    partAreas: ['bournemouth-christchurch-and-poole'],
  },
];
const isShared = (area: string) => SHARED.some(({ areas }) => areas.includes(area));
const single = [...new Set([...neighbours.map(({ neighbour }) => neighbour), ...Object.keys(LISTS)])]
  .filter((area) => !isShared(area))
  .map((area) => ({ slug: area, areas: [area], partAreas: [] }));

// Usual residents, ONS mid-2024.
const residents = new Map([
  ['warwick', 154_889],
  ['stratford-on-avon', 146_258],
  ['north-warwickshire', 67_117],
  ['broxtowe', 114_565],
  ['gedling', 120_179],
  ['rushcliffe', 126_736],
  ['malvern-hills', 83_227],
  ['worcester', 106_671],
  ['wychavon', 138_017],
]);
const finder = new PeerFinder({ neighbours, partnerships: [...SHARED, ...single], residents });
const find = (...areas: string[]) => finder.find({ areas, partAreas: [] });
const slugsOf = (...areas: string[]) => find(...areas).peers?.map(({ partnership }) => partnership);

describe('PeerFinder for one area', () => {
  it('gives North Warwickshire the partnerships of its 15 neighbours in the order of ONS', () => {
    const { peers, basis, leftOut } = find('north-warwickshire');
    expect(peers).toHaveLength(15);
    expect(peers?.slice(0, 2)).toEqual([
      { partnership: 'west-lancashire', position: 1, score: 15, via: ['west-lancashire'] },
      {
        partnership: 'kings-lynn-and-west-norfolk',
        position: 2,
        score: 14,
        via: ['kings-lynn-and-west-norfolk'],
      },
    ]);
    expect(peers?.at(-1)).toEqual({
      partnership: 'western-suffolk',
      position: 15,
      score: 1,
      via: ['west-suffolk'],
    });
    expect([basis, leftOut]).toEqual([Basis.DERIVED, []]);
  });

  it('leaves out the neighbour of Cheltenham that is split between partnerships, and lists it', () => {
    const { peers, leftOut } = find('cheltenham');
    expect(leftOut).toEqual(['bournemouth-christchurch-and-poole']);
    expect(peers?.map(({ partnership }) => partnership).slice(0, 2)).toEqual([
      'north-somerset',
      'south-worcestershire',
    ]);
    expect(peers).toHaveLength(14);
  });

  it('lists a partnership of two neighbouring areas once, by the nearer', () => {
    const { peers } = find('stratford-on-avon');
    expect(peers?.filter(({ partnership }) => partnership === 'south-worcestershire')).toEqual([
      { partnership: 'south-worcestershire', position: 12, score: 4, via: ['wychavon', 'malvern-hills'] },
    ]);
    expect(peers).toHaveLength(14);
  });
});

describe('PeerFinder for several areas', () => {
  // Stratford-on-Avon has 48.567 % of the residents of South Warwickshire, Warwick 51.433 %.
  it('puts Cheshire East first for South Warwickshire: fourth for Warwick, second for Stratford-on-Avon', () => {
    const { peers, basis } = find('stratford-on-avon', 'warwick');
    expect(peers?.[0]).toMatchObject({ partnership: 'cheshire-east', position: 1, via: ['cheshire-east'] });
    expect(peers?.[0]?.score).toBeCloseTo(12 * 0.51433 + 14 * 0.48567, 3);
    expect(peers?.[1]?.partnership).toBe('harborough');
    expect(peers?.[1]?.score).toBeCloseTo(5 * 0.51433 + 15 * 0.48567, 3);
    expect([peers?.length, basis]).toEqual([15, Basis.INFERRED]);
  });

  it('weighs South Nottinghamshire by the 35 % of its residents who live in Rushcliffe', () => {
    const peer = find('stratford-on-avon', 'warwick', 'north-warwickshire').peers;
    expect(peer?.every(({ score }) => score <= 15)).toBe(true);
    const south = new PeerFinder({ neighbours, partnerships: SHARED, residents });
    const { peers } = south.find({ areas: ['stratford-on-avon', 'warwick'], partAreas: [] });
    expect(peers?.map(({ partnership }) => partnership)).toEqual([
      'south-nottinghamshire',
      'south-worcestershire',
    ]);
    expect(peers?.[0]?.score).toBeCloseTo((11 * 0.51433 + 10 * 0.48567) * (126_736 / 361_480), 3);
  });

  it('leaves out Buckinghamshire, which four partnerships share', () =>
    expect(find('stratford-on-avon', 'warwick').leftOut).toEqual(['buckinghamshire']));

  it('never lists a partnership that holds one of the areas', () => {
    const own = [...neighbours, { area: 'cheltenham', rank: 16, neighbour: 'warwick' }];
    const asked = new PeerFinder({ neighbours: own, partnerships: [...SHARED, ...single], residents });
    const { peers } = asked.find({ areas: ['north-warwickshire', 'warwick'], partAreas: [] });
    expect(peers?.map(({ partnership }) => partnership)).not.toContain('south-warwickshire');
  });

  it('works for areas that share no partnership today by the same rule, in any order', () => {
    expect(find('north-warwickshire', 'warwick').basis).toBe(Basis.INFERRED);
    expect(slugsOf('warwick', 'north-warwickshire')).toEqual(slugsOf('north-warwickshire', 'warwick'));
  });
});

describe('PeerFinder without an answer', () => {
  it('has no peers for Cardiff: ONS lists neighbours in England only', () => {
    expect(find('cardiff')).toMatchObject({
      peers: null,
      basis: null,
      reason: 'ONS lists statistical neighbours of areas in England only.',
    });
  });

  it('has none for Wycombe, which holds a part of Buckinghamshire', () => {
    const { peers, reason } = finder.find({ areas: ['buckinghamshire'], partAreas: ['buckinghamshire'] });
    expect(peers).toBeNull();
    expect(reason).toMatch(/only a part of an area/);
  });

  it('has none where the residents of a member are not known', () =>
    expect(find('cheltenham', 'warwick').reason).toMatch(/residents/));
});
