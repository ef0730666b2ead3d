import { setInterval } from 'node:timers';
import { listParts } from './processes.js';

/** The memory of one process over time. */
export interface MemoryUse {
  name: string;
  pid: number;
  minutes: number;
  firstMb: number;
  lastMb: number;
  peakMb: number;
  slopeMbPerHour: number;
}

export interface Sample {
  /** Minutes since any moment. */
  minute: number;
  mb: number;
}

const EVERY_MS = 5000;
/** What a process may grow by after its warm-up: a share of what it has, and some for the noise of short runs. */
const GROWTH = { share: 0.3, mb: 60 };
/** Of less nothing can be said. */
const LEAST_MINUTES = 5;

/** Watches the memory of a hub's processes from after the warm-up until it is told to stop. */
export function watchMemory(hub: number, warmUpMs: number): { stop(): Promise<MemoryUse[]> } {
  const samples = new Map<string, Sample[]>();
  const start = performance.now();
  const sample = async () => {
    const minute = (performance.now() - start) / 60_000;
    for (const { name, pid, rssMb } of await listParts(hub)) {
      const key = `${name} ${pid}`;
      samples.set(key, [...(samples.get(key) ?? []), { minute, mb: rssMb }]);
    }
  };
  let sampling = Promise.resolve();
  const timer = setInterval(() => {
    if (performance.now() - start >= warmUpMs) sampling = sample();
  }, EVERY_MS);
  return {
    stop: async () => {
      clearInterval(timer);
      await sampling;
      return [...samples].flatMap(([key, taken]) => describeUse(key, taken));
    },
  };
}

/** Has it grown by more than the noise? Only said of what was watched for some minutes. */
export function hasGrown({ minutes, firstMb, slopeMbPerHour }: MemoryUse): boolean {
  const grownMb = (slopeMbPerHour * minutes) / 60;
  return minutes >= LEAST_MINUTES && grownMb > GROWTH.mb + GROWTH.share * firstMb;
}

function describeUse(key: string, samples: readonly Sample[]): MemoryUse[] {
  const [name = '', pid] = key.split(' ');
  const [first, last] = [samples[0], samples.at(-1)];
  if (!first || !last || samples.length < 3) return [];
  return [
    {
      name,
      pid: Number(pid),
      minutes: last.minute - first.minute,
      firstMb: first.mb,
      lastMb: last.mb,
      peakMb: Math.max(...samples.map(({ mb }) => mb)),
      slopeMbPerHour: slopeOf(samples) * 60,
    },
  ];
}

/** By least squares, per minute. */
export function slopeOf(samples: readonly Sample[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const middle = { minute: mean(samples.map(({ minute }) => minute)), mb: mean(samples.map(({ mb }) => mb)) };
  let [above, below] = [0, 0];
  for (const { minute, mb } of samples) {
    above += (minute - middle.minute) * (mb - middle.mb);
    below += (minute - middle.minute) ** 2;
  }
  return below === 0 ? 0 : above / below;
}
