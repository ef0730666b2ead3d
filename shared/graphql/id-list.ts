import { DomainError } from '../errors.js';
import { MAX_PAGE } from './paging.js';

/** The ids asked for, unless there are too many. @throws DomainError TOO_MANY_IDS over 500. */
export function acceptIds(argument: string, ids: readonly string[]): readonly string[] {
  if (ids.length <= MAX_PAGE) return ids;
  throw new DomainError(
    'TOO_MANY_IDS',
    `${argument}: ${ids.length} ids are too many for one question; give at most ${MAX_PAGE}.`,
    { argument, accepted: `at most ${MAX_PAGE} ids` },
  );
}
