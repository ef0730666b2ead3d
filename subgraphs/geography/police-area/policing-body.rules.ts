import { dayBefore } from '../../../shared/calendar/day-arithmetic.js';
import { type IsoDate, isoDate } from '../../../shared/calendar/iso-date.js';
import { slugOf } from '../../../shared/slug.js';

export interface PolicingBody {
  id: string;
  name: string;
  kind: string;
  from: IsoDate | null;
  to: IsoDate | null;
}

/** The first day on which commissioners held office. */
const FIRST_COMMISSIONERS = isoDate('2012-11-22');

/** The body of today and the one before it: where a mayor took over, a commissioner whom the data does not name. */
export function policingBodies(today: { name: string; kind: string; since: IsoDate | null }): PolicingBody[] {
  const current = { id: slugOf(today.name), name: today.name, kind: today.kind, from: today.since, to: null };
  if (today.kind !== 'MAYOR' || today.since === null) return [current];
  const before = {
    id: 'police-and-crime-commissioner-not-recorded',
    name: 'not recorded',
    kind: 'POLICE_AND_CRIME_COMMISSIONER',
    from: FIRST_COMMISSIONERS,
    to: dayBefore(today.since),
  };
  return [before, current];
}
