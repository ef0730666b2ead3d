import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { runProgram } from '../shared/process.js';
import { compareAll } from './compare-command.js';
import { installContenders } from './install-contenders.js';
import { readSettings } from './settings.rules.js';

/** `npm run bench`: the hub against what it could be replaced with, on one machine; `--help` says how. */

const HELP = `npm run bench [-- options]

  --quick                 3 short rounds at 16 clients; not for figures that are quoted
  --only small,oversight  these operations: small, list, oversight, board, wide, mix
  --contenders apollo     together and these: apart, apollo, hive, hive-each, sql, bytes
  --clients 1,16          only at so many clients
  --rounds 5              rounds that count
  --seconds 2             how long each contender is asked in a round
  --out FILE              where the report is written; bench/results/compare.md if left out
`;

runProgram(async () => {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean' },
      only: { type: 'string' },
      contenders: { type: 'string' },
      clients: { type: 'string' },
      rounds: { type: 'string' },
      seconds: { type: 'string' },
      out: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return console.log(HELP);
  const settings = readSettings(values);
  // Servers run so in earnest, and some of the packages look at it.
  process.env.NODE_ENV ??= 'production';
  installContenders(tell);
  await report(await compareAll(settings, tell), values.out ?? join('bench', 'results', 'compare.md'));
});

/** Progress, beside what is printed. */
function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

async function report(text: string, file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
  console.log(text);
  tell(`written to ${file}`);
}
