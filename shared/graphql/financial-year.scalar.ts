import { GraphQLError, GraphQLScalarType, Kind, print } from 'graphql';
import { type FinancialYear, isFinancialYear } from '../calendar/financial-year.js';

export const FinancialYearScalar = new GraphQLScalarType<FinancialYear, string>({
  name: 'FinancialYear',
  description:
    'Local-government financial year, 1 April to 31 March: "2023/24". Anything else is refused with code BAD_FINANCIAL_YEAR.',
  serialize: readFinancialYear,
  parseValue: readFinancialYear,
  parseLiteral: (node) => readFinancialYear(node.kind === Kind.STRING ? node.value : print(node)),
});

function readFinancialYear(value: unknown): FinancialYear {
  if (isFinancialYear(value)) return value;
  throw new GraphQLError(
    `FinancialYear cannot represent ${JSON.stringify(value)}: give two consecutive years from 1900/01 on as "YYYY/YY", for example "2023/24".`,
    { extensions: { code: 'BAD_FINANCIAL_YEAR', accepted: 'YYYY/YY' } },
  );
}
