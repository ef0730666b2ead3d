import 'reflect-metadata';
import { trustIssuer } from '../gateway/access/identify.js';
import { offerSignIn } from '../gateway/console/sign-in-offer.js';
import { keepHeapSmall } from '../shared/heap.js';
import { logFault, runProgram, STOPPING, stopRequested } from '../shared/process.js';
import { startTelemetry } from '../shared/telemetry/start-telemetry.js';
import { type HubConfig, readHubConfig } from './config.js';
import { openLocalIssuer, whyNoLocalIssuer } from './local-issuer.js';
import { createLocalSignIn, offerLocalSignIn } from './local-sign-in/local-sign-in.js';
import { requireNode } from './node-version.js';
import { databaseLost, openDatabase, prepareAndLoad } from './open-database.js';
import { startTogether, type TogetherOptions } from './together.js';
import { welcome } from './welcome.js';

/** `npm start`: the whole hub in one process, its data loaded. */
runProgram(async () => {
  requireNode();
  keepHeapSmall();
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
    ...(await chooseIssuer(config)),
    onFault: logFault,
    telemetry,
  });
  console.log(welcome(hub.url, loaded));
  const lost = await Promise.race([stop, databaseLost(database)]);
  if (lost instanceof Error) throw lost;
  console.log('Stopping.');
});

type Issuer = Pick<TogetherOptions, 'issuer' | 'signIn' | 'ownIssuer'>;

/** Whose tokens are taken: those of the issuer that is set, else of the one of this machine, where the hub stays on it. */
async function chooseIssuer(config: HubConfig): Promise<Issuer> {
  const tellFault = (error: unknown) => logFault('gateway', error);
  if (whyNoLocalIssuer(config) !== undefined)
    return { issuer: trustIssuer(config.issuer, tellFault), signIn: offerSignIn(config.issuer) };
  try {
    const local = await openLocalIssuer(config.dataDir);
    return { issuer: local.trusted, signIn: offerLocalSignIn(local), ownIssuer: createLocalSignIn(local) };
  } catch (error) {
    // Without a key there is nobody to believe; what is public needs none.
    tellFault(error);
    return {};
  }
}
