import { setTimeout as sleep } from 'node:timers/promises';
import { sendSignal } from '../../shared/postgres/processes.js';
import type { BreakableDatabase } from './database.js';
import { type HubPart, heedsHangup, listParts } from './processes.js';
import type { Random } from './seeded-random.js';

/** Something that goes wrong with the hub, and is over when `run` is. */
export interface Disturbance {
  kind: string;
  run(): Promise<void>;
}

export interface Scene {
  /** The process that started the hub. */
  hub: number;
  database: BreakableDatabase;
}

type Choose = (scene: Scene, parts: readonly HubPart[], random: Random) => Disturbance | undefined;

const SECOND_MS = 1000;

/** As often as they stand here. Where there is no such part, another is chosen. */
const CHOICES: readonly Choose[] = [
  killSubgraph,
  killSubgraph,
  killSubgraph,
  killSubgraph,
  freezeSubgraph,
  freezeSubgraph,
  crashDatabase,
  crashDatabase,
  hangDatabase,
  reload,
];

/** Chooses by chance what happens next. */
export async function chooseDisturbance(scene: Scene, random: Random): Promise<Disturbance> {
  const all = await listParts(scene.hub);
  const parts = await Promise.all(
    all.map(async (part) => ({ ...part, reloads: isGateway(part) && (await heedsHangup(part.pid)) })),
  );
  const reloading = parts.filter(({ reloads }) => reloads);
  const others = parts.filter(({ name }) => !['hub', 'gateway'].includes(name));
  for (;;) {
    const choose = random.pick(CHOICES);
    const chosen = choose(scene, choose === reload ? reloading : others, random);
    if (chosen) return chosen;
  }
}

/** Together the gateway is in the process of the hub. */
/** To the process that started it, a hangup means stop. */
function isGateway({ name }: HubPart): boolean {
  return name === 'gateway';
}

function killSubgraph(_scene: Scene, parts: readonly HubPart[], random: Random): Disturbance | undefined {
  if (parts.length === 0) return undefined;
  const { pid } = random.pick(parts);
  return { kind: 'subgraph killed', run: async () => sendSignal(pid, 'SIGKILL') };
}

function freezeSubgraph(_scene: Scene, parts: readonly HubPart[], random: Random): Disturbance | undefined {
  if (parts.length === 0) return undefined;
  const { pid } = random.pick(parts);
  // Some of them for longer than the gateway waits.
  const ms = random.between(1, 14) * SECOND_MS;
  const run = async () => {
    sendSignal(pid, 'SIGSTOP');
    await sleep(ms);
    sendSignal(pid, 'SIGCONT');
  };
  return { kind: 'subgraph frozen', run };
}

function crashDatabase({ database }: Scene, _parts: readonly HubPart[], random: Random): Disturbance {
  const signal = random.pick(['SIGQUIT', 'SIGKILL'] as const);
  const downMs = random.between(0, 3) * SECOND_MS;
  return { kind: 'database crashed', run: () => database.crash(signal, downMs) };
}

function hangDatabase({ database }: Scene, _parts: readonly HubPart[], random: Random): Disturbance {
  const ms = random.between(1, 8) * SECOND_MS;
  return { kind: 'database frozen', run: () => database.hang(ms) };
}

function reload(_scene: Scene, parts: readonly HubPart[], random: Random): Disturbance | undefined {
  if (parts.length === 0) return undefined;
  const { pid } = random.pick(parts);
  return { kind: 'gateway reloaded', run: async () => sendSignal(pid, 'SIGHUP') };
}
