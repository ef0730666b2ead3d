import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { projectRoot } from '../shared/project-root.js';
import { askOnce } from './ask-once.js';
import { describeRun } from './machine.js';
import { QUESTIONS, type Question } from './operations.js';
import { figure, spread, table } from './report.rules.js';
import { spreadOf } from './statistics.rules.js';

/** `npm run bench -- --start`: from `npm start` to the first answer, with the data there and no process running. */

const LIMIT_SECONDS = 2.5;
const [FIRST] = QUESTIONS;

interface Start {
  /** Until it says where it listens. */
  listens: number;
  /** Until the first answer has come. */
  answers: number;
}

export async function startTimes(times: number, tell: (line: string) => void): Promise<string> {
  const startedAt = new Date();
  const dataDir = await mkdtemp(join(tmpdir(), 'hub-bench-start-'));
  try {
    const first = await startOnce(dataDir, FIRST);
    tell(`with an empty data folder: ${figure(first.answers)} s`);
    const starts: Start[] = [];
    for (let index = 0; index < times; index += 1) {
      const start = await startOnce(dataDir, FIRST);
      tell(`start ${index + 1}: ${figure(start.answers)} s`);
      starts.push(start);
    }
    const answers = spreadOf(starts.map((start) => start.answers));
    return [
      ...describeRun('embedded', startedAt),
      `- ${times} starts, one after the other: npm, hub and embedded database, the files of which the system holds in memory`,
      '',
      table(
        ['start', 'listens, s', 'first answer, s', `under ${LIMIT_SECONDS} s`],
        [
          [
            'data loaded',
            spread(spreadOf(starts.map(({ listens }) => listens))),
            spread(answers),
            answers.median < LIMIT_SECONDS ? 'yes' : 'no',
          ],
          ['nothing there yet', figure(first.listens), figure(first.answers), ''],
        ],
      ),
      '',
    ].join('\n');
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function startOnce(dataDir: string, question: Question | undefined): Promise<Start> {
  if (!question) throw new Error('there is no question to ask');
  const since = performance.now();
  const child = spawn('npm', ['start'], {
    cwd: projectRoot,
    env: { ...process.env, PORT: '0', DATA_DIR: dataDir, DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
    // A group of its own, so that npm and what it starts are stopped together.
    detached: true,
  });
  try {
    const url = await addressOf(child);
    const listens = (performance.now() - since) / 1000;
    await askOnce(url, question);
    return { listens, answers: (performance.now() - since) / 1000 };
  } finally {
    await stopGroup(child);
  }
}

async function addressOf(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('its output is not read');
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /^Community Safety Hub:\s+(http:\/\/\S+)\/graphql$/.exec(line)?.[1];
    if (url) return url;
  }
  throw new Error('npm start ended before it listened');
}

async function stopGroup(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null) return;
  const ended = once(child, 'exit');
  process.kill(-child.pid, 'SIGTERM');
  await ended;
}
