import 'reflect-metadata';
import { trustIssuer } from '../gateway/access/identify.js';
import type { TrustedIssuer } from '../gateway/access/token-verifier.js';
import { logFault, runProgram, STOPPING, stopRequested } from '../shared/process.js';
import { startTelemetry } from '../shared/telemetry/start-telemetry.js';
import { type HubConfig, readHubConfig } from './config.js';
import { openLocalIssuer, whyNoLocalIssuer } from './local-issuer.js';
import { requireNode } from './node-version.js';
import { databaseLost, openDatabase, prepareAndLoad } from './open-database.js';
import { startTogether } from './together.js';
import { welcome } from './welcome.js';

/** `npm start`: the whole hub in one process, its data loaded. */
runProgram(async () => {
  requireNode();
  const stop = stopRequested(STOPPING);
  const config = readHubConfig(process.env);
  await using telemetry = await startTelemetry(config.telemetry, 'hub');
  await using database = await openDatabase(config);
  const loaded = await prepareAndLoad(database);
  await using hub = await startTogether({
    database,
    host: config.host,
    port: config.port,
    grantIdPrefix: config.grantIdPrefix,
    protection: config.protection,
    issuer: await chooseIssuer(config),
    onFault: logFault,
    telemetry,
  });
  console.log(welcome(hub.url, loaded));
  const lost = await Promise.race([stop, databaseLost(database)]);
  if (lost instanceof Error) throw lost;
  console.log('Stopping.');
});

/** Whose tokens are taken: those of the issuer that is set, else of the one of this machine, where the hub stays on it. */
async function chooseIssuer(config: HubConfig): Promise<TrustedIssuer | undefined> {
  const tellFault = (error: unknown) => logFault('gateway', error);
  if (whyNoLocalIssuer(config) !== undefined) return trustIssuer(config.issuer, tellFault);
  try {
    return (await openLocalIssuer(config.dataDir)).trusted;
  } catch (error) {
    // Without a key there is nobody to believe; what is public needs none.
    tellFault(error);
    return undefined;
  }
}
