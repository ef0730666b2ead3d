import type { Viewer, ViewerRole } from './viewer.js';

/** What a role is held for. */
export type SeatKind = 'partnership' | 'county' | 'police-area' | 'administrator';

/** Where a role sits. Analyst and commissioner of a police area read the same. */
const SEAT_OF: Readonly<Record<ViewerRole, SeatKind>> = {
  PARTNERSHIP_OFFICER: 'partnership',
  COUNTY_OFFICER: 'county',
  OPCC_ANALYST: 'police-area',
  COMMISSIONER: 'police-area',
  ADMINISTRATOR: 'administrator',
};

/** The seat of whoever runs the hub. */
const ADMINISTRATOR_SEAT = 'administrator';

/** The seat at a place, as rows name their readers: "partnership:south-warwickshire". */
export function seatAt(kind: Exclude<SeatKind, 'administrator'>, slug: string): string {
  return `${kind}:${slug}`;
}

/** The seats that somebody's roles give; none for the public. */
export function seatsOf({ grants }: Viewer): string[] {
  return grants.flatMap(({ role, places }) => {
    const kind = SEAT_OF[role];
    return kind === 'administrator' ? [ADMINISTRATOR_SEAT] : places.map((place) => seatAt(kind, place));
  });
}
