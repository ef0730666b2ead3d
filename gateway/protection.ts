import { DEFAULT_LIMITS, type Limits } from './input/limits.js';

/** What the gateway holds against those who ask too much, too often, or for what is not theirs to know; and what it keeps of its work. */
export interface Protection {
  limits: Limits;
  /** Whether the schema is described, and errors say what else it has. */
  introspection: boolean;
  /** Whether the explorer's page is there. */
  explorer: boolean;
  /** Whether only documents of the manifest are answered. */
  onlyTrustedDocuments: boolean;
  /** How long one question may take over all subgraphs. */
  operationTimeoutMs: number;
  /** How many answers that could be large are worked on at once; those that come meanwhile wait for their turn. */
  largeAnswersAtOnce: number;
  /** Bytes of answers to the public, with their questions, that are kept for whoever asks the same; 0 for none. */
  keptAnswerBytes: number;
  /** Requests of one address in a minute; 0 for any number. */
  ratePerMinute: number;
  /** Addresses and networks whose word on the caller's address counts. */
  trustedProxies: readonly string[];
}

/** What holds where nobody has decided otherwise: everything shut that need not be open. */
export const DEFAULT_PROTECTION: Protection = {
  limits: DEFAULT_LIMITS,
  introspection: false,
  explorer: false,
  onlyTrustedDocuments: false,
  operationTimeoutMs: 30_000,
  largeAnswersAtOnce: 3,
  keptAnswerBytes: 32_000_000,
  ratePerMinute: 6_000,
  trustedProxies: [],
};

/** What holds on the machine of whoever develops on it: the schema may be read, and nobody asks too often. */
export const LOCAL_PROTECTION: Protection = {
  ...DEFAULT_PROTECTION,
  introspection: true,
  explorer: true,
  ratePerMinute: 0,
};
