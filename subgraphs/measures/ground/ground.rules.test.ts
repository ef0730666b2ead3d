import { describe, expect, it } from 'vitest';
import { Denominator } from '../comparison/denominator.js';
import { Ground, type GroundPlace } from './ground.rules.js';

const place = (
  kind: GroundPlace['kind'],
  slug: string,
  areas: string[],
  partAreas: string[] = [],
): GroundPlace => ({
  kind,
  slug,
  code: slug,
  name: slug === 'buckinghamshire' ? 'Buckinghamshire' : slug,
  policeArea: 'thames-valley',
  areas,
  partAreas,
});
const parts = ['aylesbury-vale', 'chiltern', 'south-bucks', 'wycombe'];
const residents = (area: string, count: number, year: number) => ({
  area,
  kind: Denominator.RESIDENTS,
  count,
  year,
  documentId: `residents-${year}`,
});
const ground = new Ground(
  [
    place('area', 'buckinghamshire', ['buckinghamshire']),
    place('area', 'oxford', ['oxford']),
    ...parts.map((slug) => place('partnership', slug, ['buckinghamshire'], ['buckinghamshire'])),
    place('police-area', 'thames-valley', ['buckinghamshire', 'oxford']),
  ],
  [residents('buckinghamshire', 500_000, 2025), residents('oxford', 100_000, 2024)],
);
const { RESIDENTS, HOUSEHOLDS } = Denominator;

describe('Ground', () => {
  it('makes Buckinghamshire up of the four partnerships that hold a part of it each', () => {
    expect(ground.makeUpOf(['buckinghamshire']).partnerships?.map(({ slug }) => slug)).toEqual(parts);
  });

  it('knows the residents of Buckinghamshire and not those of the part that Wycombe holds', () => {
    expect(ground.denominatorOf(['buckinghamshire'], [], RESIDENTS).count).toBe(500_000);
    expect(ground.denominatorOf(['buckinghamshire'], ['buckinghamshire'], RESIDENTS)).toMatchObject({
      count: null,
      reason: expect.stringMatching(/a part of Buckinghamshire/),
    });
  });

  it('names both years where areas have estimates of two, and takes the older for the year', () => {
    expect(ground.denominatorOf(['buckinghamshire', 'oxford'], [], RESIDENTS)).toEqual({
      count: 600_000,
      year: 2024,
      years: [2024, 2025],
      documents: ['residents-2025', 'residents-2024'],
      reason: null,
    });
  });

  it('gives no number of households where none is held', () => {
    expect(ground.denominatorOf(['oxford'], [], HOUSEHOLDS)).toMatchObject({ count: null, year: null });
  });

  it('finds the police areas of areas, each once', () => {
    expect(ground.policeAreasOf(['buckinghamshire', 'oxford'])).toEqual(['thames-valley']);
  });
});
