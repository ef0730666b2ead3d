import { MAX_PAGE } from '../../shared/graphql/paging.js';

/** How much one question may ask. Whatever is beyond is refused before any subgraph hears of it. */
export interface Limits {
  /** Bytes of a request's body. */
  bodyBytes: number;
  /** Names, values and signs of a document, before it is parsed. */
  tokens: number;
  /** Levels of selections, and of values inside arguments. */
  depth: number;
  /** Fields, fragments opened wherever they are used. */
  fields: number;
  /** Fields under another name, fragments opened. */
  aliases: number;
  /** Pairs of fields that repeat each other in one place. */
  comparisons: number;
  /** Fields of the root, fragments opened. */
  rootFields: number;
  /** Directives, fragments opened. */
  directives: number;
  /** Fragments, each counted wherever it is used, inside others as well, and definitions after the first. */
  fragments: number;
  /** Rows of a page: `first`. */
  pageSize: number;
  /** Values of one list inside an argument. */
  listItems: number;
  /** Values that the answer could hold. */
  answerValues: number;
  /** Objects that the answer could hold, each with its weight. */
  cost: number;
}

/**
 * Far above what the worked queries need. Planning takes time with the square of the fields, some 200 ms at 2,500; the
 * planner's own parser gives up a little above 40 levels. An answer of two million values takes about a second and some 100 MB.
 */
export const DEFAULT_LIMITS: Limits = {
  bodyBytes: 1_000_000,
  tokens: 15_000,
  depth: 40,
  fields: 2_500,
  aliases: 200,
  comparisons: 100_000,
  rootFields: 50,
  directives: 200,
  fragments: 500,
  pageSize: MAX_PAGE,
  listItems: MAX_PAGE,
  answerValues: 2_000_000,
  cost: 500_000,
};
