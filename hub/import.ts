import 'reflect-metadata';
import { userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import { IMPORTERS } from '../importers/importers.js';
import { runProgram } from '../shared/process.js';
import { readHubConfig } from './config.js';
import { registeredImports, removeImport, runImport } from './import-run.js';
import { holdSource } from './import-source.js';
import { describeImports, describeOutcome, describeRemoval } from './import-summary.js';
import { openDatabaseOfRunningHub } from './open-database.js';

const HELP = `Takes figures, grants or papers out of a file of somebody else's and loads them, also under a hub that is running.

  npm run import -- KIND SOURCE [--dry-run] [--by NAME]
  npm run import -- list
  npm run import -- remove ID [--dry-run]

SOURCE is a file, a folder or an address that begins with http. KIND is one of:

${IMPORTERS.map(({ kind, takes }) => `  ${kind}\n      ${takes}`).join('\n')}

  --dry-run   does everything, tells what would change, and takes it back
  --by NAME   who imports it, shown with every figure; your user name if left out
`;

interface Options {
  dryRun: boolean;
  by: string;
}

/** `npm run import`: adds what an outside file holds, lists what was added, or takes it back. */
runProgram(async () => {
  const { positionals, values } = readArguments();
  const [command = '', argument, ...more] = positionals;
  const options = { dryRun: values['dry-run'] ?? false, by: nameOf(values.by) };
  if (values.help) console.log(HELP);
  else if (command === 'list' && argument === undefined) await list();
  else if (command === 'remove' && argument !== undefined && more.length === 0)
    await remove(argument, options);
  else if (argument !== undefined && more.length === 0) await load(command, argument, options);
  else refuseUsage();
});

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean' },
        by: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    refuseUsage(error instanceof Error ? `${error.message}\n\n` : '');
  }
}

async function load(kind: string, argument: string, { dryRun, by }: Options): Promise<void> {
  const importer = IMPORTERS.find((one) => one.kind === kind);
  if (!importer) refuseUsage(`${kind} is no kind of import.\n\n`);
  const config = readHubConfig(process.env);
  await using source = await holdSource(argument);
  await using database = await openDatabaseOfRunningHub(config);
  print(describeOutcome(await runImport(database, { importer, source, by, dryRun }), dryRun));
}

async function remove(id: string, { dryRun }: Options): Promise<void> {
  await using database = await openDatabaseOfRunningHub(readHubConfig(process.env));
  const removed = await removeImport(database, id, dryRun);
  print(describeRemoval(removed.import, removed.changes, dryRun));
}

async function list(): Promise<void> {
  await using database = await openDatabaseOfRunningHub(readHubConfig(process.env));
  print(describeImports(await registeredImports(database)));
}

function print(lines: readonly string[]): void {
  console.log(lines.join('\n'));
}

function nameOf(given: string | undefined): string {
  if (given !== undefined && given.trim() !== '') return given.trim();
  if (given !== undefined) refuseUsage('--by needs a name.\n\n');
  try {
    return userInfo().username;
  } catch {
    return 'unknown';
  }
}

function refuseUsage(problem = ''): never {
  throw new Error(`${problem}${HELP}`);
}
