import { type FinancialYear, firstDayOf, lastDayOf } from '../../../shared/calendar/financial-year.js';
import type { IsoDate } from '../../../shared/calendar/iso-date.js';
import { compareText } from '../../../shared/collections.js';
import { PrioritySetStatus } from './priority-set-status.js';

/** What decides which set of priorities counts on a day. */
export interface DatedSet {
  id: string;
  status: PrioritySetStatus;
  /** Both years, or neither where the document gives none. */
  from: FinancialYear | null;
  to: FinancialYear | null;
  /** Day that puts the set's document in order. */
  knownAt: IsoDate;
}

/**
 * Which set speaks for a partnership on a day, for a comparison? The adopted one, if there is one; else the newest
 * proposal whose document is not later than the day. A set that begins after the day is never used.
 */
export function chooseSet<Candidate extends DatedSet>(
  sets: readonly Candidate[],
  day: IsoDate,
): Candidate | null {
  return chooseAdoptedSet(sets, day) ?? chooseProposedSet(sets, day);
}

/**
 * Which adopted set is in force on a day, or was the last to be? Of two in force the newer document's counts. A set
 * without years is in force on no known day, so it is not chosen: its partnership lists it, and a reader judges.
 */
export function chooseAdoptedSet<Candidate extends DatedSet>(
  sets: readonly Candidate[],
  day: IsoDate,
): Candidate | null {
  const begun = sets.filter(
    (set) => set.status === PrioritySetStatus.ADOPTED && set.to !== null && !beginsAfter(set, day),
  );
  const inForce = begun.filter((set) => isOutOfDate(set, day) === false).sort(byNewerDocument);
  const ended = begun.sort((a, b) => compareText(b.to ?? '', a.to ?? '') || byNewerDocument(a, b));
  return inForce[0] ?? ended[0] ?? null;
}

/** Had the set's last year ended before the day? Null where there is no set, or it has no years. */
export function isOutOfDate(set: Pick<DatedSet, 'to'> | null, day: IsoDate): boolean | null {
  return set === null || set.to === null ? null : lastDayOf(set.to) < day;
}

/** Orders sets newest first: by the day they begin, or that of their document where they have no years. */
export function compareNewestFirst(a: DatedSet, b: DatedSet): number {
  return compareText(beginning(b), beginning(a)) || byNewerDocument(a, b);
}

function chooseProposedSet<Candidate extends DatedSet>(
  sets: readonly Candidate[],
  day: IsoDate,
): Candidate | null {
  const known = sets.filter(
    (set) => set.status === PrioritySetStatus.PROPOSED && set.knownAt <= day && !beginsAfter(set, day),
  );
  return known.sort(byNewerDocument)[0] ?? null;
}

function beginsAfter(set: DatedSet, day: IsoDate): boolean {
  return set.from !== null && firstDayOf(set.from) > day;
}

function byNewerDocument(a: DatedSet, b: DatedSet): number {
  return compareText(b.knownAt, a.knownAt) || compareText(a.id, b.id);
}

function beginning(set: DatedSet): IsoDate {
  return set.from === null ? set.knownAt : firstDayOf(set.from);
}
