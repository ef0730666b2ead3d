import 'reflect-metadata';
import { resolve } from 'node:path';
import { runProgram } from '../shared/process.js';
import { readHubConfig } from './config.js';
import { DATA_FOLDER, openDatabase, prepareAndLoad } from './open-database.js';

/** `npm run load [-- FOLDER]`: prepares the database and replaces its data by that of the folder. */
runProgram(async () => {
  const config = readHubConfig(process.env);
  const dataFolder = resolve(process.argv[2] ?? DATA_FOLDER);
  await using database = await openDatabase(config);
  const { rows } = await prepareAndLoad(database, { dataFolder, again: true });
  for (const [table, count] of Object.entries(rows)) console.log(`${String(count).padStart(7)}  ${table}`);
  console.log(`Loaded from ${dataFolder}.`);
});
