import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchPostgres, type RunningPostgres } from '../../shared/postgres/launcher.js';
import { type Answer, askAt } from '../support/ask.js';
import { type HubProcess, MODES, startHubProcess } from '../support/hub-process.js';
import { findWrong } from '../support/lying-answers.js';
import { type DatabaseDoor, openDatabaseDoor } from '../support/lying-database.js';
import { workedQuery } from '../support/queries.js';

/** A machine with much else to do. */
const PATIENTLY = { timeout: 60_000, interval: 200 };
const QUESTIONS = ['police-area-oversight', 'national-list', 'grants-by-partnership-and-district'].map(
  workedQuery,
);
const ASKERS = 4;

let folder: string;
let server: RunningPostgres;
let door: DatabaseDoor;
const launch = () => launchPostgres({ dataDir: join(folder, 'postgres'), durable: false });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hub-lost-'));
  server = await launch();
  door = await openDatabaseDoor(server.port);
});
afterAll(async () => {
  await door?.[Symbol.asyncDispose]();
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Long enough for somebody to miss it, though what was read before is kept. */
const AWAY_MS = 1_500;

/** The server dies as by a power cut, and another comes up on its data. */
async function restartHard(): Promise<void> {
  process.kill(server.pid, 'SIGKILL');
  await server.ended;
  await server.stop();
  await sleep(AWAY_MS);
  server = await launch();
  door.target = server.port;
}

describe.each(MODES)('a database that is lost under load (%s)', (mode) => {
  let hub: HubProcess;
  const quiet = new Map<string, Answer>();
  let stopLoad = () => {};
  let load: Promise<unknown> = Promise.resolve();
  /** Of the answers since the load began. */
  const seen = { answers: 0, partial: 0, wrong: [] as string[] };

  beforeAll(async () => {
    const url = new URL(server.url);
    url.port = String(door.port);
    hub = await startHubProcess(mode, { DATABASE_URL: url.toString() });
    for (const question of QUESTIONS) quiet.set(question, await askAt(hub.url, question));
  });
  afterAll(() => hub?.[Symbol.asyncDispose]());

  function startLoad(): void {
    Object.assign(seen, { answers: 0, partial: 0, wrong: [] });
    let stopped = false;
    stopLoad = () => {
      stopped = true;
    };
    const askOn = async (_: unknown, asker: number) => {
      for (let turn = asker; !stopped; turn += 1) {
        const question = QUESTIONS[turn % QUESTIONS.length] ?? '';
        const answer = await askAt(hub.url, question).catch(() => ({ errors: [{ message: hub.output() }] }));
        seen.answers += 1;
        if (answer.errors) seen.partial += 1;
        seen.wrong.push(...findWrong(quiet.get(question) ?? {}, answer));
        seen.wrong.push(
          ...(answer.errors ?? []).filter((error) => !isTold(error)).map((error) => JSON.stringify(error)),
        );
      }
    };
    load = Promise.all(Array.from({ length: ASKERS }, askOn));
  }

  async function endLoad(): Promise<void> {
    stopLoad();
    await load;
    expect(hub.child.exitCode, hub.output()).toBeNull();
    expect(seen.wrong).toEqual([]);
  }

  async function expectRecovered(): Promise<void> {
    for (const [question, answer] of quiet)
      await expect.poll(() => askAt(hub.url, question), PATIENTLY).toEqual(answer);
    await expect.poll(async () => (await fetch(`${hub.url}/readiness`)).status, PATIENTLY).toBe(200);
  }

  it('costs coded errors and nothing wrong while it is restarted, and is found again', async () => {
    startLoad();
    await expect.poll(() => seen.answers, PATIENTLY).toBeGreaterThan(5);
    await restartHard();
    await expectRecovered();
    await endLoad();
    expect(seen.partial).toBeGreaterThan(0);
  });

  it('is a coded error where it hangs, and gives the connections back', async () => {
    door.hang();
    const answers = await Promise.all(QUESTIONS.map((question) => askAt(hub.url, question)));
    for (const { data, errors = [] } of answers) {
      expect(errors.length).toBeGreaterThan(0);
      expect(errors.filter((error) => !isTold(error))).toEqual([]);
      expect(data).not.toBeUndefined();
    }
    door.resume();
    await expectRecovered();
  });

  it('does not keep the hub from finishing what it is answering when it is to stop', async () => {
    door.hang();
    const running = askAt(hub.url, QUESTIONS[0] ?? '');
    await new Promise((resolve) => setTimeout(resolve, 500));
    const ended = once(hub.child, 'exit');
    hub.child.kill('SIGTERM');
    await new Promise((resolve) => setTimeout(resolve, 500));
    door.resume();
    const answer = await running;
    expect(findWrong(quiet.get(QUESTIONS[0] ?? '') ?? {}, answer)).toEqual([]);
    expect(await ended).toEqual([0, null]);
  });
});

/** An error that names the code and the part. */
function isTold({ extensions }: NonNullable<Answer['errors']>[number]): boolean {
  return extensions?.code === 'SOURCE_UNAVAILABLE' && typeof extensions.source === 'string';
}
