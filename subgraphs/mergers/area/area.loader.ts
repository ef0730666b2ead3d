import { In, type Repository } from 'typeorm';
import { distinct, indexBy, present } from '../../../shared/collections.js';
import { DomainError } from '../../../shared/errors.js';
import { acceptIds } from '../../../shared/graphql/id-list.js';
import type { Place } from '../../../shared/place/place.entity.js';
import { type Places, unknownId } from '../../../shared/place/place.loader.js';
import type { OldArea } from './old-area.entity.js';

export interface AreaCodes {
  /**
   * Current GSS codes of the areas that an argument names by slug or code, in the order given.
   * @throws DomainError AREA_ABOLISHED naming the successor, UNKNOWN_ID naming every unknown id, TOO_MANY_IDS.
   */
  require(ids: readonly string[], argument: string): Promise<string[]>;
  /** As `require`; an area whose code is not among the given ones is as unknown as one that there is not. */
  requireAmong(codes: ReadonlySet<string>, ids: readonly string[], argument: string): Promise<string[]>;
}

export function createAreaCodes(places: Places, oldAreas: Repository<OldArea>): AreaCodes {
  const require: AreaCodes['require'] = async (ids, argument) => {
    const found = await Promise.all(acceptIds(argument, ids).map((id) => places.find('area', id)));
    const missing = distinct(ids.filter((_, index) => found[index] === null));
    if (missing.length > 0) throw await refusal(missing, argument, oldAreas);
    return present(found).flatMap(currentCode);
  };
  return {
    require,
    requireAmong: async (own, ids, argument) => {
      const codes = await require(ids, argument);
      const strays = ids.filter((_, index) => !own.has(codes[index] ?? ''));
      if (strays.length > 0) throw unknownId('area of this police area', distinct(strays), argument);
      return codes;
    },
  };
}

function currentCode({ codes }: Place): string[] {
  return codes.slice(0, 1);
}

/** Unknown ids go before abolished ones: they can only be mistakes. */
async function refusal(
  ids: readonly string[],
  argument: string,
  oldAreas: Repository<OldArea>,
): Promise<DomainError> {
  const old = indexBy(await oldAreas.findBy({ id: In([...ids]) }), (area) => area.id);
  const unknown = ids.filter((id) => !old.has(id));
  const [first] = ids;
  const ended = old.get(first ?? '');
  if (unknown.length > 0 || !first || !ended) return unknownId('area', unknown, argument);
  return abolished(first, ended, argument);
}

function abolished(id: string, { name, abolishedOn, successors }: OldArea, argument: string): DomainError {
  const names = successors.map((area) => `${area.name} (${area.code}, "${area.id}")`).join(' and ');
  return new DomainError(
    'AREA_ABOLISHED',
    `${argument}: ${JSON.stringify(id)}: ${name} was abolished on ${abolishedOn}; its area is now in ${names}.`,
    { argument, id, abolishedOn, successors },
  );
}
