import { type IsoDate, isoDate } from './iso-date.js';

/** Today's day in UTC, which is what a question means that names none. */
export function todayInUtc(): IsoDate {
  const now = Date.now();
  if (now < today.from || now >= today.until) today = dayOf(now);
  return today.day;
}

const MS_A_DAY = 86_400_000;

/** Asked several times a question, and the same all day. */
let today = dayOf(Date.now());

function dayOf(time: number) {
  const from = Math.floor(time / MS_A_DAY) * MS_A_DAY;
  return { from, until: from + MS_A_DAY, day: isoDate(new Date(from).toISOString().slice(0, 10)) };
}
