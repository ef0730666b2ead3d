import 'reflect-metadata';
import { logFault, runProgram, stopRequested } from '../shared/process.js';
import { readHubConfig } from './config.js';
import { requireNode } from './node-version.js';
import { databaseLost, openDatabase, prepareAndLoad } from './open-database.js';
import { startTogether } from './together.js';
import { welcome } from './welcome.js';

/** `npm start`: the whole hub in one process, its data loaded. */
runProgram(async () => {
  requireNode();
  const stop = stopRequested();
  const config = readHubConfig(process.env);
  await using database = await openDatabase(config);
  const loaded = await prepareAndLoad(database);
  await using hub = await startTogether({
    database,
    host: config.host,
    port: config.port,
    grantIdPrefix: config.grantIdPrefix,
    protection: config.protection,
    onFault: logFault,
  });
  console.log(welcome(hub.url, loaded));
  const lost = await Promise.race([stop, databaseLost(database)]);
  if (lost instanceof Error) throw lost;
  console.log('Stopping.');
});
