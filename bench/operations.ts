import { workedQuery } from '../test/support/queries.js';

/** One document as it is sent, for everybody. */
export interface Question {
  name: string;
  /** The body of the request. */
  body: string;
}

/** What is measured at once: one document, or several in turn. */
export interface Operation {
  name: string;
  what: string;
  questions: readonly Question[];
}

const SMALL = ask('small', '{ partnership(id: "south-warwickshire") { name areas { name } } }');
const LIST = ask('list', workedQuery('national-list'));
const OVERSIGHT = ask('oversight', workedQuery('police-area-oversight'));
const BOARD = ask('board', workedQuery('county-board'));
/** A page of partnerships with something from every subgraph that knows them; mergers alone does not. */
export const WIDE_QUERY = `query Wide($first: Int!, $after: String) {
  partnerships(first: $first, after: $after) {
    pageInfo { endCursor }
    nodes {
      id
      name
      areas { name }
      duties { rule outcome }
      countyStrategyGroups { id }
      grantTotals { total { pounds } }
      measures(measures: ["total-recorded-crime"], yearEnding: "2025-06-30") { count }
      dataGaps { what }
    }
  }
}`;
const WIDE = ask('wide', WIDE_QUERY, { first: 314 });

export const QUESTIONS: readonly Question[] = [SMALL, LIST, OVERSIGHT, BOARD, WIDE];

export const OPERATIONS: readonly Operation[] = [
  { name: 'small', what: 'one partnership from two subgraphs', questions: [SMALL] },
  { name: 'list', what: 'docs/queries/national-list.graphql: a page of 25 partnerships', questions: [LIST] },
  {
    name: 'oversight',
    what: 'docs/queries/police-area-oversight.graphql: Warwickshire, one page from five subgraphs',
    questions: [OVERSIGHT],
  },
  {
    name: 'board',
    what: 'docs/queries/county-board.graphql: the partnerships of a county side by side',
    questions: [BOARD],
  },
  {
    name: 'wide',
    what: 'all 314 partnerships through the six subgraphs that have fields on them',
    questions: [WIDE],
  },
  {
    name: 'mix',
    what: 'in turn small (8 of 16), list (3), board (3) and oversight (2)',
    questions: [
      ...[SMALL, LIST, SMALL, BOARD, SMALL, OVERSIGHT, SMALL, LIST],
      ...[SMALL, BOARD, SMALL, LIST, SMALL, OVERSIGHT, SMALL, BOARD],
    ],
  },
];

export function ask(name: string, query: string, variables?: Readonly<Record<string, unknown>>): Question {
  return { name, body: JSON.stringify({ query, variables }) };
}
