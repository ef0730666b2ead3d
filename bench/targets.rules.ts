import type { CellResult } from './compare.js';
import type { ContenderName } from './contender.js';
import { figure, slowestPercent, speedRatio, spread, timeRatio } from './report.rules.js';

/** What the hub is held to, and what a run found. */
export interface Judged {
  target: string;
  measured: string;
  met: boolean;
}

interface SpeedTarget {
  operation: string;
  clients: number;
  contender: ContenderName;
  against: ContenderName;
  atLeast: number;
}

const CLIENTS = 16;

const SPEED: readonly SpeedTarget[] = [
  ...[
    { operation: 'small', atLeast: 5 },
    { operation: 'oversight', atLeast: 5 },
    { operation: 'wide', atLeast: 4 },
  ].map((one) => ({ ...one, clients: CLIENTS, contender: 'together' as const, against: 'apollo' as const })),
  ...['small', 'list', 'oversight', 'board', 'wide', 'mix'].map((operation) => ({
    operation,
    clients: CLIENTS,
    contender: 'apart-kept' as const,
    against: 'hive' as const,
    atLeast: 1,
  })),
  ...['small', 'list', 'oversight', 'board', 'wide', 'mix'].map((operation) => ({
    operation,
    clients: CLIENTS,
    contender: 'apart' as const,
    against: 'hive-each' as const,
    atLeast: 1,
  })),
  ...['small', 'list', 'oversight', 'board', 'wide', 'mix'].map((operation) => ({
    operation,
    clients: CLIENTS,
    contender: 'kept' as const,
    against: 'bytes' as const,
    atLeast: 0.5,
  })),
];

/** How many times as long as the SQL floor an answer may take. */
const MOST_TIMES_SQL = 3;

/** The targets that a run can tell of: others were not measured in it. */
export function judge(cells: readonly CellResult[]): Judged[] {
  return [
    ...SPEED.flatMap((target) => cells.flatMap((cell) => judgeSpeed(cell, target))),
    ...cells.flatMap(judgeTail),
    ...cells.flatMap(judgeAgainstSql),
  ];
}

function judgeSpeed(cell: CellResult, target: SpeedTarget): Judged[] {
  const { operation, clients, contender, against, atLeast } = target;
  if (cell.operation !== operation || cell.clients !== clients) return [];
  const found = speedRatio(cell, contender, against);
  if (!found) return [];
  return [
    {
      target: `${contender} against ${against}, requests/s, ${place(cell)}: at least ${atLeast}`,
      measured: spread(found),
      met: found.median >= atLeast,
    },
  ];
}

function judgeTail(cell: CellResult): Judged[] {
  const [ours, theirs] = [cell.rounds.get('together'), cell.rounds.get('apollo')];
  if (!ours || !theirs) return [];
  const [own, other] = [slowestPercent(ours), slowestPercent(theirs)];
  return [
    {
      target: `together against apollo, p99, ${place(cell)}: not worse`,
      measured: `${figure(own)} and ${figure(other)} ms`,
      met: own <= other,
    },
  ];
}

function judgeAgainstSql(cell: CellResult): Judged[] {
  if (cell.operation !== 'oversight') return [];
  const found = timeRatio(cell, 'together', 'sql');
  if (!found) return [];
  return [
    {
      target: `together against sql, p50, ${place(cell)}: within ${MOST_TIMES_SQL}`,
      measured: spread(found),
      met: found.median <= MOST_TIMES_SQL,
    },
  ];
}

function place({ operation, clients }: CellResult): string {
  return `${operation} at ${clients}`;
}
