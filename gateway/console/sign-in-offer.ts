import type { ConsoleClient, IssuerSettings } from '../access/access-config.js';

/** Where readers of the console sign in. Every page tells it, so nothing in it is a secret. */
export interface SignInOffer extends ConsoleClient {
  /** As the tokens name it; an address where its metadata is found, unless its endpoints are given. */
  issuer: string;
  /** Paths of this hub, where the issuer is the hub's own. */
  endpoints?: { authorization: string; token: string };
}

/** What the settings offer; nothing where the issuer does not know the console. */
export function offerSignIn(settings: IssuerSettings | undefined): SignInOffer | undefined {
  return settings?.console && { issuer: settings.issuer, ...settings.console };
}

/** Whom pages ask besides the hub while somebody signs in: the issuer, if it is another. */
export function issuerOrigin({ issuer, endpoints }: SignInOffer): string | undefined {
  return endpoints ? undefined : new URL(issuer).origin;
}
