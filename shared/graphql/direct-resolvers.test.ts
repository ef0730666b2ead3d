import { buildSchema, Ctx, Field, FieldResolver, ID, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { describe, expect, it } from 'vitest';
import { directResolvers, type NotedResolvers } from './direct-resolvers.js';

class Partnership {
  id!: string;
}

class Period {
  from?: string;
}

class Filter {}

class Counted {
  times = 0;
}

class PartnershipResolver {
  money(partnership: Partnership, period: Period, groupBy: string[], context: { day: string }) {
    return { partnership, period, groupBy, day: context.day, by: this.constructor.name };
  }
}

type Method = NotedResolvers['fieldResolvers'][number];
type Parameter = Method['params'][number];

const ROOT: Parameter = { kind: 'root', index: 0 };
const PERIOD: Parameter = { kind: 'args', index: 1, getType: () => Period };
const GROUP_BY: Parameter = { kind: 'arg', index: 2, name: 'groupBy', getType: () => String };
const CONTEXT: Parameter = { kind: 'context', index: 3 };

function resolversOf(changed: Partial<Method>) {
  const money: Method = {
    kind: 'external',
    target: PartnershipResolver,
    methodName: 'money',
    schemaName: 'money',
    middlewares: [],
    getObjectType: () => Partnership,
    params: [CONTEXT, GROUP_BY, PERIOD, ROOT],
    ...changed,
  };
  const noted: NotedResolvers = {
    objectTypes: [{ name: 'CommunitySafetyPartnership', target: Partnership }],
    inputTypes: [{ target: Filter }],
    argumentTypes: [
      { target: Period, fields: [{ name: 'from', getType: () => String }] },
      { target: Counted, fields: [] },
    ],
    fieldResolvers: [money],
  };
  return directResolvers(noted, [PartnershipResolver]).get('CommunitySafetyPartnership');
}

describe('a field that is resolved directly', () => {
  it('gives the method what it asks for, in its order', () => {
    const args = { from: '2023/24', groupBy: ['AREA'] };
    expect(resolversOf({})?.get('money')?.({ id: 'rugby' }, args, { day: '2026-11-30' })).toEqual({
      partnership: { id: 'rugby' },
      period: { from: '2023/24' },
      groupBy: ['AREA'],
      day: '2026-11-30',
      by: 'PartnershipResolver',
    });
  });

  it('does not tell of arguments that are left out', () => {
    const answer = resolversOf({})?.get('money')?.({ id: 'rugby' }, {}, { day: '' });
    expect(answer).toMatchObject({ period: {} });
    expect(Object.keys((answer as { period: Period }).period)).toEqual([]);
  });
});

describe("a field that keeps type-graphql's resolver", () => {
  it.each([
    { why: 'takes an input type', changed: { params: [{ ...GROUP_BY, getType: () => Filter }] } },
    {
      why: 'takes arguments of a class that begins with values',
      changed: { params: [{ ...PERIOD, getType: () => Counted }] },
    },
    { why: 'asks for what only type-graphql knows', changed: { params: [{ kind: 'info', index: 0 }] } },
    { why: 'asks for a property', changed: { params: [{ ...CONTEXT, propertyName: 'day' }] } },
    { why: 'is for some roles', changed: { roles: ['ADMIN'] } },
    { why: 'has something around it', changed: { middlewares: [Filter] } },
    { why: 'is a method of its object', changed: { kind: 'internal' as const } },
    { why: 'is of another subgraph', changed: { target: Counted } },
  ])('$why', ({ changed }) => expect(resolversOf(changed)).toBeUndefined());
});

@ObjectType('Paper')
class Paper {
  @Field(() => ID)
  id!: string;
}

@Resolver(() => Paper)
class PaperResolver {
  @Query(() => Paper)
  paper(): Paper {
    return { id: 'plan-2024' };
  }

  @FieldResolver(() => String)
  readOn(@Root() paper: Paper, @Ctx() context: { day: string }): string {
    return `${paper.id} on ${context.day}`;
  }
}

it('finds the methods that the decorators note', async () => {
  await buildSchema({ resolvers: [PaperResolver], validate: false });
  const { TypeGraphQLMetadataStorage: noted } = globalThis as unknown as {
    TypeGraphQLMetadataStorage: NotedResolvers;
  };
  const found = directResolvers(noted, [PaperResolver]).get('Paper');
  expect([...(found?.keys() ?? [])]).toEqual(['readOn']);
  expect(found?.get('readOn')?.({ id: 'plan-2024' }, {}, { day: '2026-11-30' })).toBe(
    'plan-2024 on 2026-11-30',
  );
});
