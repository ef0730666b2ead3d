import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { runProgram } from '../shared/process.js';
import { compareAll } from './compare-command.js';
import { endure } from './endurance-command.js';
import { growAll } from './growth/grow-command.js';
import { installContenders } from './install-contenders.js';
import { readSettings } from './settings.rules.js';
import { startTimes } from './start-command.js';

/** `npm run bench`: the hub against what it could be replaced with, on one machine; `--help` says how. */

const HELP = `npm run bench [-- options]

  --quick                 3 short rounds at 16 clients; not for figures that are quoted
  --only small,oversight  these operations: small, list, oversight, board, wide, mix
  --contenders apollo     together and these: apart, apollo, hive, hive-each, sql, bytes
  --clients 1,16          only at so many clients
  --rounds 5              rounds that count
  --seconds 2             how long each contender is asked in a round
  --grow                  instead: what ten times the data cost
  --endurance             instead: memory over 50,000 requests; --requests N for others
  --start                 instead: npm start to the first answer; --times N, 10 if left out
  --out FILE              where the report is written; a file in bench/results if left out
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
      grow: { type: 'boolean' },
      endurance: { type: 'boolean' },
      requests: { type: 'string' },
      start: { type: 'boolean' },
      times: { type: 'string' },
      out: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return console.log(HELP);
  const settings = readSettings(values);
  installContenders(tell);
  const out = (name: string) => values.out ?? join('bench', 'results', `${name}.md`);
  // As whoever follows the README starts it.
  if (values.start) return report(await startTimes(settings.times, tell), out('start'));
  // Servers run so in earnest, and some of the packages look at it.
  process.env.NODE_ENV ??= 'production';
  if (values.grow) return report(await growAll(settings, tell), out('grow'));
  if (values.endurance) return report(await endure(settings.requests, tell), out('endurance'));
  await report(await compareAll(settings, tell), out('compare'));
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
