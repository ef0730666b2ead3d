import { setInterval } from 'node:timers';
import { askOnce } from './ask-once.js';
import type { BenchDatabase } from './bench-database.js';
import type { Cell } from './cells.js';
import type { Contender, ContenderName } from './contender.js';
import type { ExpectedAnswer } from './load-order.js';
import type { LoadProcess } from './load-process.js';
import { OPERATIONS, type Operation, QUESTIONS, type Question } from './operations.js';
import { readUse, withDescendants } from './process-use.js';
import { firstDifference, type Likeness, likenessOf } from './same-data.rules.js';
import { percentileOf } from './statistics.rules.js';

/** What one contender did in one round. */
export interface Round {
  perSecond: number;
  p50Ms: number;
  latenciesMs: readonly number[];
  /** Answers that were not the expected bytes; they count nowhere else. */
  wrong: number;
  lastWrong: string | undefined;
  /** Unknown where the system does not tell. */
  cpuPerThousand: number | undefined;
  /** PostgreSQL's, meanwhile. */
  databaseCpuPerThousand: number | undefined;
  residentMb: number | undefined;
}

export interface CellResult extends Cell {
  rounds: ReadonlyMap<ContenderName, readonly Round[]>;
}

/** What a contender says to a question, once found to be the same data as what the first one says. */
export interface Answered {
  question: string;
  contender: ContenderName;
  answer: string;
  likeness: Likeness;
  statements: number;
}

export interface Field {
  database: BenchDatabase;
  contenders: ReadonlyMap<ContenderName, Contender>;
  load: LoadProcess;
  tell: (line: string) => void;
}

const SAMPLE_MS = 100;

/** Asks everybody everything. @throws Error where an answer holds other data than the first contender's. */
export async function compareAnswers(
  { database, contenders }: Field,
  questions: readonly Question[],
): Promise<Answered[]> {
  const answered: Answered[] = [];
  for (const question of questions) {
    let reference: string | undefined;
    for (const [name, contender] of contenders) {
      if (!knows(contender, question)) continue;
      // Once before, so that what is prepared once does not count.
      const answer = await askOnce(contender.origin, question);
      reference ??= answer;
      const likeness = likenessOf(answer, reference);
      if (!likeness) {
        const where = firstDifference(JSON.parse(answer), JSON.parse(reference));
        throw new Error(`${name} answers ${question.name} with other data, at ${where}`);
      }
      const statements = await database.countStatements(() => askOnce(contender.origin, question));
      answered.push({ question: question.name, contender: name, answer, likeness, statements });
    }
  }
  return answered;
}

/** A B C A B C …: one round that does not count, then those that do. */
export async function measureCell(
  field: Field,
  answered: readonly Answered[],
  { operation: name, clients }: Cell,
  { rounds, windowMs }: { rounds: number; windowMs: number },
): Promise<CellResult> {
  const operation = operationNamed(name);
  const measured = new Map<ContenderName, Round[]>();
  for (let round = 0; round <= rounds; round += 1) {
    for (const [contender, running] of field.contenders) {
      if (!operation.questions.every((question) => knows(running, question))) continue;
      const questions = expectedOf(operation, contender, answered);
      const result = await measureRound(field, running, { questions, clients, windowMs });
      if (round > 0) measured.set(contender, [...(measured.get(contender) ?? []), result]);
    }
  }
  field.tell(summary(name, clients, measured));
  return { operation: name, clients, rounds: measured };
}

export async function measureRound(
  { database, load }: Pick<Field, 'database' | 'load'>,
  { origin, pids, name }: Contender,
  { questions, clients, windowMs }: { questions: ExpectedAnswer[]; clients: number; windowMs: number },
): Promise<Round> {
  const own = withDescendants(pids);
  const readServer = () => readUse(withDescendants([database.serverPid]));
  const [ownBefore, serverBefore] = [readUse(own), readServer()];
  let resident = ownBefore?.residentBytes ?? 0;
  const sampler = setInterval(() => {
    resident = Math.max(resident, readUse(own)?.residentBytes ?? 0);
  }, SAMPLE_MS);
  try {
    const { latenciesMs, elapsedMs, wrong, lastWrong } = await load.run({
      origin,
      clients,
      ms: windowMs,
      questions,
    });
    const perThousand = (before: number | undefined, after: number | undefined) =>
      before === undefined || after === undefined
        ? undefined
        : ((after - before) * 1000) / latenciesMs.length;
    return {
      perSecond: (latenciesMs.length * 1000) / elapsedMs,
      p50Ms: latenciesMs.length > 0 ? percentileOf(latenciesMs, 0.5) : Number.POSITIVE_INFINITY,
      latenciesMs,
      wrong,
      lastWrong,
      cpuPerThousand: perThousand(ownBefore?.cpuSeconds, readUse(own)?.cpuSeconds),
      databaseCpuPerThousand: perThousand(serverBefore?.cpuSeconds, readServer()?.cpuSeconds),
      residentMb: ownBefore && resident / 1_000_000,
    };
  } catch (error) {
    throw new Error(`${name}: ${error instanceof Error ? error.message : error}`, { cause: error });
  } finally {
    clearInterval(sampler);
  }
}

function expectedOf(
  { questions }: Operation,
  contender: ContenderName,
  answered: readonly Answered[],
): ExpectedAnswer[] {
  return questions.map(({ name, body }) => {
    const found = answered.find((one) => one.contender === contender && one.question === name);
    if (!found) throw new Error(`${contender} was not asked ${name}`);
    return { body, answer: found.answer };
  });
}

function knows(contender: Contender, { name }: Question): boolean {
  return contender.knows?.has(name) ?? true;
}

export function operationNamed(name: string): Operation {
  const operation = OPERATIONS.find((one) => one.name === name);
  if (!operation) throw new Error(`there is no operation ${name}`);
  return operation;
}

/** Every question of these operations once. */
export function questionsOf(cells: readonly Cell[]): Question[] {
  const wanted = new Set(cells.flatMap(({ operation }) => operationNamed(operation).questions));
  return QUESTIONS.filter((question) => wanted.has(question));
}

function summary(name: string, clients: number, measured: ReadonlyMap<ContenderName, Round[]>): string {
  const figures = [...measured].map(([contender, rounds]) => {
    const perSecond = percentileOf(
      rounds.map((round) => round.perSecond),
      0.5,
    );
    return `${contender} ${perSecond.toFixed(perSecond < 10 ? 1 : 0)}`;
  });
  return `${name} at ${clients}: ${figures.join(', ')} requests/s`;
}
