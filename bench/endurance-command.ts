import { askOnce } from './ask-once.js';
import { openBenchDatabase } from './bench-database.js';
import { operationNamed } from './compare.js';
import type { ExpectedAnswer } from './load-order.js';
import { startLoadProcess } from './load-process.js';
import { describeRun } from './machine.js';
import { readUse, withDescendants } from './process-use.js';
import { figure, table } from './report.rules.js';
import { startTogetherAt } from './start-contenders.js';
import { slopeOf } from './statistics.rules.js';

/** `npm run bench -- --endurance`: the memory of the whole hub, its database aside, over very many requests. */

const CLIENTS = 16;
const SAMPLES = 100;
const LIMIT_MB = 350;
/** Until the caches of plans and of compiled code are full, memory rises. */
const WARM_SHARE = 0.5;

export async function endure(requests: number, tell: (line: string) => void): Promise<string> {
  const startedAt = new Date();
  await using database = await openBenchDatabase();
  const head = describeRun(database.version, startedAt);
  await using load = await startLoadProcess();
  await using hub = await startTogetherAt(database.hub.adminUrl);
  const questions: ExpectedAnswer[] = [];
  for (const question of operationNamed('mix').questions)
    questions.push({ body: question.body, answer: await askOnce(hub.origin, question) });
  const residentMb = () => (readUse(withDescendants(hub.pids))?.residentBytes ?? Number.NaN) / 1_000_000;
  const atStart = residentMb();
  const samples: [requests: number, mb: number][] = [];
  let answered = 0;
  let wrong = 0;
  const most = Math.ceil(requests / SAMPLES);
  while (answered + wrong < requests) {
    const result = await load.run({ origin: hub.origin, clients: CLIENTS, ms: 600_000, most, questions });
    answered += result.latenciesMs.length;
    wrong += result.wrong;
    samples.push([answered, residentMb()]);
    if (samples.length % (SAMPLES / 10) === 0) tell(`${answered} answers: ${figure(samples.at(-1)?.[1])} MB`);
  }
  if (wrong > 0) process.exitCode = 1;
  const warm = samples.slice(Math.floor(samples.length * WARM_SHARE));
  const greatest = Math.max(...samples.map(([, mb]) => mb));
  return [
    ...head,
    `- ${answered.toLocaleString('en-GB')} answers of the mix at ${CLIENTS} clients${wrong > 0 ? `, ${wrong} wrong ones beside them` : ''}; resident memory of all processes of together, ${samples.length} samples`,
    '',
    table(
      [
        'at start MB',
        'most MB',
        'at the end MB',
        'slope of the second half, MB in 10,000 requests',
        `under ${LIMIT_MB} MB`,
      ],
      [
        [
          figure(atStart),
          figure(greatest),
          figure(samples.at(-1)?.[1]),
          figure(slopeOf(warm) * 10_000),
          greatest < LIMIT_MB ? 'yes' : 'no',
        ],
      ],
    ),
    '',
  ].join('\n');
}
