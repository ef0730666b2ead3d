import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What processes have used, as Linux counts it; on other systems nothing is known. */
export interface ProcessUse {
  cpuSeconds: number;
  /** Pages that processes share count once for each. */
  residentBytes: number;
}

interface ProcessStat extends ProcessUse {
  pid: number;
  parent: number;
}

let units: { ticksASecond: number; pageBytes: number } | undefined;

/** Of these processes. The time of one that has ended counts with the one that started it. */
export function readUse(pids: readonly number[]): ProcessUse | undefined {
  const stats = pids.map(readStat).filter((stat) => stat !== undefined);
  if (stats.length === 0) return undefined;
  return {
    cpuSeconds: sum(stats.map(({ cpuSeconds }) => cpuSeconds)),
    residentBytes: sum(stats.map(({ residentBytes }) => residentBytes)),
  };
}

/** These processes and whatever runs below them. */
export function withDescendants(roots: readonly number[]): number[] {
  const found = new Set(roots);
  const all = listProcesses();
  for (let size = 0; size !== found.size; ) {
    size = found.size;
    for (const { pid, parent } of all) if (found.has(parent)) found.add(pid);
  }
  return [...found];
}

function listProcesses(): ProcessStat[] {
  try {
    const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    return pids.map((pid) => readStat(Number(pid))).filter((stat) => stat !== undefined);
  } catch {
    return [];
  }
}

/** The fields of proc_pid_stat(5) that follow the name: state, parent, … user and system time, the same of ended children, … pages. */
function readStat(pid: number): ProcessStat | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const field = (number: number) => Number(fields[number - 3]);
    const { ticksASecond, pageBytes } = readUnits();
    const ticks = field(14) + field(15) + field(16) + field(17);
    return {
      pid,
      parent: field(4),
      cpuSeconds: ticks / ticksASecond,
      residentBytes: field(24) * pageBytes,
    };
  } catch {
    return undefined;
  }
}

function readUnits() {
  const ask = (name: string) => Number(execFileSync('getconf', [name], { encoding: 'utf8' }));
  units ??= { ticksASecond: ask('CLK_TCK'), pageBytes: ask('PAGESIZE') };
  return units;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
