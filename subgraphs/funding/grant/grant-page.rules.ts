import { type IsoDate, isIsoDate } from '../../../shared/calendar/iso-date.js';
import { DomainError } from '../../../shared/errors.js';

/** Days, both included; null is open. */
export interface Days {
  from: IsoDate | null;
  to: IsoDate | null;
}

/** Where a grant stands in a list: the newest award first, then by identifier. */
export interface GrantPosition {
  awardedOn: IsoDate;
  id: string;
}

/** The days asked for. @throws DomainError BAD_PERIOD when they end before they begin. */
export function acceptDays(from: IsoDate | null = null, to: IsoDate | null = null): Days {
  if (from === null || to === null || from <= to) return { from, to };
  throw new DomainError(
    'BAD_PERIOD',
    `from: ${from} is after to: ${to}; give a period that begins no later than it ends.`,
    { argument: 'from', from, to, accepted: 'from no later than to' },
  );
}

/** What a cursor holds of a position. */
export function positionKey({ awardedOn, id }: GrantPosition): string {
  return `${awardedOn} ${id}`;
}

/** The position that a cursor held. @throws DomainError BAD_CURSOR for the cursor of another list. */
export function readPositionKey(key: string): GrantPosition {
  const awardedOn = key.slice(0, 10);
  const id = key.slice(11);
  if (isIsoDate(awardedOn) && key[10] === ' ' && id !== '') return { awardedOn, id };
  throw new DomainError(
    'BAD_CURSOR',
    'after: this is the cursor of another list; give the `pageInfo.endCursor` of the page before, or leave it out.',
    { argument: 'after', accepted: 'pageInfo.endCursor' },
  );
}
