import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { IMPORTERS } from '../importers/importers.js';
import { runProgram } from '../shared/process.js';
import { readHubConfig } from './config.js';
import { registeredImports, removeImports, runImport } from './import-run.js';
import { holdSource } from './import-source.js';
import { describeImports, describeOutcome, describeRemoval } from './import-summary.js';
import { openDatabaseOfRunningHub } from './open-database.js';
import { userName } from './user-name.js';

const HELP = `Takes figures, grants or papers out of a file of somebody else's and loads them, also under a hub that is running.

  npm run import -- KIND SOURCE [--dry-run] [--by NAME]
  npm run import -- list
  npm run import -- remove ID … [--dry-run]

SOURCE is a file, a folder or an address that begins with http. KIND is one of:

${IMPORTERS.map(({ kind, takes }) => `  ${kind}\n      ${takes}`).join('\n')}

  --dry-run   does everything, tells what would change, and takes it back
  --by NAME   who imports it, shown with every figure; your user name if left out
`;

interface Options {
  dryRun: boolean;
  by: string;
}

/** The longest name that fits beside a figure. */
const LONGEST_NAME = 100;

/** `npm run import`: adds what an outside file holds, lists what was added, or takes it back. */
runProgram(async () => {
  endWhenInterrupted();
  const { positionals, values } = readArguments();
  const [command = '', argument, ...more] = positionals;
  const options = { dryRun: values['dry-run'] ?? false, by: nameOf(values.by) };
  if (values.help) console.log(HELP);
  else if (command === 'list' && argument === undefined) await list();
  else if (command === 'remove' && argument !== undefined) await remove([argument, ...more], options);
  else if (argument !== undefined && more.length === 0) await load(command, argument, options);
  else refuseUsage();
});

/** What was not committed is not there; ending in this way, and not by the signal, lets temporary files be removed. */
function endWhenInterrupted(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      process.stderr.write('Stopped. What was imported before is as it was; "list" shows it.\n');
      process.exit(130);
    });
}

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
  await using source = await holdSource(argument, importer);
  await using database = await openDatabaseOfRunningHub(config);
  print(describeOutcome(await runImport(database, { importer, source, by, dryRun }), dryRun));
}

async function remove(ids: readonly string[], options: Options): Promise<void> {
  const { dryRun } = options;
  await using database = await openDatabaseOfRunningHub(readHubConfig(process.env));
  const { imports, changes } = await removeImports(database, [...new Set(ids)], options);
  print(describeRemoval(imports, changes, dryRun));
}

async function list(): Promise<void> {
  await using database = await openDatabaseOfRunningHub(readHubConfig(process.env));
  print(describeImports(await registeredImports(database)));
}

function print(lines: readonly string[]): void {
  console.log(lines.join('\n'));
}

function nameOf(given: string | undefined): string {
  return given === undefined ? userName() : nameIn(given);
}

/** It is shown with every figure, also where a control character would be obeyed. */
function nameIn(given: string): string {
  const name = given.trim();
  if (name === '') refuseUsage('--by needs a name.\n\n');
  if (name.length > LONGEST_NAME) refuseUsage(`--by: a name has at most ${LONGEST_NAME} characters.\n\n`);
  if (/[\p{Cc}\p{Bidi_Control}]/u.test(name)) refuseUsage('--by: a name has no control characters.\n\n');
  return name;
}

function refuseUsage(problem = ''): never {
  throw new Error(`${problem}${HELP}`);
}
