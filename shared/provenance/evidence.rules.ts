import { compareText } from '../collections.js';
import { DutyOutcome } from './duty-outcome.js';

/** What one paragraph shows of a rule: practice as asked, said not to be done, or practice that departs from it. */
export type Showing = 'DONE' | 'NOT_DONE' | 'DEPARTS';

export interface Evidence {
  showing: Showing;
  because: string;
  documentId: string;
  documentTitle: string;
  /** Orders documents; null sorts as the oldest. */
  knownAt: string | null;
}

export interface Weighed<Item extends Evidence> {
  outcome: DutyOutcome;
  explanation: string;
  /** Newest document first. */
  evidence: Item[];
}

const OUTCOMES: Record<Showing, DutyOutcome> = {
  DONE: DutyOutcome.MET,
  NOT_DONE: DutyOutcome.NOT_MET,
  DEPARTS: DutyOutcome.CONTRADICTED,
};

/** Within one document the graver finding decides, so that a lapse is not hidden by a neighbouring paragraph. */
const GRAVITY: Record<Showing, number> = { DEPARTS: 0, NOT_DONE: 1, DONE: 2 };

/** What do these paragraphs show of one rule? The newest document decides; older ones stay as evidence. */
export function weighEvidence<Item extends Evidence>(items: readonly Item[]): Weighed<Item> {
  const evidence = [...items].sort(newestThenGravest);
  const [deciding] = evidence;
  if (!deciding) {
    return {
      outcome: DutyOutcome.UNKNOWN,
      explanation: 'No document held shows whether this is done.',
      evidence,
    };
  }
  return { outcome: OUTCOMES[deciding.showing], explanation: explain(deciding, evidence), evidence };
}

function newestThenGravest(a: Evidence, b: Evidence): number {
  return (
    compareText(b.knownAt ?? '', a.knownAt ?? '') ||
    compareText(a.documentId, b.documentId) ||
    GRAVITY[a.showing] - GRAVITY[b.showing]
  );
}

function explain(deciding: Evidence, evidence: readonly Evidence[]): string {
  const dissent = evidence.find((item) => item.showing !== deciding.showing);
  if (!dissent) return deciding.because;
  const where =
    dissent.documentId === deciding.documentId
      ? 'The same document also says'
      : `Another document, ${dissent.documentId} (${dissent.documentTitle}), says otherwise`;
  return `${deciding.because} ${where}: ${dissent.because}`;
}
