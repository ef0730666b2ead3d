import { BENCHMARK_METHOD, differenceFrom, percentAbove } from '../comparison/benchmark.rules.js';
import { CHANGE_METHOD, changeSince, choosePeriodBefore } from '../comparison/change.rules.js';
import { CompareWith } from '../comparison/compare-with.js';
import type { MeasureBenchmark } from '../comparison/measure-benchmark.type.js';
import type { MeasureChange } from '../comparison/measure-change.type.js';
import type { MeasureRank } from '../comparison/measure-rank.type.js';
import type { MeasureRating } from '../comparison/measure-rating.type.js';
import { type RatingRule, rateByRule, ruleText } from '../comparison/rating.rules.js';
import type { MeasuresContext } from '../context.js';
import type { Peers } from '../peers/peers.rules.js';
import { basisAgainst } from './comparison.rules.js';
import type { FigureSubject } from './figure-subject.rules.js';
import type { MeasureFigure } from './measure-figure.type.js';
import { MeasureRate } from './measure-rate.type.js';
import { becauseOf, oneDecimal } from './rating-rule.rules.js';

/** Where the rate of a figure stands in each group. */
export async function loadRanks(
  { measure, ground: { subject, comparison } }: MeasureFigure,
  groups: readonly CompareWith[],
  context: MeasuresContext,
): Promise<MeasureRank[]> {
  const peers = await loadPeersFor(groups, subject, context);
  return groups.map((among) => {
    const { reason, ...rank } = comparison.rank(subject, measure, among, peers);
    const basis = rank.rank === null ? null : basisAgainst(among, peers);
    return { ...rank, among, basis, unavailableBecause: reason };
  });
}

/** The rates of groups, each beside the rate of a figure. */
export async function loadBenchmarks(
  { measure, ground: { subject, comparison } }: MeasureFigure,
  groups: readonly CompareWith[],
  context: MeasuresContext,
): Promise<MeasureBenchmark[]> {
  const peers = await loadPeersFor(groups, subject, context);
  const own = comparison.rate(subject, measure);
  return groups.map((kind) => {
    const benchmark = comparison.benchmark(subject, measure, kind, peers);
    const basis = basisAgainst(kind, peers);
    return {
      kind,
      count: benchmark.count,
      rate: MeasureRate.of(benchmark, benchmark.ground, measure.denominator, basis),
      basis: benchmark.per1000 === null ? null : basis,
      difference: differenceFrom(own, benchmark),
      percentDifference: rounded(percentAbove(own, benchmark)),
      members: benchmark.members,
      leftOut: kind === CompareWith.STATISTICAL_NEIGHBOURS ? benchmark.leftOut.map((id) => ({ id })) : [],
      method: BENCHMARK_METHOD,
      unavailableBecause: benchmark.reason,
    };
  });
}

/** A figure by a rule. */
export async function loadRating(
  { measure, ground: { subject, comparison } }: MeasureFigure,
  rule: RatingRule,
  context: MeasuresContext,
): Promise<MeasureRating> {
  const { compareWith } = rule;
  const peers = await loadPeersFor([compareWith], subject, context);
  const benchmark = comparison.benchmark(subject, measure, compareWith, peers);
  const rating = rateByRule(comparison.rate(subject, measure), benchmark, rule);
  return {
    rating: rating.colour,
    basis: rating.colour === null ? null : basisAgainst(compareWith, peers),
    rule: ruleText(rule),
    compareWith,
    percentDifference: rounded(rating.percentAbove),
    difference: rating.difference,
    because: becauseOf(rating),
  };
}

/** The change of a figure since the period that it can be compared with: one statement more, however many figures. */
export async function loadChange(
  { measure, count, ground: { subject, period } }: MeasureFigure,
  context: MeasuresContext,
): Promise<MeasureChange> {
  const held = await context.periods.all();
  const before = choosePeriodBefore(period, held).period;
  const earlier = before && (await context.comparisonByPeriod.load(before)).book.count(subject, measure.id);
  const counts = held.map((other) => ({
    ...other,
    count: other === before ? (earlier?.count ?? null) : null,
  }));
  const change = changeSince({ ...period, count }, counts);
  return {
    from: change.since?.from ?? null,
    to: change.since?.to ?? null,
    previousCount: change.since?.count ?? null,
    change: change.count,
    percent: rounded(change.percent),
    difference: change.difference,
    method: CHANGE_METHOD,
    unavailableBecause: change.reason,
  };
}

/** Statistical neighbours are read only where they are asked for. */
async function loadPeersFor(
  groups: readonly CompareWith[],
  subject: FigureSubject,
  context: MeasuresContext,
): Promise<Peers | null> {
  return groups.includes(CompareWith.STATISTICAL_NEIGHBOURS) ? context.peersOf(subject) : null;
}

function rounded(percent: number | null): number | null {
  return percent === null ? null : oneDecimal(percent);
}
