/**
 * Every code a client can receive for a mistake of its own or for a part of the hub that is out of reach.
 * Codes are API: documented in docs/schema-guide.md, never renamed and never given a second meaning.
 */
export const ERROR_CODES = [
  'UNKNOWN_ID',
  'AREA_ABOLISHED',
  'BAD_DATE',
  'BAD_FINANCIAL_YEAR',
  'BAD_PERIOD',
  'BAD_CURSOR',
  'BAD_FIRST',
  'TOO_MANY_IDS',
  'BAD_ARGUMENT',
  'BEYOND_BUDGET',
  'SOURCE_UNAVAILABLE',
  'UNKNOWN_PERIOD',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** A refusal the caller can act on. Anything else that is thrown is a bug and is masked. */
export class DomainError extends Error {
  override readonly name: string = 'DomainError';

  constructor(
    readonly code: ErrorCode,
    message: string,
    /** Machine-readable details for the client: the argument, the id, the successor. */
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }
}
