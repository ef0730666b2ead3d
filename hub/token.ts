import { runProgram } from '../shared/process.js';
import { readHubConfig } from './config.js';
import { openLocalIssuer, whyNoLocalIssuer } from './local-issuer.js';
import { readTokenCommand, TOKEN_USAGE } from './token-command.js';

/** `npm run token`: prints a token of the issuer that a hub on this machine has as long as no other is set. */
runProgram(async () => {
  const command = readTokenCommand(process.argv.slice(2));
  if (command === 'help') return console.log(TOKEN_USAGE);
  const config = readHubConfig(process.env);
  const refused = whyNoLocalIssuer(config);
  if (refused !== undefined) throw new Error(refused);
  const { sign } = await openLocalIssuer(config.dataDir);
  console.log(await sign(command.subject, command.roles, command.hours));
});
