import { ArgsType, Field, Int } from 'type-graphql';
import { decodeCursor, pageSize } from './paging.js';

const DEFAULT_PAGE = 25;

/** Which page of a list. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    defaultValue: DEFAULT_PAGE,
    description: 'Size of the page, 1 to 500; BAD_FIRST outside.',
  })
  first?: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The `pageInfo.endCursor` of the page before; from the start if left out. BAD_CURSOR when it is none.',
  })
  after?: string | null;
}

export interface AskedPage {
  size: number;
  /** Sort key of the last row of the page before. */
  after: string | null;
}

/** The page asked for. @throws DomainError BAD_FIRST, BAD_CURSOR */
export function acceptPage({ first, after }: PageArgs, usualSize = DEFAULT_PAGE): AskedPage {
  return {
    size: pageSize(first ?? usualSize),
    after: typeof after === 'string' ? decodeCursor(after) : null,
  };
}
