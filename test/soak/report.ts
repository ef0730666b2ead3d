import { hasGrown, type MemoryUse } from './memory.js';
import type { Phase, Recovery } from './phase.js';

const MOST_TOLD = 20;

/** Everything that makes the soak fail, in words. */
export function listFailures(phases: readonly Phase[]): string[] {
  return phases.flatMap(({ mode, tally, failures, memory }) =>
    [
      ...few(tally.wrong, 'wrong answer'),
      ...few(tally.unanswered, 'request without an answer'),
      ...failures,
      ...memory.filter(hasGrown).map(({ name }) => `the memory of ${name} is not level`),
    ].map((failure) => `${mode}: ${failure}`),
  );
}

function few(items: readonly string[], what: string): string[] {
  const told = items.slice(0, MOST_TOLD).map((item) => `${what}: ${item}`);
  return items.length > MOST_TOLD ? [...told, `${items.length} of "${what}" in all`] : told;
}

/** The figures of a soak as a table. */
export function describePhase({ mode, operations, tally, recoveries, memory }: Phase): string {
  const codes = [...tally.codes].map(([code, count]) => `${code} in ${count}`).join(', ');
  return [
    `## ${mode}`,
    ...[
      ['questions', String(operations)],
      ['requests', `${tally.requests} in ${tally.seconds.toFixed(0)} s`],
      ['right', String(tally.right)],
      ['partial', `${tally.partial}${codes && ` (${codes})`}`],
      ['wrong', String(tally.wrong.length)],
      ['without an answer', String(tally.unanswered.length)],
      ['longest answer', `${(tally.longestMs / 1000).toFixed(1)} s`],
      ...kindsOf(recoveries).map((kind) => [kind, describeRecoveries(kind, recoveries)]),
      ...memory.filter(({ minutes }) => minutes >= longest(memory) / 2).map(describeMemory),
    ].map(([name = '', value]) => `${name.padEnd(24)} ${value}`),
  ].join('\n');
}

function kindsOf(recoveries: readonly Recovery[]): string[] {
  return [...new Set(recoveries.flatMap(({ kinds }) => kinds))].sort();
}

/** Times are of those during which nothing else went wrong. */
function describeRecoveries(kind: string, recoveries: readonly Recovery[]): string {
  const count = recoveries.flatMap(({ kinds }) => kinds).filter((each) => each === kind).length;
  const times = recoveries
    .filter(({ kinds }) => kinds.length === 1 && kinds[0] === kind)
    .map(({ ms }) => ms / 1000)
    .sort((a, b) => a - b);
  const median = times[Math.floor(times.length / 2)];
  if (median === undefined) return `${count} times, always with something else`;
  return `${count} times; all right again after ${median.toFixed(1)} s (median), ${times.at(-1)?.toFixed(1)} s (longest)`;
}

function longest(memory: readonly MemoryUse[]): number {
  return Math.max(0, ...memory.map(({ minutes }) => minutes));
}

function describeMemory(use: MemoryUse): [string, string] {
  const sign = use.slopeMbPerHour < 0 ? '' : '+';
  const figures = [use.firstMb, use.lastMb, use.peakMb].map((mb) => mb.toFixed(0));
  return [
    `memory of ${use.name}`,
    `${figures[0]} MB, ${use.minutes.toFixed(1)} minutes later ${figures[1]} MB, at most ${figures[2]} MB; slope ${sign}${use.slopeMbPerHour.toFixed(0)} MB/hour`,
  ];
}
