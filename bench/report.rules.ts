import type { Answered, CellResult, Round } from './compare.js';
import { CONTENDERS, type ContenderName } from './contender.js';
import { percentileOf, ratiosOf, type Spread, spreadOf } from './statistics.rules.js';

/** What a run is told of in Markdown, as docs/performance.md holds it. */

/** A table of Markdown: the first column to the left, figures to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = head.map((_, column) => (column === 0 ? '---' : '---:'));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Three figures that count, thousands apart; a dash for what is not known or has no end. */
export function figure(value: number | undefined): string {
  if (value === undefined || !Number.isFinite(value)) return '–';
  const digits = value === 0 ? 0 : Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return value.toLocaleString('en-GB', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

export function spread({ median, least, most }: Spread): string {
  return `${figure(median)} (${figure(least)}–${figure(most)})`;
}

/** Requests a second of one contender for each of another, round by round. */
export function speedRatio(
  { rounds }: CellResult,
  contender: ContenderName,
  against: ContenderName,
): Spread | undefined {
  return ratio(rounds.get(contender), rounds.get(against), ({ perSecond }) => perSecond);
}

/** Time to the middle answer of one contender for each of another. */
export function timeRatio(
  { rounds }: CellResult,
  contender: ContenderName,
  against: ContenderName,
): Spread | undefined {
  return ratio(rounds.get(contender), rounds.get(against), ({ p50Ms }) => p50Ms);
}

function ratio(
  one: readonly Round[] | undefined,
  other: readonly Round[] | undefined,
  pick: (round: Round) => number,
): Spread | undefined {
  return one && other && ratiosOf(one.map(pick), other.map(pick));
}

/** Of all answers in all rounds. */
export function slowestPercent(rounds: readonly Round[]): number {
  const all = rounds.flatMap(({ latenciesMs }) => latenciesMs);
  return all.length > 0 ? percentileOf(all, 0.99) : Number.POSITIVE_INFINITY;
}

export function cellTable(cell: CellResult): string {
  const rows = [...cell.rounds].map(([name, rounds]) => {
    const of = (pick: (round: Round) => number | undefined) => known(rounds.map(pick));
    const ahead = speedRatio(cell, 'together', name);
    return [
      name,
      spread(spreadOf(rounds.map(({ perSecond }) => perSecond))),
      name === 'together' || !ahead ? '' : `${spread(ahead)}`,
      spread(spreadOf(rounds.map(({ p50Ms }) => p50Ms))),
      figure(slowestPercent(rounds)),
      figure(of(({ cpuPerThousand }) => cpuPerThousand)?.median),
      figure(of(({ databaseCpuPerThousand }) => databaseCpuPerThousand)?.median),
      figure(of(({ residentMb }) => residentMb)?.most),
    ];
  });
  return table(
    [
      'contender',
      'requests/s',
      'together ÷ it',
      'p50 ms',
      'p99 ms',
      'CPU s / 1,000',
      'PostgreSQL CPU s / 1,000',
      'peak MB',
    ],
    rows,
  );
}

function known(values: readonly (number | undefined)[]): Spread | undefined {
  const found = values.filter((value) => value !== undefined);
  return found.length > 0 ? spreadOf(found) : undefined;
}

/** One row a question, one column a contender: SQL statements, and how its answer compares. */
export function answersTable(answered: readonly Answered[]): string {
  const questions = [...new Set(answered.map(({ question }) => question))];
  const contenders = [...new Set(answered.map(({ contender }) => contender))];
  const rows = questions.map((question) => {
    const mine = answered.filter((one) => one.question === question);
    const bytes = Buffer.byteLength(mine[0]?.answer ?? '');
    const statements = contenders.map((name) =>
      String(mine.find(({ contender }) => contender === name)?.statements ?? '–'),
    );
    return [question, bytes.toLocaleString('en-GB'), ...statements, likenesses(mine)];
  });
  return table(
    ['operation', 'bytes', ...contenders.map((name) => `SQL ${name}`), 'the same data as together'],
    rows,
  );
}

const LIKENESS_WORDS = {
  bytes: 'byte for byte',
  space: 'but for space between values',
  order: 'but for the order of fields',
} as const;

function likenesses(answered: readonly Answered[]): string {
  const others = answered.filter(({ contender }) => contender !== 'together');
  const kinds = [...new Set(others.map(({ likeness }) => likeness))];
  return kinds
    .map((kind) => {
      const names = others.filter(({ likeness }) => likeness === kind).map(({ contender }) => contender);
      return `${LIKENESS_WORDS[kind]}: ${names.join(', ')}`;
    })
    .join('; ');
}

export function contendersList(names: readonly ContenderName[]): string {
  return names.map((name) => `- **${name}**: ${CONTENDERS[name]}`).join('\n');
}

/** What was answered wrongly while it was measured, in words; empty where nothing was. */
export function wrongAnswers(cells: readonly CellResult[]): string[] {
  return cells.flatMap(({ operation, clients, rounds }) =>
    [...rounds].flatMap(([name, measured]) => {
      const wrong = measured.reduce((sum, round) => sum + round.wrong, 0);
      const last = measured.findLast((round) => round.wrong > 0)?.lastWrong;
      return wrong === 0
        ? []
        : [`- ${name}, ${operation} at ${clients}: ${wrong} wrong answers, the last: ${last}`];
    }),
  );
}
