import 'reflect-metadata';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { runProgram, stopRequested } from '../../shared/process.js';
import { makeKey, startOidcServer } from '../support/oidc-server.js';
import { createClient } from './client.js';
import { startBreakableDatabase } from './database.js';
import { type Phase, type PhaseOptions, runPhase } from './phase.js';
import { describePhase, listFailures } from './report.js';
import { createRandom } from './seeded-random.js';
import { readSoakSettings, type SoakSettings } from './settings.js';

/** `npm run soak`: the hub under load while its parts and its database are killed, every answer held against the one in quiet. */

const DATABASE = 'soak';
/** Of the time apart: with one process there is only the database to kill. */
const SHARE_TOGETHER = 0.2;
const MINUTES_TO_START = 5;

runProgram(async () => {
  const settings = readSoakSettings(process.env);
  requireOneDay(settings);
  const folder = await mkdtemp(join(tmpdir(), 'hub-soak-'));
  console.log(
    `Soak with seed ${settings.seed}: ${settings.clients} clients, ${settings.minutes} minutes, logs in ${folder}`,
  );
  const phases = await soak(settings, folder);
  const failures = listFailures(phases);
  const report = [...phases.map(describePhase), failures.length === 0 ? 'Passed.' : 'FAILED.', ...failures]
    .join('\n\n')
    .concat('\n');
  console.log(`\n${report}`);
  if (settings.report) await writeFile(settings.report, report);
  if (failures.length === 0) return rm(folder, { recursive: true, force: true });
  for (const { mode, output } of phases) await writeFile(join(folder, `${mode}.log`), output);
  process.exitCode = 1;
});

async function soak(settings: SoakSettings, folder: string): Promise<Phase[]> {
  const stopping = new AbortController();
  void stopRequested().then(() => stopping.abort());
  await using database = await startBreakableDatabase(folder);
  await using issuer = await startOidcServer(await makeKey('soak'));
  await using client = await createClient(issuer);
  const options: Omit<PhaseOptions, 'mode' | 'minutes'> = {
    database,
    env: { DATABASE_URL: await makeDatabase(database.url), DATA_DIR: folder, OIDC_ISSUER: issuer.issuer },
    settings,
    send: client.send,
    random: createRandom(settings.seed),
    signal: stopping.signal,
    tell: console.log,
  };
  const apart = await runPhase({ ...options, mode: 'apart', minutes: settings.minutes });
  if (stopping.signal.aborted) return [apart];
  const minutes = settings.minutes * SHARE_TOGETHER;
  return [apart, await runPhase({ ...options, mode: 'together', minutes, otherQuiet: apart.quiet })];
}

async function makeDatabase(serverUrl: string): Promise<string> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  await client.query(`CREATE DATABASE ${DATABASE}`);
  await client.end();
  const url = new URL(serverUrl);
  url.pathname = `/${DATABASE}`;
  return url.toString();
}

/** What the hub says of today is another thing tomorrow. */
function requireOneDay({ minutes }: SoakSettings): void {
  const whole = (minutes * (1 + SHARE_TOGETHER) + MINUTES_TO_START) * 60_000;
  const [today, then] = [Date.now(), Date.now() + whole].map((ms) => new Date(ms).toISOString().slice(0, 10));
  if (today !== then) throw new Error('The soak would pass midnight (UTC), which changes right answers.');
}
