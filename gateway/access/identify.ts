import type { IncomingMessage } from 'node:http';
import { newRequestId } from '../../shared/access/asker.js';
import { PUBLIC_VIEWER, type Viewer } from '../../shared/access/viewer.js';
import type { Promised } from '../../shared/promised.js';
import { describeRefusal, type RefusedSignIn } from '../audit/refused-sign-in.js';
import { addressOfCaller, type IsTrusted } from '../http/caller-address.js';
import { HttpError } from '../http/http-error.js';
import type { IssuerSettings } from './access-config.js';
import { bearerToken, refusedToken } from './bearer-token.js';
import { createIssuerKeys } from './issuer-keys.js';
import { createTokenVerifier, type TrustedIssuer } from './token-verifier.js';

/** Who asks: the public without a token. @throws HttpError when a token comes that is not believed. */
export type Identify = (request: IncomingMessage, requestId?: string) => Promised<Viewer>;

export interface IdentifyOptions {
  trusted: TrustedIssuer | undefined;
  /** Told of every sign-in that is refused. */
  onRefused: (refused: RefusedSignIn) => void;
  /** Whose word on the caller's address counts. */
  isTrustedProxy: IsTrusted;
}

/** Finds out who asks, and tells of those who are not believed. */
export function createIdentify({ trusted, onRefused, isTrustedProxy }: IdentifyOptions): Identify {
  const identify = createIdentifyByToken(trusted);
  const identifyOnRecord = async (request: IncomingMessage, requestId: string) => {
    try {
      return await identify(request);
    } catch (error) {
      if (error instanceof HttpError) {
        const address = addressOfCaller(request, isTrustedProxy);
        onRefused(
          describeRefusal(request, error, { refusedAt: new Date().toISOString(), requestId, address }),
        );
      }
      throw error;
    }
  };
  return (request, requestId = newRequestId()) =>
    request.headers.authorization === undefined ? PUBLIC_VIEWER : identifyOnRecord(request, requestId);
}

/** Where no issuer is trusted, every token is refused: what it claims is never dropped in silence. */
function createIdentifyByToken(trusted: TrustedIssuer | undefined) {
  const verify = trusted && createTokenVerifier(trusted);
  return async (request: IncomingMessage): Promise<Viewer> => {
    const token = bearerToken(request);
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
