import type { Pence } from '../../../shared/money/pence.js';
import type { FunderKind } from '../funder/funder-kind.js';
import type { Cells, Recipient } from '../recipient/ground.rules.js';
import type { FundingKind } from '../statement/funding-kind.js';
import type { StatementCoverage } from '../statement/statement-coverage.js';
import type { Years } from './years.rules.js';

/** What counting needs to know of a line; the stored line has it all. */
export interface GrantLine extends Recipient, Years {
  id: string;
  /** As the document names it; null where it names none, though the kind may be inferred. */
  funder: string | null;
  funderKind: FunderKind;
  /** The body behind the name, one slug in all documents; null where it is not known. */
  funderId: string | null;
  amount: Pence | null;
  approximate: boolean;
  perYear: boolean;
  /** The statement of whose money this is a part. */
  partOfId: string | null;
  themeLinks: readonly { themeId: string }[];
}

/** What counting needs to know of a statement. */
export interface GrantStatement extends Years {
  id: string;
  kind: FundingKind;
  coverage: StatementCoverage;
  statedTotal: Pence | null;
  statedTotalApproximate: boolean;
  /** Orders documents; null is the oldest. */
  document: { knownAt: string | null };
  /** Without the parts of lines, which are the same money again. */
  lines: readonly GrantLine[];
}

/** What is asked for; null asks for everything. */
export interface GrantQuestion extends Years {
  recipients: Cells | null;
  funderKinds: ReadonlySet<FunderKind> | null;
  themes: ReadonlySet<string> | null;
}

/** A line with the ground that its money went to; null where it went to no place. */
export interface PlacedLine {
  line: GrantLine;
  cells: Cells | null;
}

/** Why money was not added; the order is that of the steps of a total. Values equal their names. */
export enum LeftOutReason {
  OVERLAPPING = 'OVERLAPPING',
  UNDATED = 'UNDATED',
  NO_AMOUNT = 'NO_AMOUNT',
  APPROXIMATE = 'APPROXIMATE',
  YEARLY_RATE = 'YEARLY_RATE',
  INCLUDED_ELSEWHERE = 'INCLUDED_ELSEWHERE',
  NOT_SPLIT = 'NOT_SPLIT',
}

/** Lines of one statement that were not added for one reason. */
export interface LeftOut {
  statement: GrantStatement;
  reason: LeftOutReason;
  lines: readonly GrantLine[];
  /** Null where no amount is known. */
  amount: Pence | null;
  /** Statements that already include the money. */
  includedIn: readonly string[];
}

/** Money that may be added: one line, or all lines of a statement whose total alone is known. */
export interface Countable {
  statement: GrantStatement;
  lines: readonly PlacedLine[];
  amount: Pence;
}
