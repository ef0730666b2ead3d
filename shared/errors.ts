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
  'SIGN_IN_REQUIRED',
  'ROLE_REQUIRED',
  'AUDIT_UNAVAILABLE',
  'WITHHELD',
  'NOT_PLANNABLE',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** A refusal may repeat what was asked, and one question may be refused in many places: longer texts are cut. */
const LONGEST_MESSAGE = 2_000;
const LONGEST_DETAIL = 500;

/** A refusal the caller can act on. Anything else that is thrown is a bug and is masked. */
export class DomainError extends Error {
  override readonly name: string = 'DomainError';
  /** Machine-readable details for the client: the argument, the id, the successor. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    readonly code: ErrorCode,
    message: string,
    details: Readonly<Record<string, unknown>> = {},
    options?: ErrorOptions,
  ) {
    super(shortened(message, LONGEST_MESSAGE), options);
    this.details = shortenTexts(details);
  }
}

function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most)}…`;
}

function shortenTexts(details: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const shorten = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shorten);
    return typeof value === 'string' ? shortened(value, LONGEST_DETAIL) : value;
  };
  return Object.fromEntries(Object.entries(details).map(([key, value]) => [key, shorten(value)]));
}
