/** PostgreSQL could not be started here, for a reason the person who started the hub can act on. */
export class PostgresLaunchError extends Error {
  override readonly name: string = 'PostgresLaunchError';
}

/** The message of anything that was thrown. */
export function describeCause(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

/** The system's code of a failed file, process or network call ("EACCES"), or null. */
export function readErrorCode(cause: unknown): string | null {
  if (!(cause instanceof Error) || !('code' in cause)) return null;
  return typeof cause.code === 'string' ? cause.code : null;
}
