import { readGrants } from '../../gateway/access/role-grants.js';

/** What the hub's own issuer knows the console as. */
export const CONSOLE_CLIENT = 'console';
/** Where the console takes its readers up again. */
const RETURN_PATH = '/signed-in';

/** Who somebody chose to be, for the console that sent them (RFC 6749, 4.1.1; RFC 7636, 4.3; OpenID Connect Core, 3.1.2.1). */
export interface Authorization {
  redirectUri: string;
  state: string;
  nonce: string;
  /** The SHA-256 of what whoever comes with the code must know. */
  challenge: string;
  /** As tokens spell it: "opcc-analyst:warwickshire". */
  role: string;
}

/** Nothing that could be taken for anything but itself in an address. */
const OPAQUE = /^[A-Za-z0-9._~-]{8,128}$/;
const SHA256 = /^[A-Za-z0-9_-]{43}$/;

/** What a form asks for, sent from a page of this origin. @returns what is wrong with it otherwise. */
export function readAuthorization(fields: URLSearchParams, origin: string): Authorization | string {
  const repeated = [...new Set(fields.keys())].find((name) => fields.getAll(name).length > 1);
  if (repeated !== undefined) return 'A part of it is there twice.';
  const read = (name: string) => fields.get(name) ?? '';
  if (read('client_id') !== CONSOLE_CLIENT) return 'It is for another program than the console of this hub.';
  const redirectUri = read('redirect_uri');
  if (redirectUri !== origin + RETURN_PATH) return 'It would lead away from this hub.';
  if (read('response_type') !== 'code') return 'It asks for something else than a code.';
  if (!read('scope').split(' ').includes('openid')) return 'It does not ask for the scope openid.';
  const challenge = read('code_challenge');
  if (read('code_challenge_method') !== 'S256' || !SHA256.test(challenge))
    return 'It has no challenge by S256.';
  const [state, nonce] = [read('state'), read('nonce')];
  if (!OPAQUE.test(state) || !OPAQUE.test(nonce)) return 'Its state or nonce cannot be used.';
  const role = [read('role'), read('place')].filter((part) => part !== '').join(':');
  const grants = readGrants([role]);
  return typeof grants === 'string'
    ? `What was chosen ${grants}.`
    : { redirectUri, state, nonce, challenge, role };
}
