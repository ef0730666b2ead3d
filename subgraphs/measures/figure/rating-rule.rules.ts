import { DomainError } from '../../../shared/errors.js';
import type { CompareWith } from '../comparison/compare-with.js';
import { Difference } from '../comparison/difference.js';
import { findRuleProblems, type Rating, type RatingRule } from '../comparison/rating.rules.js';

/** A rule as a client gives it: what is left out is as in the rule beneath it. */
export interface GivenRule {
  compareWith?: CompareWith | null;
  redAbovePercent?: number | null;
  amberAbovePercent?: number | null;
  realDifferenceOnly?: boolean | null;
}

/** The rule that a client means. @throws DomainError BAD_ARGUMENT */
export function acceptRule(given: GivenRule | null | undefined, beneath: RatingRule): RatingRule {
  if (!given) return beneath;
  const rule = {
    compareWith: given.compareWith ?? beneath.compareWith,
    redAbovePercent: given.redAbovePercent ?? beneath.redAbovePercent,
    amberAbovePercent: given.amberAbovePercent ?? beneath.amberAbovePercent,
    realDifferenceOnly: given.realDifferenceOnly ?? beneath.realDifferenceOnly,
  };
  const problems = findRuleProblems(rule);
  if (problems.length === 0) return rule;
  throw new DomainError('BAD_ARGUMENT', `rule: ${problems.join(' ')}`, {
    argument: 'rule',
    accepted: 'percentages from 0 to 1000, amber no higher than red',
  });
}

/** What led to a colour, in one sentence; else why there is none. */
export function becauseOf({ percentAbove, difference, reason }: Rating): string {
  if (percentAbove === null) return reason ?? 'There is no rate to compare with.';
  const percent = Math.abs(oneDecimal(percentAbove)).toFixed(1);
  const stands = percentAbove >= 0 ? `${percent} % above` : `${percent} % below`;
  return `The rate is ${stands} that of the group${overlapInWords(difference)}.`;
}

/** A percentage as shown to clients. */
export function oneDecimal(percent: number): number {
  return Math.round(percent * 10) / 10;
}

function overlapInWords(difference: Difference | null): string {
  if (difference === null) return '; one of the two has no limits';
  const overlap = difference === Difference.NO_REAL_DIFFERENCE;
  return overlap ? '; the 95 % limits of the two overlap' : '; the 95 % limits of the two do not overlap';
}
