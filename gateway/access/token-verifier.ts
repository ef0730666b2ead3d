import { errors, type JWTPayload, type JWTVerifyResult, jwtVerify } from 'jose';
import type { Viewer } from '../../shared/access/viewer.js';
import { HttpError } from '../http/http-error.js';
import type { IssuerSettings } from './access-config.js';
import { refusedToken } from './bearer-token.js';
import { type FindKey, IssuerOutOfReach } from './issuer-keys.js';
import { readGrants } from './role-grants.js';

/** An issuer, what its tokens must be like, and its keys. */
export interface TrustedIssuer extends Pick<IssuerSettings, 'issuer' | 'audience' | 'rolesClaim'> {
  findKey: FindKey;
}

/** Who a token says is asking. @throws HttpError when it cannot be believed, or not checked. */
export type TokenVerifier = (token: string) => Promise<Viewer>;

/** Signatures by a key that the issuer alone holds: none that a published key could make. */
const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'];
const TYPES = ['at+jwt', 'jwt'];
const CLOCK_SKEW_S = 30;
/** However long a token says that it lasts. */
export const MAX_TOKEN_HOURS = 24;
const SUBJECT = /^[\x21-\x7e]{1,255}$/;
const RETRY_AFTER_S = '5';

export function createTokenVerifier({ issuer, audience, rolesClaim, findKey }: TrustedIssuer): TokenVerifier {
  const verify = (token: string) =>
    jwtVerify(token, findKey, {
      issuer,
      audience,
      algorithms: ALGORITHMS,
      clockTolerance: CLOCK_SKEW_S,
      maxTokenAge: `${MAX_TOKEN_HOURS} hours`,
      requiredClaims: ['exp', 'iat', 'sub'],
    });
  return async (token) => {
    const { payload, protectedHeader } = await verify(token).catch((error: unknown) => {
      throw refusalOf(error);
    });
    refuseOtherUse(payload, protectedHeader);
    const { sub: subject = '' } = payload;
    if (!SUBJECT.test(subject)) throw refusedToken('The subject of the token (sub) cannot be used.');
    const grants = readGrants(payload[rolesClaim]);
    if (typeof grants === 'string') throw refusedToken(`The claim ${rolesClaim} of the token ${grants}.`);
    return { subject, issuer, grants };
  };
}

/** Refuses what the issuer signed for another use, such as telling an application who has signed in. */
function refuseOtherUse(payload: JWTPayload, { typ }: JWTVerifyResult['protectedHeader']): void {
  const type = typ?.toLowerCase().replace(/^application\//, '') ?? '';
  if (!TYPES.includes(type)) throw refusedToken('The token is not of type at+jwt or JWT.');
  const isIdentity = payload.typ === 'ID' || 'at_hash' in payload || 'c_hash' in payload;
  if (isIdentity) throw refusedToken('The token is an ID token; an access token is needed.');
}

/** What a client reads of a token that is not believed: enough to mend it, and nothing of the token. */
function refusalOf(error: unknown): unknown {
  if (error instanceof IssuerOutOfReach)
    return new HttpError(
      503,
      'SIGN_IN_UNAVAILABLE',
      'Who you are cannot be checked just now, because the keys of the token’s issuer are out of reach. Ask again in a moment, or without a token for what is public.',
      { 'retry-after': RETRY_AFTER_S },
    );
  if (error instanceof errors.JWTExpired)
    return refusedToken(
      error.claim === 'iat'
        ? `The token is older than the ${MAX_TOKEN_HOURS} hours that this hub accepts.`
        : 'The token has expired.',
    );
  if (error instanceof errors.JWTClaimValidationFailed) return refusedToken(explainClaim(error));
  // jose refuses keys that do not fit with a TypeError.
  if (error instanceof errors.JOSEError || error instanceof TypeError)
    return refusedToken('The token could not be verified with the keys of the issuer.');
  return error;
}

function explainClaim({ claim, reason }: errors.JWTClaimValidationFailed): string {
  if (reason === 'missing') return `The token has no ${claim}, which this hub needs.`;
  if (claim === 'aud') return 'The token is meant for another audience.';
  if (claim === 'iss') return 'The token is from another issuer.';
  if (claim === 'nbf' || claim === 'iat') return 'The token is not valid yet.';
  return 'The claims of the token could not be read.';
}
