import { type IsoDate, isWithin } from '../calendar/iso-date.js';

/** Whom a duty binds, as the law table names them. */
export type DutyBearer = 'partnership' | 'county-strategy-group';

export type DutyCountry = 'ENGLAND' | 'WALES';

/** When and where a duty binds. */
export interface DutyTerms {
  from: IsoDate | null;
  to: IsoDate | null;
  extent: readonly DutyCountry[];
  exceptPoliceAreas: readonly string[];
}

export interface DutyPlace {
  country: DutyCountry;
  /** Null where the body lies in no one police area. */
  policeArea: string | null;
}

/** Which of these duties bind a body at this place on this day? In the order given. */
export function bindingDuties<Terms extends DutyTerms>(
  duties: readonly Terms[],
  day: IsoDate,
  place: DutyPlace,
): Terms[] {
  return duties.filter(
    (duty) =>
      isWithin(day, duty.from, duty.to) &&
      duty.extent.includes(place.country) &&
      (place.policeArea === null || !duty.exceptPoliceAreas.includes(place.policeArea)),
  );
}
