import 'reflect-metadata';
import { resolve } from 'node:path';
import { runProgram } from '../shared/process.js';
import { readHubConfig } from './config.js';
import { DATA_FOLDER, openDatabaseOfRunningHub, prepareAndLoad } from './open-database.js';

/** `npm run load [-- FOLDER]`: replaces the data by that of the folder, also under a hub that is running. */
runProgram(async () => {
  const config = readHubConfig(process.env);
  const dataFolder = resolve(process.argv[2] ?? DATA_FOLDER);
  await using database = await openDatabaseOfRunningHub(config);
  const { rows } = await prepareAndLoad(database, { dataFolder, again: true });
  for (const [table, count] of Object.entries(rows)) console.log(`${String(count).padStart(7)}  ${table}`);
  console.log(`Loaded from ${dataFolder}.`);
});
