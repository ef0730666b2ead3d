import { percentAbove } from './benchmark.rules.js';
import { Colour } from './colour.js';
import { CompareWith } from './compare-with.js';
import { Difference } from './difference.js';
import { differenceOf } from './limits.rules.js';
import type { Rate } from './rate.rules.js';

/** By what a rate becomes red, amber or green. */
export interface RatingRule {
  compareWith: CompareWith;
  /** Red from this many per cent above the benchmark. */
  redAbovePercent: number;
  /** Amber beyond this many per cent above the benchmark. */
  amberAbovePercent: number;
  /** Red only where the limits of rate and benchmark do not overlap. */
  realDifferenceOnly: boolean;
}

/** A rating with what it rests on. */
export interface Rating {
  colour: Colour | null;
  percentAbove: number | null;
  difference: Difference | null;
  /** Why there is no colour. */
  reason: string | null;
}

/** The rule where a query sets none. */
export const DEFAULT_RATING_RULE: RatingRule = {
  compareWith: CompareWith.STATISTICAL_NEIGHBOURS,
  redAbovePercent: 10,
  amberAbovePercent: 0,
  realDifferenceOnly: true,
};

const HIGHEST_PERCENT = 1000;
const GROUP_WORDS: Readonly<Record<CompareWith, string>> = {
  [CompareWith.STATISTICAL_NEIGHBOURS]: 'its statistical neighbours together',
  [CompareWith.POLICE_AREA]: 'its police area',
  [CompareWith.ENGLAND_AND_WALES]: 'England and Wales',
};

/** What is wrong with a rule, in words; empty where it can be used. */
export function findRuleProblems({ redAbovePercent: red, amberAbovePercent: amber }: RatingRule): string[] {
  const problems = [
    ...problemsOfPercent('redAbovePercent', red),
    ...problemsOfPercent('amberAbovePercent', amber),
  ];
  if (problems.length === 0 && amber > red) {
    problems.push(`amberAbovePercent: ${amber} is above redAbovePercent: ${red}; give no more than that.`);
  }
  return problems;
}

/** Red, amber or green by the rule; null with a reason where rate or benchmark is not known. */
export function rateByRule(own: Rate, benchmark: Rate, rule: RatingRule): Rating {
  const difference = differenceOf(own.limits, benchmark.limits);
  const above = percentAbove(own, benchmark);
  if (above === null)
    return { colour: null, percentAbove: null, difference, reason: reasonFor(own, benchmark) };
  return { colour: colourOf(above, difference, rule), percentAbove: above, difference, reason: null };
}

/** The rule in one sentence, to be shown with every rating. */
export function ruleText(rule: RatingRule): string {
  const { redAbovePercent: red, amberAbovePercent: amber } = rule;
  const real = rule.realDifferenceOnly ? ' and the 95 % limits of the two do not overlap' : '';
  const beyond = amber === 0 ? 'above that rate' : `more than ${amber} % above that rate`;
  return `RED where the rate is at least ${red} % above that of ${GROUP_WORDS[rule.compareWith]}${real}; AMBER where it is ${beyond} without being RED; else GREEN.`;
}

function colourOf(above: number, difference: Difference | null, rule: RatingRule): Colour {
  const isReal = !rule.realDifferenceOnly || difference === Difference.HIGHER;
  if (above >= rule.redAbovePercent && isReal) return Colour.RED;
  return above > rule.amberAbovePercent ? Colour.AMBER : Colour.GREEN;
}

function reasonFor(own: Rate, benchmark: Rate): string {
  if (own.per1000 === null) return own.reason ?? 'The rate is not known.';
  if (benchmark.per1000 === null) return benchmark.reason ?? 'There is no rate to compare with.';
  return 'The rate to compare with is zero: nothing can be a percentage above it.';
}

function problemsOfPercent(name: string, value: number): string[] {
  if (Number.isFinite(value) && value >= 0 && value <= HIGHEST_PERCENT) return [];
  return [`${name}: ${value} is not a percentage from 0 to ${HIGHEST_PERCENT}.`];
}
