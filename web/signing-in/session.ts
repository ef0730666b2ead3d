import type { Reader } from './reader.rules.js';
import type { SignIn } from './sign-in.js';

/** What a tab holds of somebody who has signed in, until it is closed, signed out of or over. */
export interface Session {
  /** For whom it was made; another issuer's is none. */
  issuer: string;
  clientId: string;
  /** What the hub is asked with. */
  accessToken: string;
  /** What the issuer is asked with to end it there as well. */
  idToken: string | undefined;
  /** In milliseconds since 1970; undefined where the issuer does not say. */
  endsAt: number | undefined;
  reader: Reader;
}

/** A sign-in that was begun in this tab and waits for its answer. */
export interface Pending {
  issuer: string;
  state: string;
  nonce: string;
  verifier: string;
  /** The path to lead back to. */
  to: string;
}

const SESSION = 'hub-session';
const PENDING = 'hub-sign-in';
/** Tabs hold what is theirs alone, but leave together. */
const CHANNEL = 'hub-signed-out';

export function keepSession(session: Session): void {
  sessionStorage.setItem(SESSION, JSON.stringify(session));
}

/** What this tab holds for where readers sign in now. What another issuer gave out is forgotten. */
export function readSession(signIn: SignIn | undefined): Session | undefined {
  const session = read<Session>(SESSION);
  if (session === undefined) return undefined;
  if (signIn && session.issuer === signIn.issuer && session.clientId === signIn.clientId) return session;
  forgetSession();
  return undefined;
}

export function forgetSession(): void {
  sessionStorage.removeItem(SESSION);
}

/** Says to the other tabs that somebody has signed out. */
export function tellSignedOut(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('');
  channel.close();
}

/** Calls when somebody has signed out in another tab. @returns what ends it. */
export function onSignedOut(listen: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', listen);
  return () => channel.close();
}

export function keepPending(pending: Pending): void {
  sessionStorage.setItem(PENDING, JSON.stringify(pending));
}

/** The sign-in that waits for its answer, which it does no longer: an answer is taken once. */
export function takePending(): Pending | undefined {
  const pending = read<Pending>(PENDING);
  sessionStorage.removeItem(PENDING);
  return pending;
}

/** Only this code writes what is read here. */
function read<Kept>(name: string): Kept | undefined {
  const text = sessionStorage.getItem(name);
  return text === null ? undefined : (JSON.parse(text) as Kept);
}
