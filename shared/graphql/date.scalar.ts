import { GraphQLError, GraphQLScalarType, Kind, print } from 'graphql';
import { type IsoDate, isIsoDate } from '../calendar/iso-date.js';

export const DateScalar = new GraphQLScalarType<IsoDate, string>({
  name: 'Date',
  description:
    'Calendar date of the years 1900 to 2999, ISO 8601: "2024-03-31". Anything else is refused with code BAD_DATE.',
  serialize: readDate,
  parseValue: readDate,
  parseLiteral: (node) => readDate(node.kind === Kind.STRING ? node.value : print(node)),
});

function readDate(value: unknown): IsoDate {
  if (isIsoDate(value)) return value;
  throw new GraphQLError(
    `Date cannot represent ${JSON.stringify(value)}: give a calendar day of the years 1900 to 2999 as "YYYY-MM-DD", for example "2024-03-31".`,
    { extensions: { code: 'BAD_DATE', accepted: 'YYYY-MM-DD' } },
  );
}
