import { CELLS, type Cell } from './cells.js';
import { CONTENDERS, type ContenderName, isContender } from './contender.js';

/** What one run does. */
export interface Settings {
  cells: readonly Cell[];
  contenders: readonly ContenderName[];
  rounds: number;
  /** How long each contender is asked in a round, in milliseconds. */
  windowMs: number;
  /** Of the run of endurance. */
  requests: number;
  /** How often the hub is started. */
  times: number;
}

export interface Wishes {
  only?: string | undefined;
  contenders?: string | undefined;
  clients?: string | undefined;
  rounds?: string | undefined;
  seconds?: string | undefined;
  requests?: string | undefined;
  times?: string | undefined;
  quick?: boolean | undefined;
}

const FULL = { rounds: 5, windowMs: 2_000 };
const QUICK = { rounds: 3, windowMs: 600 };
const REQUESTS = 50_000;
const STARTS = 10;
const QUICK_CLIENTS = 16;

/** @throws Error that names every wish that cannot be met. */
export function readSettings(wishes: Wishes): Settings {
  const problems: string[] = [];
  const listed = (name: 'only' | 'contenders' | 'clients', known: readonly string[]) => {
    const items = wishes[name]?.split(',').map((item) => item.trim());
    for (const item of items ?? [])
      if (!known.includes(item)) problems.push(`--${name}: ${item} is none of ${known.join(', ')}`);
    return items;
  };
  const positive = (name: 'rounds' | 'seconds' | 'requests' | 'times', otherwise: number) => {
    const value = wishes[name] === undefined ? otherwise : Number(wishes[name]);
    if (!(value > 0)) problems.push(`--${name}: ${wishes[name]} is not a number above 0`);
    return value;
  };
  const operations = listed('only', [...new Set(CELLS.map(({ operation }) => operation))]);
  const clients = listed('clients', [...new Set(CELLS.map((cell) => String(cell.clients)))]);
  const contenders = listed('contenders', Object.keys(CONTENDERS))?.filter(isContender);
  const usual = wishes.quick ? QUICK : FULL;
  const settings = {
    cells: CELLS.filter(
      (cell) =>
        (operations?.includes(cell.operation) ?? true) &&
        (clients?.includes(String(cell.clients)) ?? (!wishes.quick || cell.clients === QUICK_CLIENTS)),
    ),
    contenders: Object.keys(CONTENDERS)
      .filter(isContender)
      .filter((name) => name === 'together' || (contenders?.includes(name) ?? true)),
    rounds: Math.ceil(positive('rounds', usual.rounds)),
    windowMs: positive('seconds', usual.windowMs / 1000) * 1000,
    requests: Math.ceil(positive('requests', REQUESTS)),
    times: Math.ceil(positive('times', STARTS)),
  };
  if (problems.length === 0 && settings.cells.length === 0)
    problems.push('nothing is measured for so many clients');
  if (problems.length > 0) throw new Error(`The bench cannot run so:\n  ${problems.join('\n  ')}`);
  return settings;
}
