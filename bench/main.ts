import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { openDatabase, prepareAndLoad } from '../hub/open-database.js';
import { runProgram } from '../shared/process.js';
import { type HubProcess, MODES, type Mode, startHubProcess } from '../test/support/hub-process.js';
import { workedQuery } from '../test/support/queries.js';

/** `npm run bench`: together against apart on the same data, interleaved, as ratios within one run. */

const ROUNDS = 5;
const CLIENTS = 16;
const REQUESTS: Record<string, { query: string; requests: number }> = {
  small: { query: '{ partnership(id: "south-warwickshire") { name areas { name } } }', requests: 400 },
  oversight: { query: workedQuery('police-area-oversight'), requests: 100 },
  board: { query: workedQuery('county-board'), requests: 100 },
  crime: { query: workedQuery('crime-side-by-side'), requests: 60 },
  wide: {
    query:
      '{ partnerships(first: 314) { nodes { name areas { name } duties { rule outcome } grantTotals { total { pounds } } } } }',
    requests: 12,
  },
};

interface Measured {
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
}

runProgram(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hub-bench-'));
  const database = await openDatabase({ databaseUrl: undefined, dataDir: folder, rolePasswords: {} });
  try {
    await prepareAndLoad(database);
    const hubs = await startBoth(database.adminUrl);
    for (const [name, work] of Object.entries(REQUESTS)) print(name, await compare(hubs, work));
    for (const hub of hubs.values()) await hub[Symbol.asyncDispose]();
  } finally {
    await database[Symbol.asyncDispose]();
    await rm(folder, { recursive: true, force: true });
  }
});

async function startBoth(adminUrl: string): Promise<Map<Mode, HubProcess>> {
  const hubs = new Map<Mode, HubProcess>();
  for (const mode of MODES) hubs.set(mode, await startHubProcess(mode, { DATABASE_URL: adminUrl }));
  return hubs;
}

/** A B A B …: one warm-up round, then the rounds that count. */
async function compare(
  hubs: Map<Mode, HubProcess>,
  work: { query: string; requests: number },
): Promise<Map<Mode, Measured[]>> {
  const measured = new Map<Mode, Measured[]>(MODES.map((mode) => [mode, []]));
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [mode, hub] of hubs) {
      const result = await measure(hub.url, work);
      if (round > 0) measured.get(mode)?.push(result);
    }
  }
  return measured;
}

async function measure(
  url: string,
  { query, requests }: { query: string; requests: number },
): Promise<Measured> {
  const times: number[] = [];
  let left = requests;
  const start = performance.now();
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      while (left > 0) {
        left -= 1;
        const asked = performance.now();
        await ask(url, query);
        times.push(performance.now() - asked);
      }
    }),
  );
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { perSecond: (times.length * 1000) / (performance.now() - start), p50Ms: at(0.5), p99Ms: at(0.99) };
}

async function ask(url: string, query: string): Promise<void> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const answer: unknown = await response.json();
  if (typeof answer !== 'object' || answer === null || 'errors' in answer)
    throw new Error(`no answer: ${JSON.stringify(answer)}`);
}

function print(name: string, measured: Map<Mode, Measured[]>): void {
  const median = (mode: Mode, pick: (result: Measured) => number) => {
    const values = (measured.get(mode) ?? []).map(pick).sort((a, b) => a - b);
    return values[Math.floor(values.length / 2)] ?? 0;
  };
  for (const mode of MODES) {
    const figures = [
      median(mode, (m) => m.perSecond).toFixed(0),
      median(mode, (m) => m.p50Ms).toFixed(1),
      median(mode, (m) => m.p99Ms).toFixed(1),
    ];
    console.log(
      `${name.padEnd(10)} ${mode.padEnd(9)} ${figures[0]?.padStart(6)} requests/s  p50 ${figures[1]?.padStart(7)} ms  p99 ${figures[2]?.padStart(7)} ms`,
    );
  }
  const ratio = median('together', (m) => m.perSecond) / median('apart', (m) => m.perSecond);
  console.log(`${name.padEnd(10)} together answers ${ratio.toFixed(2)} times as many as apart\n`);
}
