import { compareText, present } from '../../../shared/collections.js';
import { readSpelledId } from '../../../shared/graphql/spelled-id.js';
import { unknownId } from '../../../shared/place/place.loader.js';
import type { LocalGovernmentArea } from '../area/area.entity.js';
import type { GeographyContext } from '../context.js';

const JOINT = '+';

/** The areas that an id spells under "areas", by slug; none where it spells none. @throws DomainError UNKNOWN_ID for a code that is no living area's. */
export function areasOfSpelledId(context: GeographyContext, id: string): Promise<LocalGovernmentArea[]> {
  const spelled = readSpelledId(id)?.areas ?? '';
  return spelled === '' ? Promise.resolve([]) : areasOfCodes(context, spelled);
}

/** The areas of a combined area, whose id is their codes joined. */
export function areasOfCombination(context: GeographyContext, id: string): Promise<LocalGovernmentArea[]> {
  return areasOfCodes(context, id);
}

/** The loader refuses an area without a population, so a sum never takes unknown for zero. */
export function populationOf(areas: readonly LocalGovernmentArea[]): number {
  return areas.reduce((sum, area) => {
    if (area.population === null) throw new Error(`${area.id} has no population`);
    return sum + area.population;
  }, 0);
}

async function areasOfCodes(context: GeographyContext, joined: string): Promise<LocalGovernmentArea[]> {
  const codes = joined.split(JOINT).filter((code) => code !== '');
  const found = await Promise.all(codes.map((code) => context.areaById.load(code)));
  const unknown = codes.filter((_, index) => !found[index]?.area);
  if (unknown.length > 0 || codes.length === 0)
    throw unknownId('area', unknown.length > 0 ? unknown : [joined], 'areas');
  return present(found.map(({ area }) => area)).sort((a, b) => compareText(a.id, b.id));
}
