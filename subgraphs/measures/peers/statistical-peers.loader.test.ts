import { describe, expect, it } from 'vitest';
import { Denominator } from '../comparison/denominator.js';
import { partnershipSubject } from '../figure/figure-subject.rules.js';
import { Ground, type GroundPlace } from '../ground/ground.rules.js';
import { createPeersOf } from './statistical-peers.loader.js';

const partnership = (slug: string): GroundPlace => ({
  kind: 'partnership',
  slug,
  code: slug,
  name: slug,
  policeArea: null,
  areas: [slug],
  partAreas: [],
});
const rugby = partnership('rugby');
const ground = new Ground(
  [rugby, partnership('huntingdonshire')],
  [
    {
      area: 'rugby',
      kind: Denominator.RESIDENTS,
      count: 122_378,
      year: 2024,
      documentId: 'ons-lad-lookup-2024',
    },
  ],
);
const neighbours = [
  {
    area: 'rugby',
    rank: 1,
    neighbour: 'huntingdonshire',
    distance: 1.5,
    documentId: 'ons-statistical-neighbours-2025',
  },
];

describe('createPeersOf', () => {
  it('finds the neighbours of Rugby once, though all its figures ask at the same moment', async () => {
    const peersOf = createPeersOf(
      async () => ground,
      async () => neighbours,
    );
    const [first, ...others] = await Promise.all(
      Array.from({ length: 23 }, () => peersOf(partnershipSubject(rugby))),
    );
    expect(first?.peers).toMatchObject([{ partnership: 'huntingdonshire', score: 15 }]);
    expect(others.every((peers) => peers === first)).toBe(true);
  });
});
