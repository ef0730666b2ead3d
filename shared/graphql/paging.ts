import { DomainError } from '../errors.js';

export const MAX_PAGE = 500;
const PREFIX = 'after:';

/** The page size asked for. @throws DomainError BAD_FIRST outside 1 to 500. */
export function pageSize(first: number): number {
  if (Number.isInteger(first) && first >= 1 && first <= MAX_PAGE) return first;
  throw new DomainError(
    'BAD_FIRST',
    `first: ${first} is not accepted; give a whole number from 1 to ${MAX_PAGE}.`,
    {
      argument: 'first',
      accepted: `1 to ${MAX_PAGE}`,
    },
  );
}

/** Hides the sort key of the last row behind an opaque cursor. */
export function encodeCursor(key: string): string {
  return Buffer.from(PREFIX + key, 'utf8').toString('base64url');
}

/** The sort key inside a cursor. @throws DomainError BAD_CURSOR when this hub did not make it. */
export function decodeCursor(cursor: string): string {
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  if (text.startsWith(PREFIX) && encodeCursor(text.slice(PREFIX.length)) === cursor)
    return text.slice(PREFIX.length);
  throw new DomainError(
    'BAD_CURSOR',
    'after: this is not a cursor of this list; give the `pageInfo.endCursor` of the page before, or leave it out.',
    { argument: 'after', accepted: 'pageInfo.endCursor' },
  );
}

export interface Page<Row> {
  nodes: Row[];
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** A page of rows that were read with one more than asked, which tells that another page follows. */
export function pageOf<Row>(
  rows: readonly Row[],
  totalCount: number,
  size: number,
  keyOf: (row: Row) => string,
): Page<Row> {
  const nodes = rows.slice(0, size);
  const last = nodes.at(-1);
  return {
    nodes,
    totalCount,
    pageInfo: { hasNextPage: rows.length > size, endCursor: last ? encodeCursor(keyOf(last)) : null },
  };
}
