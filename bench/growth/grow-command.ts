import { workedQuery } from '../../test/support/queries.js';
import { askOnce } from '../ask-once.js';
import { type BenchDatabase, LOADED, openBenchDatabase } from '../bench-database.js';
import { measureRound, type Round } from '../compare.js';
import type { Contender } from '../contender.js';
import { type LoadProcess, startLoadProcess } from '../load-process.js';
import { describeRun } from '../machine.js';
import { ask, type Question, WIDE_QUERY } from '../operations.js';
import { spread, table } from '../report.rules.js';
import { startTogetherAt } from '../start-contenders.js';
import { ratiosOf, type Spread, spreadOf } from '../statistics.rules.js';
import { copyRows, fillDatabase } from './grow-database.js';

/** `npm run bench -- --grow`: what ten times the data cost. All that is added is synthetic, and named so. */

const TIMES = 10;
const PARTNERSHIPS = 314;
const MOST_FOR_A_PAGE = 1.2;

const HOLDINGS = `query Holdings($first: Int!, $after: String) {
  partnerships(first: $first, after: $after) {
    totalCount
    nodes {
      id
      name
      areas { name population }
      priorities { title themes { id name } }
      duties { rule outcome }
      fundingStatements { title statedTotal { pounds } lines { title amount { pounds } } }
      grantTotals(from: "2017/18", to: "2023/24") { total { pounds } }
      countyStrategyGroups { name }
      dataGaps { what }
    }
  }
}`;

interface Grown {
  database: string;
  hub: Contender;
}

/** One operation on both databases. */
interface GrownOperation {
  name: string;
  clients: number;
  questions: (hub: Contender) => Promise<Question[]>;
}

const OPERATIONS: readonly GrownOperation[] = [
  { name: 'list, 25', clients: 4, questions: async () => [ask('list', workedQuery('national-list'))] },
  {
    name: 'list, 25 after the first 200',
    clients: 4,
    questions: async ({ origin }) => [
      ask('later', workedQuery('national-list'), { first: 25, after: await cursorAfter(origin, 200) }),
    ],
  },
  { name: 'holdings, 25', clients: 4, questions: async () => [ask('holdings', HOLDINGS, { first: 25 })] },
  {
    name: 'action plans, 25',
    clients: 4,
    questions: async () => [ask('plans', workedQuery('action-plans'))],
  },
  { name: 'every partnership, wide', clients: 1, questions: widePages },
];

export async function growAll(
  { rounds, windowMs }: { rounds: number; windowMs: number },
  tell: (line: string) => void,
): Promise<string> {
  const startedAt = new Date();
  await using database = await openBenchDatabase();
  const head = describeRun(database.version, startedAt);
  tell('making ten times the data');
  const one = await database.copy(LOADED, 'hub_one');
  await fillDatabase(one);
  const ten = await database.copy('hub_one', 'hub_ten');
  await copyRows(ten, TIMES - 1);
  await using load = await startLoadProcess();
  await using hubOne = await startTogetherAt(one);
  await using hubTen = await startTogetherAt(ten);
  const grown: readonly Grown[] = [
    { database: 'hub_one', hub: hubOne },
    { database: 'hub_ten', hub: hubTen },
  ];
  const rows: string[][] = [];
  for (const operation of OPERATIONS) {
    const row = await measureOperation({ database, load }, grown, operation, { rounds, windowMs });
    tell(row.join('  '));
    rows.push(row);
  }
  return [
    ...head,
    `- ${PARTNERSHIPS} partnerships against ${PARTNERSHIPS * TIMES} synthetic ones, all with priorities, statements and lines; ${rounds} rounds in turn of ${windowMs / 1000} s; target for a page of 25: at most ${MOST_FOR_A_PAGE} times as long`,
    '',
    table(
      [
        'operation',
        'p50 ms once',
        'p50 ms ten times',
        'times as long',
        'bytes once',
        'bytes ten times',
        'SQL once',
        'SQL ten times',
      ],
      rows,
    ),
    '',
    `Every partnership, wide: one page of ${PARTNERSHIPS} once, ${TIMES} such pages ten times; its time is that of one page, its bytes and statements are those of all. One client asks for these, four for the others.`,
    '',
  ].join('\n');
}

async function measureOperation(
  field: { database: BenchDatabase; load: LoadProcess },
  grown: readonly Grown[],
  { name, clients, questions }: GrownOperation,
  { rounds, windowMs }: { rounds: number; windowMs: number },
): Promise<string[]> {
  const prepared = await Promise.all(grown.map((one) => prepare(one, questions)));
  const counted: number[] = [];
  for (const { database, hub, asked } of prepared) {
    const askAll = async () => {
      for (const question of asked) await askOnce(hub.origin, question);
    };
    counted.push(await field.database.countStatements(askAll, database));
  }
  const measured: Round[][] = prepared.map(() => []);
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, { hub, expected }] of prepared.entries()) {
      const result = await measureRound(field, hub, { questions: expected, clients, windowMs });
      if (result.wrong > 0) throw new Error(`${name}: ${result.lastWrong}`);
      if (round > 0) measured[index]?.push(result);
    }
  }
  const [once = [], tenTimes = []] = measured.map((results) => results.map(({ p50Ms }) => p50Ms));
  const bytes = prepared.map(({ expected }) =>
    expected.reduce((sum, { answer }) => sum + Buffer.byteLength(answer), 0).toLocaleString('en-GB'),
  );
  const times: readonly Spread[] = [spreadOf(once), spreadOf(tenTimes), ratiosOf(tenTimes, once)];
  return [name, ...times.map(spread), ...bytes, ...counted.map(String)];
}

async function prepare({ database, hub }: Grown, questions: GrownOperation['questions']) {
  const asked = await questions(hub);
  const expected = [];
  for (const question of asked)
    expected.push({ body: question.body, answer: await askOnce(hub.origin, question) });
  return { database, hub, asked, expected };
}

/** All partnerships, as many at a time as there are in the real data. */
async function widePages({ origin }: Contender): Promise<Question[]> {
  const pages: Question[] = [];
  for (let after: string | null = null; ; ) {
    const page = ask('wide', WIDE_QUERY, { first: PARTNERSHIPS, after });
    const { endCursor, ids } = readPage(await askOnce(origin, page));
    if (ids === 0) return pages;
    pages.push(page);
    after = endCursor;
  }
}

async function cursorAfter(origin: string, first: number): Promise<string | null> {
  const query =
    'query Cursor($first: Int!) { partnerships(first: $first) { pageInfo { endCursor } nodes { id } } }';
  return readPage(await askOnce(origin, ask('cursor', query, { first }))).endCursor;
}

function readPage(answer: string): { endCursor: string | null; ids: number } {
  const {
    data: { partnerships },
  }: { data: { partnerships: { pageInfo: { endCursor: string | null }; nodes: unknown[] } } } =
    JSON.parse(answer);
  return { endCursor: partnerships.pageInfo.endCursor, ids: partnerships.nodes.length };
}
