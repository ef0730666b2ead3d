import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { launchPostgres, type RunningPostgres } from './launcher.js';
import { isRunning, waitForEnd } from './processes.js';

const isRoot = process.geteuid?.() === 0;
const isLinux = process.platform === 'linux';

let root: string;
let dataDir: string;
const running: RunningPostgres[] = [];
const hubs: ChildProcess[] = [];

async function launch(settings: Record<string, string> = {}): Promise<RunningPostgres> {
  const database = await launchPostgres({ dataDir, settings, durable: false });
  running.push(database);
  return database;
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<unknown[]>({ text: sql, rowMode: 'array' })).rows.flat();
  } finally {
    await client.end();
  }
}

/** A hub in a process of its own, with umask 077; answers the database's url and process. */
async function startHub(): Promise<{ hub: ChildProcess; url: string; pid: number }> {
  const launcher = JSON.stringify(new URL('./launcher.ts', import.meta.url).href);
  const script = `
    import { launchPostgres } from ${launcher};
    process.umask(0o077);
    const { url, pid } = await launchPostgres({ dataDir: ${JSON.stringify(dataDir)}, durable: false });
    console.log(JSON.stringify({ url, pid }));
    setInterval(() => {}, 60_000);`;
  const hub = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  hubs.push(hub);
  const ended = once(hub, 'exit').then(() =>
    Promise.reject(new Error('the hub ended before its database was ready')),
  );
  const [line] = await Promise.race([once(createInterface({ input: hub.stdout }), 'line'), ended]);
  const { url, pid }: { url: string; pid: number } = JSON.parse(String(line));
  return { hub, url, pid };
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

async function listChildren(pid: number): Promise<number[]> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return children.trim().split(' ').map(Number);
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'launcher with spaces '));
  dataDir = join(root, '.data', 'postgres');
});

afterEach(async () => {
  for (const hub of hubs.splice(0)) hub.kill('SIGKILL');
  await Promise.all(running.splice(0).map((database) => database.stop()));
  await rm(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

describe('the embedded database', () => {
  it('starts in an empty directory, on loopback alone, and folds case beyond ASCII on any machine', async () => {
    const database = await launch();
    expect(database.reused).toBe(false);
    expect(
      await ask(
        database.url,
        `select current_user, current_setting('listen_addresses'), current_setting('unix_socket_directories'),
                current_setting('server_encoding'), lower('YNYS MÔN')`,
      ),
    ).toEqual(['hub', '127.0.0.1', '', 'UTF8', 'ynys môn']);
  });

  it('lets nobody in without the password, which only its owner can read', async () => {
    const database = await launch();
    const wrong = database.url.replace(/hub:[^@]+@/, 'hub:wrong@');
    await expect(ask(wrong, 'select 1')).rejects.toMatchObject({ code: '28P01' });
    expect((await stat(join(dataDir, 'password'))).mode & 0o777).toBe(0o600);
  });

  it('keeps its data, takes other settings and leaves no lock from one run to the next', async () => {
    const first = await launch();
    await ask(first.url, 'create table partnership as select 314 as members');
    await first.stop();
    expect((await readdir(dataDir)).sort()).toEqual(['cluster', 'password', 'postgres.log']);
    const second = await launch({ max_connections: '30', application_name: 'two words' });
    expect(second.reused).toBe(true);
    expect(await ask(second.url, 'select members from partnership')).toEqual([314]);
    expect(
      await ask(second.url, "select current_setting('max_connections'), current_setting('application_name')"),
    ).toEqual(['30', 'two words']);
  });

  it('stops once however often it is told to, and cuts off sessions that are open', async () => {
    const database = await launch();
    const sleeper = ask(database.url, 'select pg_sleep(60)').catch((cause: unknown) => cause);
    await Promise.all([database.stop(), database.stop()]);
    await database.ended;
    expect(await isRunning(database.pid)).toBe(false);
    expect(await sleeper).toBeInstanceOf(Error);
  });

  it('reports a setting that PostgreSQL does not know, in the words of the log, and gives up its claim', async () => {
    await expect(launch({ no_such_setting: '1' })).rejects.toThrow(/did not start.*no_such_setting/s);
    await expect(launch()).resolves.toBeDefined();
  });

  it('refuses data of PostgreSQL 16, naming both versions, and changes none of it', async () => {
    await mkdir(join(dataDir, 'cluster'), { recursive: true });
    await writeFile(join(dataDir, 'cluster', 'PG_VERSION'), '16\n');
    await expect(launch()).rejects.toThrow(
      `The data in ${dataDir} was written by PostgreSQL 16; this hub runs PostgreSQL 17, which cannot open it. Nothing was changed.`,
    );
    expect(await readdir(join(dataDir, 'cluster'))).toEqual(['PG_VERSION']);
  });

  it('says so when the password of existing data is gone, and does not make up another', async () => {
    await mkdir(join(dataDir, 'cluster'), { recursive: true });
    await writeFile(join(dataDir, 'cluster', 'PG_VERSION'), '17\n');
    await expect(launch()).rejects.toThrow(
      `${join(dataDir, 'password')} cannot be used for the database: it is missing`,
    );
    expect(await readdir(dataDir)).toEqual(['cluster']);
  });

  it('makes the database anew where an earlier first start was cut short', async () => {
    await mkdir(join(dataDir, 'cluster-unfinished-0a1b2c3d', 'base'), { recursive: true });
    expect((await launch()).reused).toBe(false);
    expect((await readdir(dataDir)).filter((name) => name.startsWith('cluster'))).toEqual(['cluster']);
  });
});

describe.runIf(isRoot && isLinux)('the embedded database of a hub that runs as root', () => {
  it('runs as another user, on data below a directory of mode 700 that this user cannot enter', async () => {
    await chmod(root, 0o700);
    const database = await launch();
    expect((await stat(`/proc/${database.pid}`)).uid).not.toBe(0);
    expect((await stat(join(dataDir, 'cluster'))).uid).not.toBe(0);
    expect((await stat(dataDir)).uid).toBe(0);
    expect(await ask(database.url, 'select 1')).toEqual([1]);
  });

  it('runs as the owner of the directory it is started in, and leaves that owner every file', async () => {
    await chown(root, 65_534, 65_534);
    const database = await launch();
    expect((await stat(`/proc/${database.pid}`)).uid).toBe(65_534);
    for (const made of ['.data', '.data/postgres', '.data/postgres/cluster', '.data/postgres/password']) {
      expect((await stat(join(root, made))).uid).toBe(65_534);
    }
  });
});

describe('recovery', () => {
  it('keeps committed rows when the server is killed', async () => {
    const first = await launch();
    await ask(first.url, 'create table grant_line as select 81777 as pence');
    process.kill(first.pid, 'SIGKILL');
    await first.ended;
    await first.stop();
    expect(await ask((await launch()).url, 'select pence from grant_line')).toEqual([81777]);
  });

  it('starts beside a killed server whose busy session has not noticed', async () => {
    const first = await launch();
    const busy = 'do $$ begin loop perform 1; end loop; end $$';
    const session = ask(first.url, busy).catch(() => null);
    while ((await ask(first.url, "select 1 from pg_stat_activity where query like 'do $$%'")).length === 0);
    process.kill(first.pid, 'SIGKILL');
    await first.ended;
    await first.stop();
    expect(await ask((await launch()).url, 'select 1')).toEqual([1]);
    await session;
  });

  it('refuses a directory that another running hub holds, naming its process', async () => {
    const { hub } = await startHub();
    await expect(launch()).rejects.toThrow(
      `The database in ${dataDir} is in use by a hub that is running (process ${hub.pid}). Stop that hub first`,
    );
  });

  it('does not outlive a hub that is killed', async () => {
    const { hub, pid } = await startHub();
    await kill(hub);
    expect(await waitForEnd(pid, 10_000)).toBe(true);
  });

  it.runIf(isLinux)('stops the server that a killed hub left running, and keeps its rows', async () => {
    const { hub, url, pid } = await startHub();
    await ask(url, 'create table area as select 318 as areas');
    const watches = (await listChildren(hub.pid ?? 0)).filter((child) => child !== pid);
    for (const watch of watches) process.kill(watch, 'SIGKILL');
    await kill(hub);
    expect(await isRunning(pid)).toBe(true);
    const database = await launch();
    expect(await isRunning(pid)).toBe(false);
    expect(await ask(database.url, 'select areas from area')).toEqual([318]);
  });

  it('starts after hub and server were both killed', async () => {
    const { hub, url, pid } = await startHub();
    await ask(url, 'create table force as select 43 as forces');
    process.kill(pid, 'SIGKILL');
    await kill(hub);
    expect(await ask((await launch()).url, 'select forces from force')).toEqual([43]);
  });

  it('spares a stranger that now has the process number of a killed server', async () => {
    const first = await launch();
    process.kill(first.pid, 'SIGKILL');
    await first.ended;
    await first.stop();
    const lockFile = join(dataDir, 'cluster', 'postmaster.pid');
    const [, ...rest] = (await readFile(lockFile, 'utf8')).split('\n');
    await writeFile(lockFile, [process.pid, ...rest].join('\n'));
    expect(await ask((await launch()).url, 'select 1')).toEqual([1]);
  });
});
