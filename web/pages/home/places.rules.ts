import type { EveryPlaceQuery } from '../../documents.js';
import type { FindablePlace } from './find-places.rules.js';

type CouncilArea = NonNullable<EveryPlaceQuery['localGovernmentAreas']>[number];

const COUNCILS: Readonly<Record<CouncilArea['kind'], string>> = {
  NON_METROPOLITAN_DISTRICT: 'District or borough council',
  METROPOLITAN_DISTRICT: 'Metropolitan borough council',
  UNITARY: 'Unitary council',
  LONDON_BOROUGH: 'London borough council',
  CITY_OF_LONDON: 'City of London Corporation',
  ISLES_OF_SCILLY: 'Council of the Isles of Scilly',
  WELSH_PRINCIPAL_AREA: 'Welsh council',
};

/** Everything that can be looked for, the largest first, with the pages that it leads to. A list out of reach is left out. */
export function listPlaces(every: EveryPlaceQuery): FindablePlace[] {
  return [
    ...(every.policeAreas ?? []).map((place) => ownPage(place, 'Police area', '/police-areas')),
    ...(every.counties ?? []).map((place) => ownPage(place, 'County', '/counties')),
    ...(every.partnerships?.nodes ?? []).map((place) =>
      ownPage(place, 'Community safety partnership', '/partnerships'),
    ),
    ...(every.localGovernmentAreas ?? []).map(councilArea),
  ];
}

interface NamedPlace {
  id: string;
  code: string;
  name: string;
  alsoKnownAs?: readonly string[];
}

function ownPage(
  { id, code, name, alsoKnownAs = [] }: NamedPlace,
  what: string,
  path: string,
): FindablePlace {
  return { what, name, code, aliases: alsoKnownAs, doors: [{ title: name, path: `${path}/${id}` }] };
}

/** A council area has no page of its own: it leads to whichever partnerships cover it. */
function councilArea({ code, name, kind, partnerships }: CouncilArea): FindablePlace {
  return {
    what: COUNCILS[kind],
    name,
    code,
    aliases: [],
    doors:
      partnerships?.map((one) => ({
        title: `${one.name} partnership`,
        path: `/partnerships/${one.id}`,
      })) ?? null,
  };
}
