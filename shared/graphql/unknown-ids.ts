import { DomainError } from '../errors.js';

/** A refusal names so many ids at most. */
export const MOST_NAMED = 10;
/** No id is as long; of a longer one the beginning says enough, and many errors may repeat it. */
const LONGEST_NAMED = 120;

export interface UnknownIds {
  argument: string;
  ids: readonly string[];
  /** What to give instead, for programs. */
  accepted: string;
  /** The sentence after the argument's name; `named` lists the first ids in quotes. */
  tell(named: string): string;
}

/** The refusal of ids that select or compute: never an empty list, never £0.00. */
export function unknownIds({ argument, ids, accepted, tell }: UnknownIds): DomainError {
  const first = ids.slice(0, MOST_NAMED).map(shortenId);
  const named = first.map((id) => JSON.stringify(id)).join(', ');
  return new DomainError('UNKNOWN_ID', `${argument}: ${tell(named)}`, { argument, ids: first, accepted });
}

function shortenId(id: string): string {
  return id.length <= LONGEST_NAMED ? id : `${id.slice(0, LONGEST_NAMED)}…`;
}
