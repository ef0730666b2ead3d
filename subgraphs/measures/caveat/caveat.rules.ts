import type { IsoDate } from '../../../shared/calendar/iso-date.js';

/** What must be known beside some figures. An empty list does not narrow; null is open. */
export interface Caveat {
  text: string;
  partnerships: readonly string[];
  policeAreas: readonly string[];
  measures: readonly string[];
  from: IsoDate | null;
  to: IsoDate | null;
  /** Only where the count is below this. */
  countBelow: number | null;
}

/** What a caveat is matched with. */
export interface CaveatSubject {
  measure: string;
  /** Null where no count is available. */
  count: number | null;
  from: IsoDate;
  to: IsoDate;
  /** Slugs of the partnerships that the figure counts; null for all of them. */
  partnerships: readonly string[] | null;
  /** Slugs of the police areas that it touches; null for all of them. */
  policeAreas: readonly string[] | null;
}

/** Which caveats stand with a figure? In the order of their file. */
export function caveatsOf<Row extends Caveat>(caveats: readonly Row[], subject: CaveatSubject): string[] {
  return caveats.filter((caveat) => covers(caveat, subject)).map((caveat) => caveat.text);
}

function covers(caveat: Caveat, subject: CaveatSubject): boolean {
  const { measure, count } = subject;
  if (caveat.measures.length > 0 && !caveat.measures.includes(measure)) return false;
  if (caveat.countBelow !== null && (count === null || count >= caveat.countBelow)) return false;
  const begins = caveat.from === null || caveat.from <= subject.to;
  const ends = caveat.to === null || subject.from <= caveat.to;
  return begins && ends && isInPlace(caveat, subject);
}

/** A caveat of some places says nothing of all of England and Wales, where they weigh little. */
function isInPlace(caveat: Caveat, { partnerships, policeAreas }: CaveatSubject): boolean {
  if (caveat.partnerships.length === 0 && caveat.policeAreas.length === 0) return true;
  return (
    caveat.partnerships.some((slug) => partnerships?.includes(slug)) ||
    caveat.policeAreas.some((slug) => policeAreas?.includes(slug))
  );
}
