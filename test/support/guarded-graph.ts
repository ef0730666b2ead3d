import { buildSubgraphSchema } from '@apollo/subgraph';
import { composeServices } from '@theguild/federation-composition';
import { execute, parse, print } from 'graphql';
import type { SubgraphExecutor } from '../../gateway/engine/engine.js';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable",
  "@external", "@requires", "@authenticated", "@requiresScopes", "@policy"])`;
const ADMIN = '@policy(policies: [["hub-administration"]])';
const OFFICER = '@requiresScopes(scopes: [["action-plans:read-actions"]])';

/** Plans with actions, of which the public, partnership officers and administrators read different parts. */
const PLANS = `${LINK}
  type Query {
    plan(id: ID!): Plan
    plans: [Plan!]
    sure: Plan!
    logins: [String!] ${ADMIN}
    bodies: [Body!]
    holders: [Holder]
    finders: [Finder]
  }
  type Mutation { close(id: ID!): Plan ${ADMIN} }
  type Plan @key(fields: "id") {
    id: ID!
    summary: String @shareable
    level: Level
    loadedBy: String ${ADMIN}
    keeper: String! ${ADMIN}
    actions(first: Int): [Action!] ${OFFICER}
    grid: [[Cell]]
    next: Plan
  }
  type Cell { note: String mark: String @authenticated }
  type Action @authenticated { text: String! plan: Plan by: String ${ADMIN} }
  enum Level @authenticated { HIGH LOW }
  interface Body { name: String phone: String }
  type Council implements Body { name: String phone: String seats: Int }
  type Force implements Body { name: String phone: String @authenticated officers: Int ${ADMIN} }
  union Holder = Council | Action
  interface Finder { id: ID! plan: Plan }
  type Register implements Finder { id: ID! plan: Plan }
`;

/** What another subgraph says of the same plans. */
const NOTES = `${LINK}
  type Plan @key(fields: "id") {
    id: ID!
    summary: String @shareable @authenticated
    loadedBy: String @external
    remark: String ${ADMIN} @requires(fields: "loadedBy")
    pages: Int
  }
`;

const action = (text: string) => ({ __typename: 'Action', text, by: 'clerk', plan: { id: 'rugby' } });
const plan = (id: string) => ({
  id,
  summary: `what ${id} plans`,
  level: 'HIGH',
  loadedBy: 'clerk',
  keeper: 'keeper',
  actions: [action('first'), action('second')],
  grid: [[{ note: 'a', mark: 'x' }, null], null, [{ note: 'b', mark: 'y' }]],
  next: id === 'warwick' ? { id: 'rugby', keeper: 'keeper', loadedBy: 'clerk' } : null,
});
const BODIES = [
  { __typename: 'Council', name: 'Warwick District Council', phone: '1', seats: 44 },
  { __typename: 'Force', name: 'Warwickshire Police', phone: '2', officers: 1000 },
];

const PLAN_RESOLVERS = {
  Query: {
    plan: (_root: unknown, { id }: { id: string }) => (id === 'atlantis' ? null : plan(id)),
    plans: () => [plan('warwick'), plan('rugby')],
    sure: () => plan('warwick'),
    logins: () => ['clerk'],
    bodies: () => BODIES,
    holders: () => [BODIES[0], action('third')],
    finders: () => [{ __typename: 'Register', id: 'r', plan: plan('rugby') }],
  },
  Mutation: { close: (_root: unknown, { id }: { id: string }) => plan(id) },
  Plan: { __resolveReference: ({ id }: { id: string }) => plan(id) },
};
const NOTE_RESOLVERS = {
  Plan: {
    __resolveReference: (reference: object) => reference,
    summary: ({ id }: { id: string }) => `what ${id} plans`,
    remark: ({ loadedBy }: { loadedBy: string }) => `loaded by ${loadedBy}`,
    pages: () => 12,
  },
};

export interface GuardedGraph {
  supergraphSdl: string;
  apiSdl: string;
  executors: Map<string, SubgraphExecutor>;
  /** What the subgraphs were asked, as text. */
  asked: string[];
}

export function composeGuardedGraph(): GuardedGraph {
  const subgraphs = {
    plans: { sdl: PLANS, resolvers: PLAN_RESOLVERS },
    notes: { sdl: NOTES, resolvers: NOTE_RESOLVERS },
  };
  const composed = composeServices(
    Object.entries(subgraphs).map(([name, { sdl }]) => ({
      name,
      url: `http://${name}`,
      typeDefs: parse(sdl),
    })),
  );
  if (composed.errors) throw new Error(composed.errors.map(({ message }) => message).join('\n'));
  const asked: string[] = [];
  const executors = Object.entries(subgraphs).map(
    ([name, { sdl, resolvers }]): [string, SubgraphExecutor] => {
      const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers }] as never);
      return [
        name,
        async ({ document, variables, operationName }) => {
          asked.push(print(document));
          return execute({ schema, document, variableValues: { ...variables }, operationName });
        },
      ];
    },
  );
  return {
    supergraphSdl: composed.supergraphSdl,
    apiSdl: composed.publicSdl,
    executors: new Map(executors),
    asked,
  };
}
