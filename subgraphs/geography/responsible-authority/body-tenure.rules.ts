import { dayAfter, dayBefore } from '../../../shared/calendar/day-arithmetic.js';
import { type IsoDate, isWithin } from '../../../shared/calendar/iso-date.js';
import { compareText } from '../../../shared/collections.js';
import { slugOf } from '../../../shared/slug.js';
import { KIND_ORDER, type ResponsibleAuthorityKind } from './responsible-authority-kind.js';

/** Days from the first to the last, both included; null is open. */
export interface Period {
  from: IsoDate | null;
  to: IsoDate | null;
}

export interface Body extends Period {
  bodyId: string;
  name: string;
  kind: ResponsibleAuthorityKind;
}

/** The name of a body that must exist and that no list names. */
export const NOT_RECORDED = 'not recorded';

/** Who is responsible on a day: each body once, in the order of s.5(1), then by name. */
export function bodiesOn<Tenure extends Body>(day: IsoDate, tenures: readonly Tenure[]): Tenure[] {
  const byBody = new Map<string, Tenure>();
  for (const tenure of tenures) if (isWithin(day, tenure.from, tenure.to)) byBody.set(tenure.bodyId, tenure);
  return [...byBody.values()].sort(
    (a, b) => KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) || compareText(a.name, b.name),
  );
}

/** A named body of a kind, cut to the days on which the Act names the kind; null when none is left. */
export function namedBody(
  kind: ResponsibleAuthorityKind,
  name: string,
  tenure: Period,
  inForce: Period,
): Body | null {
  const from = later(tenure.from, inForce.from);
  const to = earlier(tenure.to, inForce.to);
  if (from !== null && to !== null && from > to) return null;
  return { bodyId: slugOf(name), name, kind, from, to };
}

/**
 * The days of a kind that no named body covers, as tenures of a body that is not recorded. A place keeps the bodies of two
 * places apart: two councils without names are two parties, not one.
 */
export function unnamedTenures(
  kind: ResponsibleAuthorityKind,
  inForce: Period,
  named: readonly Period[],
  place?: string,
): Body[] {
  return gaps(inForce, named).map((period) => ({
    bodyId: `${place === undefined ? '' : `${place}-`}${slugOf(kind)}-not-recorded`,
    name: NOT_RECORDED,
    kind,
    ...period,
  }));
}

function gaps(whole: Period, covered: readonly Period[]): Period[] {
  const found: Period[] = [];
  let from: IsoDate | null = whole.from;
  for (const period of [...covered].sort((a, b) => compareText(a.from ?? '', b.from ?? ''))) {
    if (period.from !== null && (from === null || period.from > from))
      found.push({ from, to: dayBefore(period.from) });
    if (period.to === null) return found;
    const next = dayAfter(period.to);
    from = from === null || next > from ? next : from;
  }
  if (whole.to === null || from === null || from <= whole.to) found.push({ from, to: whole.to });
  return found;
}

function later(a: IsoDate | null, b: IsoDate | null): IsoDate | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}

function earlier(a: IsoDate | null, b: IsoDate | null): IsoDate | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
