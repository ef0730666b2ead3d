import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { SignInOffer } from '../../gateway/console/sign-in-offer.js';
import { HttpError } from '../../gateway/http/http-error.js';
import { mediaType } from '../../gateway/http/media-type.js';
import { sendHead, sendJson } from '../../gateway/http/reply.js';
import type { OwnIssuer } from '../../gateway/routes.js';
import { readBody } from '../../shared/http/read-body.js';
import type { LocalIssuer } from '../local-issuer.js';
import { type Authorization, CONSOLE_CLIENT, readAuthorization } from './authorization.rules.js';
import { ownOrigin, refuseOtherUsers } from './own-machine.js';
import { createPendingCodes, type PendingCodes } from './pending-codes.js';

/** The page of the console on which a role is chosen; its form goes to the first of the paths below. */
const CHOOSE_PAGE = '/choose-role';
const AUTHORIZE_PATH = '/local-issuer/authorize';
const TOKEN_PATH = '/local-issuer/token';
const TOKEN_HOURS = 8;
const FORM = 'application/x-www-form-urlencoded';
const MOST_BYTES = 8192;

/** Where readers of the console on this machine choose who they are. */
export function offerLocalSignIn({ trusted }: LocalIssuer): SignInOffer {
  return {
    issuer: trusted.issuer,
    clientId: CONSOLE_CLIENT,
    scope: 'openid',
    endpoints: { authorization: CHOOSE_PAGE, token: TOKEN_PATH },
  };
}

/**
 * The part of OpenID Connect that the console needs to sign in on this machine as it does anywhere: a code for whoever chose a
 * role, and tokens for the code (authorization code with PKCE). Both are for pages of this hub that its own user opened.
 */
export function createLocalSignIn(issuer: LocalIssuer): OwnIssuer {
  const codes = createPendingCodes<Authorization>();
  return async (request, response, path) => {
    if (path !== AUTHORIZE_PATH && path !== TOKEN_PATH)
      throw new HttpError(404, 'NOT_FOUND', 'The issuer of this machine answers nothing here.');
    if (request.method !== 'POST')
      throw new HttpError(405, 'METHOD_NOT_ALLOWED', 'Only POST is answered here.', { allow: 'POST' });
    const origin = ownOrigin(request);
    await refuseOtherUsers(request);
    const fields = await readForm(request);
    if (path === TOKEN_PATH) {
      const { status, body } = await exchange(issuer, codes, fields);
      return sendJson(response, status, body);
    }
    const asked = readAuthorization(fields, origin);
    if (typeof asked === 'string')
      throw new HttpError(400, 'BAD_REQUEST', `The choice cannot be taken. ${asked}`);
    const back = new URLSearchParams({
      code: codes.keep(asked),
      state: asked.state,
      iss: issuer.trusted.issuer,
    });
    sendHead(response, 303, { location: `${asked.redirectUri}?${back}`, 'cache-control': 'no-store' }).end();
  };
}

interface TokenAnswer {
  status: number;
  /** By RFC 6749, 5.1 and 5.2. */
  body: Readonly<Record<string, string | number>>;
}

async function exchange(
  { sign, identify }: LocalIssuer,
  codes: PendingCodes<Authorization>,
  fields: URLSearchParams,
): Promise<TokenAnswer> {
  if (fields.get('grant_type') !== 'authorization_code') return refusal('unsupported_grant_type');
  if (fields.get('client_id') !== CONSOLE_CLIENT) return refusal('invalid_client');
  const asked = codes.take(fields.get('code') ?? '');
  const fits =
    asked !== undefined &&
    fields.get('redirect_uri') === asked.redirectUri &&
    challengeOf(fields.get('code_verifier') ?? '') === asked.challenge;
  if (!fits) return refusal('invalid_grant');
  const [name = ''] = asked.role.split(':');
  const subject = `local:${name}`;
  return {
    status: 200,
    body: {
      access_token: await sign(subject, [asked.role], TOKEN_HOURS),
      id_token: await identify(subject, CONSOLE_CLIENT, asked.nonce),
      token_type: 'Bearer',
      expires_in: TOKEN_HOURS * 3600,
      scope: 'openid',
    },
  };
}

function refusal(error: string): TokenAnswer {
  return { status: 400, body: { error } };
}

function challengeOf(verifier: string): string {
  return createHash('sha256').update(verifier, 'ascii').digest('base64url');
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  if (mediaType(request.headers['content-type']) !== FORM)
    throw new HttpError(415, 'UNSUPPORTED_MEDIA_TYPE', `Send it as content type ${FORM}.`);
  const body = await readBody(request, { keep: MOST_BYTES });
  if (body) return new URLSearchParams(body.toString('utf8'));
  throw new HttpError(413, 'PAYLOAD_TOO_LARGE', `The form is larger than ${MOST_BYTES} bytes.`, {
    connection: 'close',
  });
}
