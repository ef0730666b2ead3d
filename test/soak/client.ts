import { setInterval } from 'node:timers';
import type { OidcServer } from '../support/oidc-server.js';
import type { Reply } from './judge.js';
import { ASKERS, type Asker, type Operation } from './operations.js';

/** Puts a request. Rejects where no answer comes. */
export type Send = (url: string, operation: Operation) => Promise<Reply>;

export interface Client extends AsyncDisposable {
  send: Send;
}

/** Longer than every deadline of the hub. */
const PATIENCE_MS = 60_000;
/** Tokens of the issuer last for ten. */
const TOKEN_MINUTES = 4;

/** A client that has a token for each asker, and a new one before it expires. */
export async function createClient(issuer: OidcServer): Promise<Client> {
  const tokens = new Map<Asker, string>();
  const renew = async () => {
    // One after another: the issuer gives the roles that it was told last.
    for (const [asker, roles] of Object.entries(ASKERS))
      if (roles) tokens.set(asker as Asker, await issuer.issue(roles));
  };
  await renew();
  let renewing = Promise.resolve();
  const timer = setInterval(() => {
    renewing = renew();
  }, TOKEN_MINUTES * 60_000);
  return {
    send: (url, operation) => send(url, operation, operation.token ?? tokens.get(operation.asker)),
    [Symbol.asyncDispose]: async () => {
      clearInterval(timer);
      await renewing;
    },
  };
}

async function send(
  url: string,
  { path, method, body, contentType = 'application/json' }: Operation,
  token: string | undefined,
): Promise<Reply> {
  const response = await fetch(`${url}${path}`, {
    method,
    signal: AbortSignal.timeout(PATIENCE_MS),
    headers: {
      ...(body !== undefined && { 'content-type': contentType }),
      ...(body === undefined && { 'apollo-require-preflight': 'true' }),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    ...(body !== undefined && { body }),
  });
  return { status: response.status, text: await response.text() };
}
