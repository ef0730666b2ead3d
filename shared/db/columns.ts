import type { ValueTransformer } from 'typeorm';

/** PostgreSQL hands a bigint out as text; the code counts in bigint. */
const bigintText: ValueTransformer = {
  to: (value: bigint | null) => (value === null || value === undefined ? value : value.toString()),
  from: (value: string | null) => (value === null ? null : BigInt(value)),
};

/** Column options of an amount: whole pence in a bigint column. */
export function penceColumn(name: string, nullable = false) {
  return { type: 'bigint', name, nullable, transformer: bigintText } as const;
}
