import type { Quotient } from './rate.rules.js';

/** A member of a group that is ranked. */
export interface Ranked extends Pick<Quotient, 'count'> {
  id: string;
  per1000: number | null;
}

/** Where a member stands in its group. */
export interface Rank {
  /** 1 is the highest rate; equal rates share a rank. */
  rank: number | null;
  /** How many members are ranked. */
  of: number;
  /** 1 is the quarter with the highest rates; null for fewer than four members. */
  quartile: number | null;
  /** Members that are not ranked, because no rate can be worked out for them. */
  leftOut: number;
  note: string | null;
  /** Why there is no rank. */
  reason: string | null;
}

/**
 * Ranks every member by its rate, by id. `members` are all members of the group, whether figures are held or not;
 * `group` names them: "partnerships", "partnerships of Warwickshire". A rank among some of a group whose counts are not
 * all held would say nothing, so that there is none. Members with a count and no denominator are left out and counted.
 */
export function rankRates(members: readonly Ranked[], group: string): Map<string, Rank> {
  const held = members.filter((member) => member.count !== null).length;
  if (held < members.length) {
    const reason = `Figures of ${held} of ${members.length} ${group} are held for this period.`;
    return new Map(members.map(({ id }) => [id, unranked(0, 0, reason)]));
  }
  const rates = members.map((member) => member.per1000).filter((rate) => rate !== null);
  const ranks = ranksOf(rates);
  const leftOut = members.length - rates.length;
  const note = noteOf(leftOut, group);
  return new Map(
    members.map(({ id, per1000 }) => {
      if (per1000 === null) return [id, unranked(rates.length, leftOut, 'No rate can be worked out.')];
      const rank = ranks.get(per1000) ?? null;
      return [
        id,
        { rank, of: rates.length, quartile: quartileOf(rank, rates.length), leftOut, note, reason: null },
      ];
    }),
  );
}

/** In which quarter of `of` members does a rank lie? */
export function quartileOf(rank: number | null, of: number): number | null {
  return rank === null || of < 4 ? null : Math.floor(((rank - 1) * 4) / of) + 1;
}

/** The rank of each rate: one more than there are higher rates. */
function ranksOf(rates: readonly number[]): Map<number, number> {
  const ranks = new Map<number, number>();
  const falling = rates.toSorted((a, b) => b - a);
  falling.forEach((rate, index) => {
    if (!ranks.has(rate)) ranks.set(rate, index + 1);
  });
  return ranks;
}

function noteOf(leftOut: number, group: string): string | null {
  if (leftOut === 0) return null;
  const [who, are] = leftOut === 1 ? ['One', 'is'] : [`${leftOut}`, 'are'];
  return `${who} of the ${group} ${are} not ranked: no residents or households are published for what ${leftOut === 1 ? 'it covers' : 'they cover'}.`;
}

function unranked(of: number, leftOut: number, reason: string): Rank {
  return { rank: null, of, quartile: null, leftOut, note: null, reason };
}
