/**
 * SQLSTATEs and classes of them that mean the server is not there for us now: connection lost, no more of them, shutting
 * down, out of time for a statement, a lock or a transaction.
 */
const OUTAGE_STATES = ['08', '53', '57P', '57014', '55P03', '25P03', '25P04'];
const NETWORK_CODES = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
  'EPIPE',
  'ENOTFOUND',
  'EAI_AGAIN',
];
const DRIVER_MESSAGES =
  /connection terminated|timeout exceeded when trying to connect|connection timeout|connection error and is not queryable/i;
/** What TypeORM throws for the next statement of a transaction whose connection was lost between two: for plain ones, for built ones. */
const CUT_IN_TRANSACTION = ['QueryRunnerAlreadyReleasedError', 'QueryRunnerProviderAlreadyReleasedError'];

/** Did the database fail to answer, rather than answer with a fault of ours? */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (NETWORK_CODES.includes(code) || OUTAGE_STATES.some((state) => code.startsWith(state))) return true;
  if (DRIVER_MESSAGES.test(error.message) || CUT_IN_TRANSACTION.includes(error.name)) return true;
  return 'driverError' in error && isOutage(error.driverError);
}

/** Did the caller send text that no column can hold, such as the character U+0000? */
export function isUnstorableText(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error && error.code === '22021') return true;
  return 'driverError' in error && isUnstorableText(error.driverError);
}
