import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../shared/project-root.js';
import { askAt, dataOf } from '../support/ask.js';
import { type HubProcess, MODES, startHubProcess } from '../support/hub-process.js';

const QUESTION = '{ partnership(id: "south-warwickshire") { name fundingStatements { id } } }';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hub-start-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const start = (
  mode: 'together' | 'apart' = 'together',
  env: Record<string, string> = {},
): Promise<HubProcess> => startHubProcess(mode, { DATABASE_URL: '', DATA_DIR: join(folder, 'data'), ...env });

async function answerOf(hub: HubProcess): Promise<unknown> {
  return dataOf(askAt(hub.url, QUESTION));
}

/** Pids of every process of the hub's embedded server. */
async function postmasterPid(): Promise<number> {
  const file = join(folder, 'data', 'postgres', 'cluster', 'postmaster.pid');
  return Number((await readFile(file, 'utf8')).split('\n')[0]);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe('starting with nothing but npm packages', () => {
  it('loads everything, prints where it listens and a query that answers when pasted', async () => {
    await using hub = await start();
    expect(hub.output()).toMatch(/Explorer: +http:\/\/\S+\/explorer/);
    expect(hub.output()).toMatch(/loaded, \d+ rows/);
    const pasted = /-d '(.*)'/.exec(hub.output())?.[1] ?? '';
    const { policeArea } = await dataOf(askAt(hub.url, JSON.parse(pasted).query));
    expect(policeArea.partnerships).toHaveLength(4);
  });

  it.each(MODES)(
    'starts a second time without loading again, and with the same answers (%s)',
    async (mode) => {
      await using hub = await start(mode);
      expect(hub.output()).toMatch(/already loaded, unchanged/);
      expect(await answerOf(hub)).toMatchObject({ partnership: { name: 'South Warwickshire' } });
    },
  );

  it('leaves no database server behind when it is stopped', async () => {
    const hub = await start();
    const pid = await postmasterPid();
    await hub[Symbol.asyncDispose]();
    expect(hub.child.exitCode).toBe(0);
    expect(isAlive(pid)).toBe(false);
  });

  it('recovers after kill -9 of hub and database', async () => {
    const hub = await start();
    const pid = await postmasterPid();
    const ended = once(hub.child, 'exit');
    process.kill(pid, 'SIGKILL');
    hub.child.kill('SIGKILL');
    await ended;
    await using again = await start();
    expect(again.output()).toMatch(/already loaded, unchanged/);
    expect(await answerOf(again)).toMatchObject({ partnership: { name: 'South Warwickshire' } });
  });

  it('takes its programs with it after kill -9 of a hub that runs apart', async () => {
    const hub = await start('apart');
    const ended = once(hub.child, 'exit');
    hub.child.kill('SIGKILL');
    await ended;
    for (let tries = 0; tries < 100 && (await isAnswering(hub.url)); tries += 1) await sleep(50);
    expect(await isAnswering(hub.url)).toBe(false);
  });

  it('takes new data by npm run load while it runs, and gives back the old', async () => {
    await using hub = await start();
    const changed = join(folder, 'changed-data');
    await cp(join(projectRoot, 'data'), changed, { recursive: true });
    const themes = join(changed, 'themes.yaml');
    await writeFile(themes, (await readFile(themes, 'utf8')).replace('Rural crime', 'Crime in the country'));
    const env = { ...process.env, DATABASE_URL: '', DATA_DIR: join(folder, 'data') };
    const load = (...data: string[]) =>
      promisify(execFile)(process.execPath, ['hub/run.js', 'hub/load', ...data], {
        cwd: projectRoot,
        env,
      });
    const names = async () => (await dataOf(askAt(hub.url, '{ priorityThemes { name } }'))).priorityThemes;
    await load(changed);
    expect(await names()).toContainEqual({ name: 'Crime in the country' });
    await load();
    expect(await names()).toContainEqual({ name: 'Rural crime' });
  });

  it('names the process that holds the data when a second hub is started on it', async () => {
    await using first = await start();
    await expect(start()).rejects.toThrow(new RegExp(String(first.child.pid)));
  });

  it('says in a line that the port is taken', async () => {
    const server = createServer();
    server.listen(0);
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    await expect(start('together', { PORT: port })).rejects.toThrow(new RegExp(`port ${port}`, 'i'));
    server.close();
  });

  it('refuses data of another major version of PostgreSQL and deletes nothing', async () => {
    const version = join(folder, 'data', 'postgres', 'cluster', 'PG_VERSION');
    const before = await readFile(version, 'utf8');
    await writeFile(version, '14\n');
    await expect(start()).rejects.toThrow(/14/);
    expect(existsSync(join(folder, 'data', 'postgres', 'cluster', 'base'))).toBe(true);
    await writeFile(version, before);
  });

  it('names every setting that it cannot use', async () => {
    await expect(start('together', { PORT: 'eighty', DATABASE_URL: 'mysql://x' })).rejects.toThrow(
      /PORT: eighty[\s\S]*DATABASE_URL/,
    );
  });
});

async function isAnswering(url: string): Promise<boolean> {
  return fetch(`${url}/health`).then(
    (response) => response.ok,
    () => false,
  );
}
