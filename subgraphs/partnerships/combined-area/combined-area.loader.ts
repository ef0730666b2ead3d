import { distinct, present } from '../../../shared/collections.js';
import { requireCombinedArea } from '../../../shared/place/combined-area.loader.js';
import type { Place } from '../../../shared/place/place.entity.js';
import type { Places } from '../../../shared/place/place.loader.js';
import { findHolders } from './combined-area.rules.js';

export interface CombinedAreaToday {
  /** Its areas, by slug. */
  areas: string[];
  /** Partnerships that hold any of them, or a part of one. */
  holders: Place[];
}

/**
 * Who holds the areas of a combined area today? Two statements, however many ask: a partnership never leaves its police
 * area, so the partnerships of the areas' police areas are all that can hold them. @throws DomainError UNKNOWN_ID
 */
export async function loadCombinedAreaToday(places: Places, id: string): Promise<CombinedAreaToday> {
  const found = await requireCombinedArea(places, id);
  const policeAreas = distinct(present(found.map((area) => area.policeArea)));
  const lists = await Promise.all(policeAreas.map((slug) => places.partnershipsOfPoliceArea(slug)));
  const areas = found.map((area) => area.slug);
  return { areas, holders: findHolders(lists.flat(), areas) };
}
