import type { IncomingMessage } from 'node:http';
import { PUBLIC_VIEWER, type Viewer } from '../../shared/access/viewer.js';
import type { IssuerSettings } from './access-config.js';
import { bearerToken, refusedToken } from './bearer-token.js';
import { createIssuerKeys } from './issuer-keys.js';
import { createTokenVerifier, type TrustedIssuer } from './token-verifier.js';

/** Who asks: the public without a token. @throws HttpError when a token comes that is not believed. */
export type Identify = (request: IncomingMessage) => Promise<Viewer>;

/** Finds out who asks. Where no issuer is trusted, every token is refused: what it claims is never dropped in silence. */
export function createIdentify(trusted: TrustedIssuer | undefined): Identify {
  const verify = trusted && createTokenVerifier(trusted);
  return async (request) => {
    const token = bearerToken(request);
    if (token === undefined) return PUBLIC_VIEWER;
    if (verify) return verify(token);
    throw refusedToken('This hub takes tokens of no issuer. Ask without one for what is public.');
  };
}

/** The issuer of the settings, whose keys are fetched when they are needed. */
export function trustIssuer(
  settings: IssuerSettings | undefined,
  onFault: (error: unknown) => void,
): TrustedIssuer | undefined {
  return settings && { ...settings, findKey: createIssuerKeys(settings, onFault) };
}
