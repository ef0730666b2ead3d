import { setTimeout as sleep } from 'node:timers/promises';
import { type HubProcess, type Mode, startHubProcess } from '../support/hub-process.js';
import type { Send } from './client.js';
import { chooseDisturbance, type Disturbance, type Scene } from './disturbances.js';
import type { Reply } from './judge.js';
import { type Load, spell, startLoad, type Tally } from './load.js';
import { type MemoryUse, watchMemory } from './memory.js';
import { listOperations, type Operation } from './operations.js';
import type { Random } from './seeded-random.js';
import type { SoakSettings } from './settings.js';

export interface PhaseOptions extends Pick<Scene, 'database'> {
  mode: Mode;
  /** For the hub. */
  env: Record<string, string>;
  minutes: number;
  settings: SoakSettings;
  send: Send;
  random: Random;
  /** What the hub answered in quiet in another mode, which it must answer in this one. */
  otherQuiet?: ReadonlyMap<string, Reply> | undefined;
  signal: AbortSignal;
  tell: (line: string) => void;
}

/** Something that went wrong, and how long after it everything was right again. */
export interface Recovery {
  kinds: readonly string[];
  ms: number;
}

export interface Phase {
  mode: Mode;
  operations: number;
  quiet: ReadonlyMap<string, Reply>;
  tally: Tally;
  recoveries: readonly Recovery[];
  memory: readonly MemoryUse[];
  /** What must not be, besides wrong answers. */
  failures: readonly string[];
  /** What the hub printed. */
  output: string;
}

const WARM_UP = { mostMs: 120_000, share: 0.2 };
/** Ample: a process of the hub starts in seconds, on a machine that has nothing else to do. */
const RECOVERY_BOUND_MS = 120_000;
/** How often a second thing goes wrong before the first is over. */
const OVERLAP = 0.3;
const PAUSE_MS = 4000;

/** Runs the hub in a mode: asks it in quiet, then under load while things go wrong. */
export async function runPhase(options: PhaseOptions): Promise<Phase> {
  const { mode, send, tell, minutes } = options;
  await using hub = await startHubProcess(mode, options.env);
  const quiet = await askInQuiet(hub.url, send);
  const byName = new Map([...quiet].map(([operation, reply]) => [spell(operation), reply]));
  const failures = compareModes(byName, options.otherQuiet);
  tell(`${mode}: ${quiet.size} questions have an answer in quiet; under load for ${minutes} minutes`);
  const load = startLoad({
    ...options.settings,
    url: hub.url,
    send,
    quiet,
    random: options.random,
    tell,
  });
  const memory = watchMemory(hubPid(hub), Math.min(WARM_UP.mostMs, minutes * 60_000 * WARM_UP.share));
  const recoveries = await disturb(options, hub, load, failures);
  const uses = await memory.stop();
  await load.stop();
  if (hub.child.exitCode !== null) failures.push(`the hub ended with code ${hub.child.exitCode}`);
  return {
    mode,
    operations: quiet.size,
    quiet: byName,
    tally: load.tally,
    recoveries,
    memory: uses,
    failures,
    output: hub.output(),
  };
}

/** Everything is asked twice. @throws Error naming what is not answered alike, or not at all. */
async function askInQuiet(url: string, send: Send): Promise<Map<Operation, Reply>> {
  const quiet = new Map<Operation, Reply>();
  for (const operation of listOperations()) {
    const reply = await send(url, operation);
    if (reply.status >= 500) throw new Error(`${spell(operation)} fails in quiet: ${reply.text}`);
    if ((await send(url, operation)).text !== reply.text)
      throw new Error(`${spell(operation)} is not answered alike twice in quiet`);
    quiet.set(operation, reply);
  }
  return quiet;
}

function compareModes(
  quiet: ReadonlyMap<string, Reply>,
  other: ReadonlyMap<string, Reply> | undefined,
): string[] {
  if (!other) return [];
  return [...quiet]
    .filter(([name, { text }]) => other.get(name)?.text !== text)
    .map(([name]) => `${name} is answered otherwise in the other mode`);
}

/** Lets things go wrong, one or two at a time, and waits for everything to be right again before the next. */
async function disturb(
  options: PhaseOptions,
  hub: HubProcess,
  load: Load,
  failures: string[],
): Promise<Recovery[]> {
  const { random, signal, minutes, database, tell } = options;
  const scene = { hub: hubPid(hub), database };
  const end = performance.now() + minutes * 60_000;
  const recoveries: Recovery[] = [];
  await load.untilAllRight(performance.now(), RECOVERY_BOUND_MS);
  while (performance.now() < end && !signal.aborted && failures.length === 0) {
    const first = await chooseDisturbance(scene, random);
    const second = random.next() < OVERLAP ? await chooseDisturbance(scene, random) : undefined;
    const kinds = await runBoth(first, second, random);
    const over = performance.now();
    const recovered = await load.untilAllRight(over, RECOVERY_BOUND_MS);
    if (typeof recovered !== 'number')
      failures.push(`not right two minutes after ${kinds.join(' and ')}: ${recovered.join(', ')}`);
    else {
      recoveries.push({ kinds, ms: recovered });
      tell(`  ${kinds.join(' and ')}: all right again after ${(recovered / 1000).toFixed(1)} s`);
    }
    await sleep(random.between(0, PAUSE_MS));
  }
  return recoveries;
}

async function runBoth(
  first: Disturbance,
  second: Disturbance | undefined,
  random: Random,
): Promise<string[]> {
  const laterMs = random.between(0, PAUSE_MS);
  // Two crashes of one database, or a crash of a frozen one, are told from a hub's fault by nobody.
  const isSameDatabase = [first, second].every((one) => one?.kind.startsWith('database'));
  if (!second || isSameDatabase) {
    await first.run();
    return [first.kind];
  }
  await Promise.all([first.run(), sleep(laterMs).then(() => second.run())]);
  return [first.kind, second.kind];
}

function hubPid({ child }: HubProcess): number {
  if (child.pid === undefined) throw new Error('a hub that runs has no number');
  return child.pid;
}
