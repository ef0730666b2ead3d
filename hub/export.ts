import 'reflect-metadata';
import { readFile, writeFile } from 'node:fs/promises';
import { logFault, runProgram } from '../shared/process.js';
import { readHubConfig } from './config.js';
import {
  answersAt,
  EXPORT_USAGE,
  type ExportCommand,
  fetchExport,
  readExportCommand,
} from './export-command.js';
import { openDatabaseOfRunningHub, prepareAndLoad } from './open-database.js';
import { startTogether } from './together.js';

/** `npm run export -- NAME|FILE.graphql`: asks a running hub for a file; where none runs, one that ends with the command. */
runProgram(async () => {
  const command = readExportCommand(process.argv.slice(2));
  if (command === 'help') {
    console.log(EXPORT_USAGE);
    return;
  }
  const query = command.file === undefined ? undefined : await readQueryFile(command.file);
  const body = await askHub(command, query);
  if (command.out === undefined) return writeToOutput(body);
  await writeFile(command.out, body);
  console.error(`${command.out}: ${body.length} bytes`);
});

async function askHub(command: ExportCommand, query: string | undefined): Promise<Buffer> {
  const config = readHubConfig(process.env);
  const url = command.hub ?? `http://localhost:${config.port || 4000}`;
  if (command.hub !== undefined || (await answersAt(url))) return fetchExport(url, command, query);
  await using database = await openDatabaseOfRunningHub(config);
  await prepareAndLoad(database);
  await using hub = await startTogether({
    database,
    port: 0,
    grantIdPrefix: config.grantIdPrefix,
    protection: config.protection,
    onFault: logFault,
  });
  return await fetchExport(hub.url, command, query);
}

async function readQueryFile(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((cause: unknown) => {
    throw new Error(`${path} cannot be read.`, { cause });
  });
}

/** The program ends at once afterwards, so what a pipe has not yet taken is waited for. */
function writeToOutput(body: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(body, (error) => (error ? reject(error) : resolve()));
  });
}
