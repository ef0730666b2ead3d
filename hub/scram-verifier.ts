import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';

const ITERATIONS = 4096;
const PLAIN = /^[\x20-\x7e]*$/;

/**
 * What PostgreSQL keeps of a password (RFC 5803), so that the password itself stands in no statement and in no log of one. A password
 * with other than plain letters is left as it is: PostgreSQL prepares those by rules of its own.
 */
export function scramVerifier(password: string, salt = randomBytes(16)): string {
  if (!PLAIN.test(password)) return password;
  const salted = pbkdf2Sync(password, salt, ITERATIONS, 32, 'sha256');
  const clientKey = createHmac('sha256', salted).update('Client Key').digest();
  const storedKey = createHash('sha256').update(clientKey).digest('base64');
  const serverKey = createHmac('sha256', salted).update('Server Key').digest('base64');
  return `SCRAM-SHA-256$${ITERATIONS}:${salt.toString('base64')}$${storedKey}:${serverKey}`;
}
