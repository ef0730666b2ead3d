import type { ValueTransformer } from 'typeorm';
import { type Pence, pence } from '../money/pence.js';

/** PostgreSQL hands a bigint out as text; the code counts in bigint. */
const bigintText: ValueTransformer = {
  to: (value: bigint | null) => (value === null || value === undefined ? value : value.toString()),
  from: (value: string | null) => (value === null ? null : BigInt(value)),
};

/** Column options of an amount: whole pence in a bigint column. */
export function penceColumn(name: string, nullable = false) {
  return { type: 'bigint', name, nullable, transformer: bigintText } as const;
}

/** The amount in a bigint column as read by plain SQL. */
export function penceFromColumn(value: string | null): Pence | null {
  return value === null ? null : pence(BigInt(value));
}
