import { buildSchema, GraphQLScalarType, type GraphQLSchema } from 'graphql';
import { BigCountScalar } from '../shared/graphql/big-count.scalar.js';
import { DateScalar } from '../shared/graphql/date.scalar.js';
import { FinancialYearScalar } from '../shared/graphql/financial-year.scalar.js';
import { PenceScalar } from '../shared/graphql/pence.scalar.js';

/** Scalars that know which values they accept and with which code they refuse the others. */
const SCALARS: readonly GraphQLScalarType[] = [BigCountScalar, DateScalar, FinancialYearScalar, PenceScalar];

/** The public schema, its own scalars in the place of those that accept anything. */
export function buildApiSchema(sdl: string): GraphQLSchema {
  const schema = buildSchema(sdl, { noLocation: true });
  for (const { name, parseValue, parseLiteral, serialize } of SCALARS) {
    const printed = schema.getType(name);
    if (printed instanceof GraphQLScalarType) Object.assign(printed, { parseValue, parseLiteral, serialize });
  }
  return schema;
}
