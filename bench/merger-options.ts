import { pathToFileURL } from 'node:url';
import {
  countMatching,
  DEFAULT_BUDGET,
  listOptions,
} from '../subgraphs/mergers/option/merger-options.rules.js';
import {
  NO_CONSTRAINTS,
  type OptionConstraints,
  type OptionOrder,
  type OptionRequest,
} from '../subgraphs/mergers/option/option-request.rules.js';
import { listEveryOption } from '../test/support/every-grouping.js';
import { gridRequest } from '../test/support/option-requests.js';
import { type PoliceAreaFacts, readPoliceAreas } from '../test/support/police-areas.js';

const RUNS = 5;
const ORDERS: readonly OptionOrder[] = ['FEWEST_CHANGES', 'FEWEST_PARTNERSHIPS', 'MOST_EQUAL_POPULATION'];
/** Listing every grouping of more areas takes longer than the rest of the bench. */
const MOST_FOR_BRUTE_FORCE = 10;
/** What each of the issue's limits is measured against, in milliseconds and megabytes. */
const LIMITS = { counts: 500, list: 2_000, memory: 300 };

interface Timing {
  ms: number;
  /** The answer, or why there is none. */
  outcome: string;
}

/** Prints what merger options cost: for every police area, for the hardest constraints, and as the areas grow. */
export function benchMergerOptions(): void {
  const areas = [...readPoliceAreas().values()];
  const cold = countAllOnce(areas);
  print('Every police area, contiguous: exact counts and the best ten in each order (ms, median of 5)', [
    policeAreaHead(),
    ...areas.sort((a, b) => b.areas.length - a.areas.length).map(policeAreaRow),
  ]);
  const memory = process.resourceUsage().maxRSS / 1024;
  print('Metropolitan Police under other constraints (ms, median of 5)', [
    ['constraints', 'options', 'count', ...ORDERS],
    ...HARD.map((constraints) => hardRow(areas, constraints)),
  ]);
  print('Growth with the number of areas: grids (ms, median of 5)', [
    ['grid', 'areas', 'contiguous options', 'count', ...ORDERS, 'brute force'],
    ...GRIDS.map(([rows, columns]) => gridRow(rows, columns)),
  ]);
  console.log(
    `all ${areas.length} police areas counted once, first thing in the process: ${cold.toFixed(0)} ms (limit ${LIMITS.counts})`,
  );
  console.log(
    `most memory held for the table of police areas: ${memory.toFixed(0)} MB, in all ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB (limit ${LIMITS.memory})`,
  );
}

const HARD: readonly Partial<OptionConstraints>[] = [
  { maxAreasPerPartnership: 8 },
  { minPopulation: 500_000 },
  { maxPopulation: 1_150_000 },
  { maxPopulation: 2_000_000 },
  { maxPopulation: 4_000_000 },
  { minPartnerships: 12 },
  { minPartnerships: 6, maxPartnerships: 6 },
  { together: [['camden', 'islington']], apart: [['barnet', 'enfield']] },
  { together: [['barking-and-dagenham', 'bromley']] },
  { contiguous: false },
  { contiguous: false, maxAreasPerPartnership: 4 },
  { contiguous: false, maxPopulation: 1_000_000 },
];

const GRIDS: readonly (readonly [number, number])[] = [
  [2, 2],
  [2, 3],
  [3, 3],
  [3, 4],
  [4, 4],
  [4, 5],
  [5, 5],
  [4, 7],
  [5, 6],
  [4, 8],
];

function countAllOnce(areas: readonly PoliceAreaFacts[]): number {
  const start = performance.now();
  for (const facts of areas) countMatching(requestOf(facts));
  return performance.now() - start;
}

function policeAreaHead(): string[] {
  const lists = ORDERS.flatMap((order) => [order, 'max 4']);
  return ['police area', 'areas', 'contiguous options', 'count', ...lists, 'brute force'];
}

function policeAreaRow(facts: PoliceAreaFacts): string[] {
  const request = requestOf(facts);
  const lists = ORDERS.flatMap((order) => [
    listing({ ...request, order }),
    listing({ ...requestOf(facts, { maxAreasPerPartnership: 4 }), order }),
  ]);
  return [facts.name, String(facts.areas.length), ...counting(request), ...lists, bruteForce(request)];
}

function hardRow(areas: readonly PoliceAreaFacts[], constraints: Partial<OptionConstraints>): string[] {
  const met = areas.find(({ slug }) => slug === 'metropolitan-police');
  if (!met) throw new Error('the reference tables hold no metropolitan-police');
  const request = requestOf(met, constraints);
  const lists = ORDERS.map((order) => listing({ ...request, order }));
  return [JSON.stringify(constraints), ...counting(request), ...lists];
}

function gridRow(rows: number, columns: number): string[] {
  const request = { ...gridRequest(rows, columns), budget: DEFAULT_BUDGET };
  const lists = ORDERS.map((order) => listing({ ...request, order }));
  return [
    `${rows} by ${columns}`,
    String(rows * columns),
    ...counting(request),
    ...lists,
    bruteForce(request),
  ];
}

/** The Welsh police areas as if the Act let them combine, so that there is something to measure. */
function requestOf(facts: PoliceAreaFacts, constraints: Partial<OptionConstraints> = {}): OptionRequest {
  return {
    areas: facts.areas,
    today: facts.today,
    lawful: 'EVERY_GROUPING',
    constraints: { ...NO_CONSTRAINTS, ...constraints },
    order: 'FEWEST_CHANGES',
    first: 10,
    after: null,
    budget: DEFAULT_BUDGET,
  };
}

function counting(request: OptionRequest): [options: string, ms: string] {
  const { ms, outcome } = time(() => {
    const counts = countMatching(request);
    return counts.kind === 'exact' ? counts.value.total.toLocaleString('en-GB') : counts.kind;
  });
  return [outcome, ms.toFixed(1)];
}

function listing(request: OptionRequest): string {
  const { ms, outcome } = time(() => listOptions(request).kind);
  const late = ms > LIMITS.list ? ' (over the limit)' : '';
  return `${ms.toFixed(1)}${outcome === 'exact' ? '' : ` ${outcome}`}${late}`;
}

function bruteForce(request: OptionRequest): string {
  if (request.areas.length > MOST_FOR_BRUTE_FORCE) return '-';
  return time(() => String(listEveryOption(request).length), 1).ms.toFixed(1);
}

function time(work: () => string, runs = RUNS): Timing {
  const times: number[] = [];
  let outcome = '';
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    outcome = work();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return { ms: times[Math.floor(times.length / 2)] ?? Number.NaN, outcome };
}

function print(title: string, rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  console.log(`\n${title}\n`);
  for (const row of rows)
    console.log(row.map((cell, column) => align(cell, widths[column] ?? 0, column)).join('  '));
}

function align(cell: string, width: number, column: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) benchMergerOptions();
