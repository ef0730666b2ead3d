import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { runProgram } from '../shared/process.js';
import { describeVerification } from './audit/describe-verification.js';
import { verifyChain } from './audit/verify-chain.js';
import { type ChainPlace, readPlace } from './audit/verify-chain.rules.js';
import { readHubConfig } from './config.js';
import { openDatabaseToLook } from './open-database.js';

const HELP = `Recomputes the audit record of the hub from its first entry to its last, also under a hub that is running.

  npm run audit:verify [-- --head NUMBER:HASH]

  --head   the line of an earlier check: shows as well whether the record was cut short or written anew since

Ends with 0 when the record is whole, with 1 after showing the first broken link, and with 2 when it could not be checked:
no database, no record in it, or an option that is none. It makes nothing.
`;

const COULD_NOT_CHECK = 2;

/** `npm run audit:verify`: is the record what was written? */
runProgram(async () => {
  const remembered = readArguments();
  if (remembered === 'help') return console.log(HELP);
  await using database = await openDatabaseToLook(readHubConfig(process.env));
  const client = new Client({ connectionString: database.adminUrl, application_name: 'hub-admin' });
  // A connection that breaks is told by the next statement.
  client.on('error', () => {});
  await client.connect();
  try {
    const found = await verifyChain(client, remembered);
    console.log(describeVerification(found).join('\n'));
    if (found.broken) process.exitCode = 1;
  } finally {
    await client.end();
  }
}, COULD_NOT_CHECK);

function readArguments(): ChainPlace | 'help' | undefined {
  const values = readOptions();
  if (values.help) return 'help';
  if (values.head === undefined) return undefined;
  const place = readPlace(values.head);
  if (place) return place;
  throw new Error(`--head: not of the form NUMBER:HASH.\n\n${HELP}`);
}

function readOptions() {
  try {
    return parseArgs({
      options: { head: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    }).values;
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n\n${HELP}`);
  }
}
