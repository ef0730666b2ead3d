import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../shared/project-root.js';

/** Preloaded, it tells the most memory that a program held. */
const MEMORY_TELLER = new URL('./peak-memory.js', import.meta.url).href;

export interface MeasuredImport {
  code: number;
  output: string;
  /** From the start of the program until the source was read, and until its end. */
  readMs: number;
  totalMs: number;
  /** The most memory that the program held at once. */
  peakMb: number;
}

/** Runs `npm run import` as package.json writes it, and measures it. */
export async function measureImport(
  words: readonly string[],
  env: Record<string, string>,
): Promise<MeasuredImport> {
  const folder = await mkdtemp(join(tmpdir(), 'import-peak-'));
  const peakFile = join(folder, 'peak');
  const start = performance.now();
  const child = spawn(process.execPath, [...nodeArguments(), ...words], {
    cwd: projectRoot,
    env: { ...process.env, ...env, PEAK_MEMORY_FILE: peakFile },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let readMs = Number.NaN;
  child.stdout.on('data', (part: Buffer) => {
    output += part;
  });
  child.stderr.on('data', (part: Buffer) => {
    output += part;
    if (part.includes(': 100 % read')) readMs = performance.now() - start;
  });
  const code = await new Promise<number>((resolve) => child.once('close', (ended) => resolve(ended ?? 1)));
  const totalMs = performance.now() - start;
  const peakMb = Number(await readFile(peakFile, 'utf8').catch(() => 'unknown'));
  await rm(folder, { recursive: true });
  return { code, output, readMs, totalMs, peakMb };
}

/** What the script gives node, with a word about memory before the program. */
function nodeArguments(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
  const [, ...words]: string[] = scripts.import.split(' ');
  return ['--import', MEMORY_TELLER, ...words];
}
