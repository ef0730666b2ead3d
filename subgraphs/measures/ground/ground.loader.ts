import type { EntityManager } from 'typeorm';
import { readOnce } from '../../../shared/db/row-loader.js';
import { Place } from '../../../shared/place/place.entity.js';
import { AreaDenominator } from './area-denominator.entity.js';
import { Ground } from './ground.rules.js';
import { PlaceName } from './place-name.entity.js';

/** England and Wales as the hub holds it. */
export type LoadGround = () => Promise<Ground>;

/** Three statements a request: a rank or a benchmark needs the whole country, however few are asked for. */
export function createLoadGround(data: EntityManager): LoadGround {
  return readOnce(() => readGround(data));
}

async function readGround(data: EntityManager): Promise<Ground> {
  const [places, names, counts] = await Promise.all([
    data.getRepository(Place).find(),
    data.getRepository(PlaceName).find(),
    data.getRepository(AreaDenominator).find(),
  ]);
  const nameOf = new Map(names.map(({ kind, slug, name }) => [`${kind} ${slug}`, name]));
  const ground = places.map((place) => ({
    ...place,
    code: place.codes[0] ?? '',
    name: nameOf.get(`${place.kind} ${place.slug}`) ?? place.slug,
  }));
  return new Ground(ground, counts);
}
