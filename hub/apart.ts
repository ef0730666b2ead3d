import 'reflect-metadata';
import { logInfo, setLogLevel } from '../shared/log/log.js';
import { logFault, runProgram, STOPPING, stopRequested } from '../shared/process.js';
import { startApart } from './apart-processes.js';
import { readHubConfig } from './config.js';
import { requireNode } from './node-version.js';
import { databaseLost, openDatabase, prepareAndLoad } from './open-database.js';
import { welcome } from './welcome.js';

/** `npm run start:apart`: every subgraph and the gateway as a process of its own, on this machine. */
runProgram(async () => {
  requireNode();
  const stop = stopRequested(STOPPING);
  const config = readHubConfig(process.env);
  setLogLevel(config.telemetry.logLevel);
  await using database = await openDatabase(config);
  const loaded = await prepareAndLoad(database);
  const { host, port, protection, subgraphSecret, telemetry } = config;
  await using hub = await startApart({
    database,
    host,
    port,
    protection,
    subgraphSecret,
    metricsPort: telemetry.metrics?.port,
    onFault: logFault,
    onReturn: (where) => logInfo({ where }, 'runs again'),
  });
  console.log(welcome(hub.url, loaded));
  const ended = await Promise.race([stop, hub.ended, databaseLost(database)]);
  if (ended instanceof Error) throw ended;
  console.log('Stopping.');
});
