import { Presets, SingleBar } from 'cli-progress';

/** Shows how much of a file has been read. */
export interface ImportProgress extends Disposable {
  tell(bytesRead: number): void;
}

const MB = 1_000_000;
const STEPS = [25, 50, 75, 100];

/** A bar on a terminal, else a line at each quarter of the way. Nothing of it goes to where answers are printed. */
export function showProgress(name: string, bytes: number): ImportProgress {
  return process.stderr.isTTY ? bar(name, bytes) : lines(name, bytes);
}

function bar(name: string, bytes: number): ImportProgress {
  const shown = new SingleBar(
    { format: `${name} {bar} {percentage}% of {total} MB, {eta_formatted} left`, stream: process.stderr },
    Presets.shades_classic,
  );
  shown.start(megabytes(bytes), 0);
  return {
    tell: (bytesRead) => shown.update(Math.min(megabytes(bytesRead), megabytes(bytes))),
    [Symbol.dispose]: () => shown.stop(),
  };
}

function lines(name: string, bytes: number): ImportProgress {
  let next = 0;
  return {
    tell(bytesRead) {
      for (
        let step = STEPS[next];
        step !== undefined && bytesRead * 100 >= bytes * step;
        step = STEPS[next]
      ) {
        process.stderr.write(`${name}: ${step} % read\n`);
        next++;
      }
    },
    [Symbol.dispose]: () => {},
  };
}

function megabytes(bytes: number): number {
  return Math.round((bytes / MB) * 10) / 10;
}
