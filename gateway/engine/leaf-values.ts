import { type GraphQLLeafType, isEnumType } from 'graphql';
import { isFinancialYear } from '../../shared/calendar/financial-year.js';
import { isIsoDate } from '../../shared/calendar/iso-date.js';

const MOST_INT = 2 ** 31 - 1;
const LEAST_INT = -(2 ** 31);

/** What each scalar looks like in JSON; one that is not here may be anything. */
const SCALARS: Readonly<Record<string, (value: unknown) => boolean>> = {
  ID: (value) => typeof value === 'string' || Number.isSafeInteger(value),
  String: (value) => typeof value === 'string',
  Boolean: (value) => typeof value === 'boolean',
  Int: (value) => isWhole(value) && value >= LEAST_INT && value <= MOST_INT,
  Float: (value) => typeof value === 'number',
  Date: isIsoDate,
  FinancialYear: isFinancialYear,
  Pence: isWhole,
  BigCount: (value) => typeof value === 'string' && /^\d+$/.test(value),
};

/** Is this a value that the scalar or enum can have in an answer? */
export function isLeafValue(type: GraphQLLeafType, value: unknown): boolean {
  if (isEnumType(type)) return typeof value === 'string' && type.getValue(value) !== undefined;
  return SCALARS[type.name]?.(value) ?? true;
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}
