import type { DutyOutcome } from '../../documents.js';
import type { Shape } from '../../parts/mark.js';

/** What a paper shows of a duty, as a board reads it. */
export const OUTCOMES: Readonly<Record<DutyOutcome, { words: string; shape: Shape; meaning: string }>> = {
  MET: { words: 'Met', shape: 'full', meaning: 'a paper shows it being done' },
  CONTRADICTED: {
    words: 'Done otherwise',
    shape: 'warning',
    meaning: 'what a paper describes is not what the rule asks',
  },
  NOT_MET: { words: 'Not met', shape: 'cross', meaning: 'a paper says that it is not done' },
  UNKNOWN: {
    words: 'Not known',
    shape: 'none',
    meaning: 'no paper held speaks to it, which is no finding that it is neglected',
  },
};

/** From what calls for a board's attention to what says nothing. */
const OUTCOME_ORDER: readonly DutyOutcome[] = ['NOT_MET', 'CONTRADICTED', 'MET', 'UNKNOWN'];

interface Duty {
  rule: string;
  outcome: DutyOutcome;
}

interface Body<D extends Duty> {
  id: string;
  duties: readonly D[];
}

/** Every duty that one of these bodies has, once, in the order of the law table. */
export function listDuties<D extends Duty>(bodies: readonly Body<D>[]): D[] {
  const found = new Map<string, D>();
  for (const { duties } of bodies)
    for (const duty of duties) if (!found.has(duty.rule)) found.set(duty.rule, duty);
  return [...found.values()];
}

/** How many duties of a body stand at each outcome, those that occur. */
export function countOutcomes(duties: readonly Duty[]): { outcome: DutyOutcome; count: number }[] {
  return OUTCOME_ORDER.map((outcome) => ({
    outcome,
    count: duties.filter((duty) => duty.outcome === outcome).length,
  })).filter(({ count }) => count > 0);
}

/** The county strategy groups of all partnerships, each once. */
export function listStrategyGroups<G extends { id: string }>(
  partnerships: readonly { countyStrategyGroups: readonly G[] | null }[],
): G[] {
  const groups = partnerships.flatMap(({ countyStrategyGroups }) => countyStrategyGroups ?? []);
  return [...new Map(groups.map((group) => [group.id, group])).values()];
}

/** The newest day of the papers behind an outcome; null where none has a day. */
export function findNewestDay(evidence: readonly { document: { knownAt: string | null } }[]): string | null {
  const days = evidence.flatMap(({ document }) => document.knownAt ?? []);
  return days.sort().at(-1) ?? null;
}

/** When a duty that comes round falls due, by the calendar of the Regulations: their year ends on 31 March. */
const BY_END_OF_YEAR: ReadonlySet<string> = new Set([
  'reg-sa-annual',
  'reg-plan',
  'reg-public-meeting',
  'reg-csa',
  'wal-assessment-plan',
]);
/** Within twelve months of the last time, whose day the hub does not hold. */
const ROLLING: ReadonlySet<string> = new Set(['scrutiny-annual']);

/** What falls due next. */
export interface DueNext<D> {
  /** Null where it depends on a day that is not known. */
  day: string | null;
  duties: D[];
}

/** Duties that come round, by the day on which the law wants them done next; those without a known day last. */
export function findDueNext<D extends Duty>(duties: readonly D[], today: string): DueNext<D>[] {
  const yearly = duties.filter(({ rule }) => BY_END_OF_YEAR.has(rule));
  const rolling = duties.filter(({ rule }) => ROLLING.has(rule));
  return [
    { day: findEndOfYear(today), duties: yearly },
    { day: null, duties: rolling },
  ].filter((due) => due.duties.length > 0);
}

/** The last day of the financial year that a day lies in. */
export function findEndOfYear(today: string): string {
  const year = Number(today.slice(0, 4));
  return `${today.slice(5) > '03-31' ? year + 1 : year}-03-31`;
}
