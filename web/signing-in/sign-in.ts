import { createContext } from 'react';

/** Where readers sign in: what the hub tells every page, none of it a secret. */
export interface SignIn {
  /** As the tokens name it; an address where its metadata is found, unless its endpoints are given. */
  issuer: string;
  clientId: string;
  scope: string;
  /** Paths of this hub: the issuer is the hub's own, for a reader on the machine that it runs on. */
  endpoints?: { authorization: string; token: string };
}

/** Where the issuer sends readers back to; it has to know the address. */
export const RETURN_PATH = '/signed-in';
export const SIGN_IN_PATH = '/sign-in';
export const SIGNED_OUT_PATH = '/signed-out';
export const CHOOSE_ROLE_PATH = '/choose-role';

/** Undefined where nobody can sign in. */
export const SignInContext = createContext<SignIn | undefined>(undefined);

/** The page to begin at, which leads back to this one. */
export function signInAddress(path: string, search: string): string {
  return `${SIGN_IN_PATH}?${new URLSearchParams({ to: path + search })}`;
}

/** "login.example.org", of which somebody who signs in there sees the name. */
export function nameIssuer({ issuer, endpoints }: SignIn): string {
  return endpoints ? 'this hub' : new URL(issuer).host;
}
