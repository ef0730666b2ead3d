import { DomainError } from '../../shared/errors.js';
import { type ComposedGraph, composeGraph } from './composed-graph.js';

/** Two subgraphs small enough to see through: who borders on whom, and what was granted to whom. */
export type SmallGraph = ComposedGraph;

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@authenticated"])';

const GEOGRAPHY = `${LINK}
  scalar Date
  type Query {
    areas: [Area!]
    area(id: ID!, asOf: Date): Area
    country: String!
    bodies: [Body!]
    abolished(code: ID!): Area
  }
  type Mutation { rename(id: ID!, name: String!): Area }
  type Area @key(fields: "id") { id: ID! name: String! neighbours: [Area!]! }
  interface Body { name: String! }
  type Council implements Body { name: String! seats: Int! }
  type Force implements Body { name: String! officers: Int! }
`;

const FUNDING = `${LINK}
  scalar FinancialYear
  type Query {
    grantTotals(filter: GrantFilter = {}, first: Int = 25, after: String): Totals
    years(from: FinancialYear, to: FinancialYear): [FinancialYear!]
  }
  input GrantFilter { from: FinancialYear areas: [ID!] kinds: [Kind!] }
  enum Kind { GRANT BID }
  type Totals { from: FinancialYear areas: [Area!]! }
  type Area @key(fields: "id") { id: ID! granted: Int! note: String }
`;

const NAMES: Readonly<Record<string, string>> = {
  'stratford-on-avon': 'Stratford-on-Avon',
  warwick: 'Warwick',
  rugby: 'Rugby',
};
const GRANTED: Readonly<Record<string, number>> = { 'stratford-on-avon': 81_777, warwick: 100_000 };

const area = (id: string) => (NAMES[id] ? { id, name: NAMES[id] } : null);
const areas = () => Object.keys(NAMES).map(area);

const GEOGRAPHY_RESOLVERS = {
  Query: {
    areas,
    area: (_root: unknown, { id }: { id: string }) => area(id),
    country: () => {
      throw new Error('SELECT * FROM geography.country at /srv/hub/country.ts:12');
    },
    bodies: () => [
      { __typename: 'Council', name: 'Warwick District Council', seats: 44 },
      { __typename: 'Force', name: 'Warwickshire Police', officers: null },
    ],
    abolished: (_root: unknown, { code }: { code: string }) => {
      throw new DomainError('AREA_ABOLISHED', `code: ${code} was abolished; its successor is E06000061.`, {
        argument: 'code',
        successor: 'E06000061',
      });
    },
  },
  Mutation: { rename: (_root: unknown, { id }: { id: string }) => area(id) },
  Area: {
    neighbours: ({ id }: { id: string }) => areas().filter((other) => other?.id !== id),
    __resolveReference: ({ id }: { id: string }) => area(id),
  },
};

const FUNDING_RESOLVERS = {
  Query: {
    grantTotals: (_root: unknown, { filter }: { filter: { from?: string } }) => ({
      from: filter.from,
      areas: [{ id: 'warwick' }],
    }),
    years: (_root: unknown, { from, to }: { from?: string; to?: string }) => [from, to].filter(Boolean),
  },
  Area: {
    granted: ({ id }: { id: string }) => {
      if (GRANTED[id] !== undefined) return GRANTED[id];
      throw new Error(`relation "funding.grant" has no row for ${id}`);
    },
    note: ({ id }: { id: string }) => `paid to ${id}`,
    __resolveReference: ({ id }: { id: string }) => ({ id }),
  },
};

/** Composes them; `extra` adds to the schema of geography. */
export function composeSmallGraph(extra = ''): SmallGraph {
  return composeGraph({
    geography: { sdl: `${GEOGRAPHY}\n${extra}`, resolvers: GEOGRAPHY_RESOLVERS },
    funding: { sdl: FUNDING, resolvers: FUNDING_RESOLVERS },
  });
}
