import { type GraphQLFieldResolver, type GraphQLSchema, isUnionType } from 'graphql';
import { type Promised, whenKnown } from '../promised.js';
import type { ReferenceResolver } from './subgraph-parts.js';

interface Reference {
  __typename: string;
}

type Entities = GraphQLFieldResolver<unknown, object, { representations: readonly Reference[] }>;

/**
 * Answers the gateway's references to entities, each at once where what it stands for is known. @apollo/subgraph makes three
 * promises of each, for a page of 300 partnerships and every subgraph that has fields on them; what it refuses is still left to it.
 */
export function answerReferences<Context extends object>(
  schema: GraphQLSchema,
  references: Readonly<Record<string, ReferenceResolver<Context>>>,
): void {
  const field = schema.getQueryType()?.getFields()._entities;
  const union = schema.getType('_Entity');
  if (!field?.resolve || !isUnionType(union)) return;
  const otherwise: Entities = field.resolve;
  const names = new Set(union.getTypes().map((type) => type.name));
  const answer: Entities = (source, args, context, info) => {
    const { representations } = args;
    if (!representations.every(({ __typename }) => names.has(__typename)))
      return otherwise(source, args, context, info);
    return representations.map((reference) => {
      const { __typename } = reference;
      const resolve = references[__typename];
      const entity = resolve ? resolve(reference as never, context as Context, info) : reference;
      return whenKnown(entity as Promised<unknown>, (known) => withTypename(known, __typename));
    });
  };
  field.resolve = answer;
}

/** The same object, which tells its type: rows that are kept are told theirs once. */
function withTypename(entity: unknown, typename: string): unknown {
  if (entity === null || typeof entity !== 'object') return entity;
  if (!('__typename' in entity)) return Object.defineProperty(entity, '__typename', { value: typename });
  return entity.__typename === typename ? entity : { ...entity, __typename: typename };
}
