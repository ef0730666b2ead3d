import { GraphQLError, GraphQLScalarType } from 'graphql';

export const BigCountScalar = new GraphQLScalarType<never, string>({
  name: 'BigCount',
  description:
    'A non-negative whole number of any size, as a decimal string: "12299881262256". An answer only: no argument takes it.',
  serialize: (value) => {
    if (typeof value === 'bigint' && value >= 0n) return value.toString();
    throw new RangeError(`not a count: ${String(value)}`);
  },
  parseValue: (value) => {
    throw new GraphQLError(`BigCount is not accepted as input: ${JSON.stringify(value)}`, {
      extensions: { code: 'BAD_ARGUMENT' },
    });
  },
});
