import { GraphQLError, GraphQLScalarType } from 'graphql';

export const PenceScalar = new GraphQLScalarType<never, number>({
  name: 'Pence',
  description:
    'A whole number of pence; a JSON number, exact to 2^53. An answer only: no argument takes pence.',
  serialize: (value) => {
    const amount = Number(value);
    if (typeof value === 'bigint' && Number.isSafeInteger(amount)) return amount;
    throw new RangeError(`not whole pence that JSON can hold exactly: ${String(value)}`);
  },
  parseValue: (value) => {
    throw new GraphQLError(`Pence is not accepted as input: ${JSON.stringify(value)}`, {
      extensions: { code: 'BAD_ARGUMENT' },
    });
  },
});
