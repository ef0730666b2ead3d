import { createContext } from 'react';
import type { Shown } from '../page.js';
import type { Reader } from './reader.rules.js';

/** As whom a page is read. */
export type Standing =
  | { kind: 'public' }
  /** What is public is shown until the rest has come. */
  | { kind: 'asking'; reader: Reader }
  | { kind: 'reader'; reader: Reader }
  /** The time of the sign-in is up, or the hub takes its token no more. */
  | { kind: 'ended' }
  | { kind: 'signed-out' };

/** What a page shows, and to whom. */
export interface Reading {
  shown: Shown;
  standing: Standing;
}

export const PUBLIC_STANDING: Standing = { kind: 'public' };

/** What readers can do about it; nothing before scripts run, when links lead on. */
export interface ReadingActions {
  /** Goes to where readers sign in. @throws SignInError */
  signIn(to: string): Promise<void>;
  /** Forgets everything. @throws SignInError where the issuer could not be told. */
  signOut(): Promise<void>;
}

export const ReadingActionsContext = createContext<ReadingActions | null>(null);
