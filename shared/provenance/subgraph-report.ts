import type { Basis } from './basis.js';

/** What a subgraph has loaded, what it lacks and what does not agree: told to the register in the same run. */
export interface SubgraphReport {
  subgraph: string;
  /** Once for each document that records were loaded from. */
  loaded: readonly LoadedRecords[];
  completeness: readonly Completeness[];
  gaps: readonly Gap[];
  contradictions: readonly Contradiction[];
}

export interface LoadedRecords {
  documentId: string;
  /** "areas", "recorded crime figures": in the plural. */
  what: string;
  records: number;
}

/** How much of something is held. */
export interface Completeness {
  /** "residents of local government areas". */
  what: string;
  held: number;
  /** Out of how many. */
  of: number;
  /** Why something is missing, where it is known. */
  note: string | null;
}

/** What is missing for a partnership. */
export interface Gap {
  /** Slug. */
  partnership: string;
  /** "priorities", "grants": one word for one sort of gap, the same for every partnership. */
  what: string;
  /** A sentence for people. */
  because: string;
}

export type ContradictionKind =
  /** Two documents say different things of the same. */
  | 'DOCUMENTS_DISAGREE'
  /** A document's sum is not the sum of its parts. */
  | 'SUM_DIFFERS'
  /** A practice that a document describes is not what the Act or the Regulations ask. */
  | 'RULE_CONTRADICTED';

export interface Contradiction {
  kind: ContradictionKind;
  /** Slug of the partnership it is about, else null. */
  partnership: string | null;
  /** A sentence for people that gives both sides. */
  text: string;
  /** The rule of the law table, where one is contradicted. */
  rule: string | null;
  /** Where to look it up; two or more where documents disagree. */
  sources: readonly ReportedSource[];
}

export interface ReportedSource {
  documentId: string;
  locator: string;
  /** STATED if left out. */
  basis?: Basis;
}
