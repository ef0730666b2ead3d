/** Classes of SQLSTATE that mean the server is not there for us now: connection lost, no more of them, shutting down. */
const OUTAGE_STATES = ['08', '53', '57P'];
const NETWORK_CODES = ['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'ENOTFOUND', 'EAI_AGAIN'];
const DRIVER_MESSAGES = /connection terminated|timeout exceeded when trying to connect|connection timeout/i;

/** Did the database fail to answer, rather than answer with a fault of ours? */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (NETWORK_CODES.includes(code) || OUTAGE_STATES.some((state) => code.startsWith(state))) return true;
  if (DRIVER_MESSAGES.test(error.message)) return true;
  return 'driverError' in error && isOutage(error.driverError);
}

/** Did the caller send text that no column can hold, such as the character U+0000? */
export function isUnstorableText(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error && error.code === '22021') return true;
  return 'driverError' in error && isUnstorableText(error.driverError);
}
