import type { IsoDate } from '../../../shared/calendar/iso-date.js';
import { COUNTED_ON_A_DAY, type PeopleSubject } from './people-subject.js';

/** A count as a paper states it, without how many. */
export interface StatedCount {
  documentId: string;
  subject: PeopleSubject;
  partnership: string;
  area: string;
  /** The day of a count, or the first of its days. */
  fromDay: IsoDate;
  /** Null for the count of one day. */
  toDay: IsoDate | null;
}

/** Why can the count not be held beside those before it? Two counts of the same people would give away a small one by their difference. */
export function objectionTo(count: StatedCount, before: readonly StatedCount[]): string | undefined {
  const timing = objectionToTime(count);
  if (timing) return timing;
  const related = before.filter(
    ({ subject, partnership }) => subject === count.subject && partnership === count.partnership,
  );
  const sameTime = related.filter(({ fromDay, toDay }) => fromDay === count.fromDay && toDay === count.toDay);
  if (sameTime.some(({ area }) => area === count.area))
    return `${count.area} is counted for this time already`;
  const other = sameTime.find(({ documentId }) => documentId !== count.documentId);
  if (other)
    return `${other.documentId} has counts of the partnership for this time; one paper must have them all`;
  const overlapping = related.find((one) => !sameTime.includes(one) && overlaps(one, count));
  if (!overlapping) return undefined;
  return `the time overlaps with ${overlapping.fromDay} to ${overlapping.toDay}, of which there are counts already`;
}

function objectionToTime({ subject, fromDay, toDay }: StatedCount): string | undefined {
  if (COUNTED_ON_A_DAY.has(subject))
    return toDay === null ? undefined : `${subject} is counted on a day: give \`on\``;
  if (toDay === null) return `${subject} is counted through a time: give \`from\` and \`to\``;
  return fromDay > toDay ? 'the time ends before it begins' : undefined;
}

function overlaps(one: StatedCount, other: StatedCount): boolean {
  return (
    one.toDay !== null && other.toDay !== null && one.fromDay <= other.toDay && other.fromDay <= one.toDay
  );
}
