import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Program, stopChild } from './program.js';

/** How long a program that ends is left before it is started again: longer each time, up to a bound. */
export interface Backoff {
  firstMs: number;
  mostMs: number;
  /** Whoever ran for so long gets another start as if it were the first time. */
  calmMs: number;
}

export const DEFAULT_BACKOFF: Backoff = { firstMs: 200, mostMs: 15_000, calmMs: 60_000 };

export interface Supervision {
  /** With null it is never started again. */
  backoff: Backoff | null;
  /** Told of every end that nobody asked for, and of every start that failed. */
  onFault: (where: string, error: Error) => void;
  /** Told when a program that had ended listens again. */
  onReturn?: ((where: string) => void) | undefined;
}

/** A program that is started again whenever it ends, at the same address, until it is stopped. */
export interface KeptProgram {
  name: string;
  url: string;
  /** The process of the moment. */
  child(): ChildProcess;
  stop(): Promise<void>;
}

/** Starts a program and keeps it up. @throws Error when it ends before it has listened for the first time. */
export async function keepUp(
  launch: (port: number) => Program,
  { backoff, onFault, onReturn }: Supervision,
): Promise<KeptProgram> {
  const stopping = new AbortController();
  let program = launch(0);
  const { name } = program;
  const url = await program.address;
  const port = Number(new URL(url).port);
  const supervise = async () => {
    for (let failures = 0; ; ) {
      const ran = await runningTime(program);
      if (stopping.signal.aborted) return;
      const error = await program.ended;
      if (backoff === null) return onFault(name, error);
      failures = ran >= backoff.calmMs ? 1 : failures + 1;
      const waitMs = delayAfter(failures, backoff);
      onFault(name, new Error(`${error.message}; it is started again in ${waitMs} ms`));
      if (!(await pause(waitMs, stopping.signal))) return;
      program = launch(port);
      program.address.then(
        () => onReturn?.(name),
        () => undefined,
      );
    }
  };
  void supervise();
  return {
    name,
    url,
    child: () => program.child,
    stop: () => {
      stopping.abort();
      return stopChild(program.child);
    },
  };
}

/** The pause after so many ends in a row: doubled each time. */
export function delayAfter(failures: number, { firstMs, mostMs }: Backoff): number {
  return Math.min(mostMs, firstMs * 2 ** Math.min(failures - 1, 30));
}

/** How long it has listened, known when it ends; 0 when it never did. */
async function runningTime({ address, ended }: Program): Promise<number> {
  const listens = await address.then(
    () => true,
    () => false,
  );
  const since = performance.now();
  await ended;
  return listens ? performance.now() - since : 0;
}

/** @returns false when it was cut short. */
function pause(ms: number, signal: AbortSignal): Promise<boolean> {
  return sleep(ms, true, { signal }).catch(() => false);
}
