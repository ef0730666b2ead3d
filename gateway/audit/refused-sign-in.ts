import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { signedToken } from '../access/bearer-token.js';
import type { HttpError } from '../http/http-error.js';

/** A sign-in that was refused, as far as it is put on record: never the token itself. */
export interface RefusedSignIn {
  /** When it was refused; the entry is written a moment later. */
  refusedAt: string;
  requestId: string;
  /** Where it came from, in full: a record without a source would be of no use to whoever looks into an attack. */
  address: string;
  code: string;
  reason: string;
  /** Tells two tokens apart and leads back to neither; null for what is no signed token, which may be a mere password. */
  tokenFingerprint: string | null;
}

const FINGERPRINT_DIGITS = 16;

/** What is recorded of a refusal. */
export function describeRefusal(
  { headersDistinct }: Pick<IncomingMessage, 'headersDistinct'>,
  { code, message }: HttpError,
  circumstances: Pick<RefusedSignIn, 'refusedAt' | 'requestId' | 'address'>,
): RefusedSignIn {
  const token = signedToken(headersDistinct.authorization?.[0] ?? '');
  const tokenFingerprint = token === undefined ? null : fingerprintOf(token);
  return { ...circumstances, code, reason: message, tokenFingerprint };
}

function fingerprintOf(token: string): string {
  return createHash('sha256').update(token).digest('hex').slice(0, FINGERPRINT_DIGITS);
}
