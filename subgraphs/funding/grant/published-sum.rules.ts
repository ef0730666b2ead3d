import type { IsoDate } from '../../../shared/calendar/iso-date.js';
import { type Pence, totalPence } from '../../../shared/money/pence.js';
import { type Cells, doMeet, type Ground, liesInside } from '../recipient/ground.rules.js';
import type { GrantPlace } from './grant-place.rules.js';

/** Published grants in one currency to the same places, as far as counting needs them. */
export interface PlacedGrants {
  currency: string;
  count: number;
  /** Hundredths of the currency, all together. */
  amount: Pence;
  /** First and last award. */
  from: IsoDate;
  to: IsoDate;
  /** One for each beneficiary place; null for one that the hub does not know. */
  places: readonly (Pick<GrantPlace, 'kind' | 'slug' | 'areas'> | null)[];
}

export interface PublishedSum {
  count: number;
  /** Of those in pounds; null where there is none. */
  total: Pence | null;
  notInPounds: number;
  /** Grants that only partly belong to what is asked, as far as is known; in no other figure. */
  reachingBeyond: number;
  from: IsoDate | null;
  to: IsoDate | null;
}

/** Counts the grants all of whose places lie inside what is asked, and adds those in pounds. */
export function sumPublished(grants: readonly PlacedGrants[], ground: Ground, asked: Cells): PublishedSum {
  const standings = grants.map((group) => ({ group, reach: reachOf(group, ground, asked) }));
  const standing = (reach: string) =>
    standings.filter((one) => one.reach === reach).map(({ group }) => group);
  const inside = standing('inside');
  const pounds = inside.filter((group) => group.currency === 'GBP');
  return {
    count: countOf(inside),
    total: pounds.length === 0 ? null : totalPence(pounds.map((group) => group.amount)),
    notInPounds: countOf(inside) - countOf(pounds),
    reachingBeyond: countOf(standing('partly')),
    from: inside.map((group) => group.from).sort()[0] ?? null,
    to:
      inside
        .map((group) => group.to)
        .sort()
        .at(-1) ?? null,
  };
}

function countOf(groups: readonly PlacedGrants[]): number {
  return groups.reduce((sum, { count }) => sum + count, 0);
}

/** A place that is not known may lie anywhere, so a grant that names one is not known to lie inside. */
function reachOf({ places }: PlacedGrants, ground: Ground, asked: Cells): 'inside' | 'partly' | 'outside' {
  const cells = places.map((place) => place && cellsOf(place, ground));
  if (cells.length > 0 && cells.every((some) => some !== null && liesInside(some, asked))) return 'inside';
  return cells.some((some) => some !== null && doMeet(some, asked)) ? 'partly' : 'outside';
}

function cellsOf({ kind, slug, areas }: Pick<GrantPlace, 'kind' | 'slug' | 'areas'>, ground: Ground): Cells {
  if (kind === 'partnership') return ground.ofPartnership(slug);
  return new Set(areas.flatMap((area) => [...ground.ofArea(area)]));
}
