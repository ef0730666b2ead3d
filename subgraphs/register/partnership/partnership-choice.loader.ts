import type { Places } from '../../../shared/place/place.loader.js';

/** Ids that choose partnerships. */
export interface PartnershipChoice {
  partnership?: string | null;
  policeArea?: string | null;
}

/** The slugs of the partnerships that pass both filters; null when there is no filter. @throws DomainError UNKNOWN_ID */
export async function choosePartnerships(
  places: Places,
  { partnership, policeArea }: PartnershipChoice,
): Promise<string[] | null> {
  const [one, area] = await Promise.all([
    typeof partnership === 'string' ? places.require('partnership', partnership, 'partnership') : null,
    typeof policeArea === 'string' ? places.require('police-area', policeArea, 'policeArea') : null,
  ]);
  if (one) return area && one.policeArea !== area.slug ? [] : [one.slug];
  if (!area) return null;
  return (await places.partnershipsOfPoliceArea(area.slug)).map((place) => place.slug);
}
