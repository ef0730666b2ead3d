/**
 * Of whom or what there are counts. No subject is a part of another, and none adds up from others: two that did would have to be made safe
 * together.
 */
export enum PeopleSubject {
  DOMESTIC_HOMICIDE_REVIEWS_UNDER_WAY = 'DOMESTIC_HOMICIDE_REVIEWS_UNDER_WAY',
  DEATHS_REVIEWED = 'DEATHS_REVIEWED',
  VICTIMS_SUPPORTED = 'VICTIMS_SUPPORTED',
}

/** Those that are counted as they stand on a day; the others are counted through a time, and their counts add up from time to time. */
export const COUNTED_ON_A_DAY: ReadonlySet<PeopleSubject> = new Set([
  PeopleSubject.DOMESTIC_HOMICIDE_REVIEWS_UNDER_WAY,
]);
