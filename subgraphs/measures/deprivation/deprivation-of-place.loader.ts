import { Citation } from '../../../shared/provenance/citation.type.js';
import { Denominator } from '../comparison/denominator.js';
import type { MeasuresContext } from '../context.js';
import type { GroundPlace } from '../ground/ground.rules.js';
import { deprivationOf } from './deprivation.rules.js';
import type { Deprivation } from './deprivation.type.js';

/** How deprived an area or a partnership is; null where the hub does not know the place. */
export async function loadDeprivationOf(
  kind: GroundPlace['kind'],
  slug: string,
  context: MeasuresContext,
): Promise<Deprivation | null> {
  const [ground, scores] = await Promise.all([context.ground(), context.deprivation()]);
  const place = ground.find(kind, slug);
  if (!place) return null;
  const { documentId, ...found } = deprivationOf(place, scores, ground.countsOf(Denominator.RESIDENTS));
  const codes = place.areas.map((area) => ground.find('area', area)?.code ?? area);
  const source = documentId && { documentId, locator: codes.join(', '), quote: null, basis: found.basis };
  return { ...found, source: source ? Citation.of(source) : null };
}
