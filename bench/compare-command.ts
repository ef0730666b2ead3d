import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askOnce } from './ask-once.js';
import { openBenchDatabase } from './bench-database.js';
import { compareAnswers, type Field, measureCell, questionsOf } from './compare.js';
import type { Contender, ContenderName } from './contender.js';
import { startLoadProcess } from './load-process.js';
import { describeRun } from './machine.js';
import { QUESTIONS } from './operations.js';
import { answersTable, cellTable, contendersList, figure, table, wrongAnswers } from './report.rules.js';
import type { Settings } from './settings.rules.js';
import { answersFile, type Rig, STARTS, startSharedSubgraphs } from './start-contenders.js';
import { judge } from './targets.rules.js';

/** The whole comparison. @returns its report in Markdown. */
export async function compareAll(settings: Settings, tell: (line: string) => void): Promise<string> {
  const startedAt = new Date();
  const folder = await mkdtemp(join(tmpdir(), 'hub-bench-'));
  const contenders = new Map<ContenderName, Contender>();
  await using database = await openBenchDatabase();
  const head = describeRun(database.version, startedAt);
  await using load = await startLoadProcess();
  const rig: Rig = { database: database.hub, folder };
  try {
    if (settings.contenders.some(needsSubgraphs)) rig.apart = await startSharedSubgraphs(rig);
    for (const name of settings.contenders) {
      if (name === 'bytes') await keepAnswers(folder, contenders);
      const contender = await STARTS[name](rig);
      contenders.set(name, contender);
      tell(`${name} answers after ${(contender.startMs / 1000).toFixed(1)} s`);
    }
    const field: Field = { database, contenders, load, tell };
    const answered = await compareAnswers(field, questionsOf(settings.cells));
    tell('every answer holds the same data');
    const cells = [];
    for (const cell of settings.cells) cells.push(await measureCell(field, answered, cell, settings));
    const { rounds, windowMs } = settings;
    const wrong = wrongAnswers(cells);
    if (wrong.length > 0) process.exitCode = 1;
    return [
      ...head,
      `- ${rounds} rounds that count, the contenders in turn, ${windowMs / 1000} s each; medians, least and most in brackets, ratios taken within a round`,
      '',
      contendersList(settings.contenders),
      '',
      ...(wrong.length > 0 ? ['### Wrong answers: the run does not count', '', ...wrong, ''] : []),
      ...cells.flatMap((cell) => [
        `### ${cell.operation}, ${cell.clients} ${cell.clients === 1 ? 'client' : 'clients'}`,
        '',
        cellTable(cell),
        '',
      ]),
      '### Each operation once',
      '',
      answersTable(answered),
      '',
      '### From start to first answer',
      '',
      table(
        ['contender', 'seconds'],
        [...contenders].map(([name, { startMs }]) => [name, figure(startMs / 1000)]),
      ),
      '',
      '### Targets',
      '',
      table(
        ['target', 'measured', 'met'],
        judge(cells).map(({ target, measured, met }) => [target, measured, met ? 'yes' : 'no']),
      ),
      '',
    ].join('\n');
  } finally {
    for (const contender of [...contenders.values()].reverse()) await contender[Symbol.asyncDispose]();
    await rig.apart?.hub[Symbol.asyncDispose]();
    await rm(folder, { recursive: true, force: true });
  }
}

function needsSubgraphs(name: ContenderName): boolean {
  return !['together', 'sql', 'bytes'].includes(name);
}

/** What together says is what the floor of ready-made bytes has ready. */
async function keepAnswers(folder: string, contenders: ReadonlyMap<ContenderName, Contender>): Promise<void> {
  const together = contenders.get('together');
  if (!together) throw new Error('together is not there');
  const answers: Record<string, string> = {};
  for (const question of QUESTIONS) answers[question.body] = await askOnce(together.origin, question);
  await writeFile(answersFile(folder), JSON.stringify(answers));
}
