import type { MeasureDifference, RagColour } from '../../documents.js';
import { writeList, writeRate } from '../../parts/figures.js';
import type { Shape } from '../../parts/mark.js';
import type { Crime } from './compare.type.js';

export type Figure = Crime['rows'][number]['figures'][number];
type Row = Crime['rows'][number];

/** The figure of a partnership: a line of a chart. */
export interface Line {
  id: string;
  name: string;
  figure: Figure;
}

/** A measure, and every partnership on it. */
export interface MeasureLines {
  measure: Crime['measures'][number];
  lines: Line[];
}

/** A red, amber or green rate in words and shape. */
export const RATINGS = {
  RED: { words: 'Red', shape: 'warning' },
  AMBER: { words: 'Amber', shape: 'half' },
  GREEN: { words: 'Green', shape: 'full' },
} as const satisfies Record<RagColour, { words: string; shape: Shape }>;

/** How a rate stands to its benchmark, in words. */
export const DIFFERENCES = {
  HIGHER: 'Higher',
  NO_REAL_DIFFERENCE: 'No real difference',
  LOWER: 'Lower',
} as const satisfies Record<MeasureDifference, string>;

/** Rows of partnerships turned into measures, each in the order asked. The rows come in the order of the partnerships. */
export function listByMeasure(
  { measures, rows }: Pick<Crime, 'measures' | 'rows'>,
  partnerships: readonly { id: string; name: string }[],
): MeasureLines[] {
  return measures.map((measure, column) => ({
    measure,
    lines: partnerships.flatMap(({ id, name }, index) => {
      const figure = rows[index]?.figures[column];
      return figure ? [{ id, name, figure }] : [];
    }),
  }));
}

/** The highest rate first; those without a rate last, as they came. */
export function orderByRate(lines: readonly Line[]): Line[] {
  const rank = ({ figure }: Line) => figure.rate?.value ?? Number.NEGATIVE_INFINITY;
  return [...lines].sort((one, other) => {
    if (one.figure.rate === null && other.figure.rate === null) return 0;
    return rank(other) - rank(one);
  });
}

/** The benchmark that was asked for: the question asks for one. */
export function benchmarkOf({ benchmarks: [benchmark] }: Figure): Figure['benchmarks'][number] | null {
  return benchmark ?? null;
}

/** "Higher: North Warwickshire. No real difference: Rugby and South Warwickshire. Cannot be judged: Cardiff." */
export function tellDifferences(lines: readonly Line[]): string {
  const named = (wanted: MeasureDifference | null) =>
    lines
      .filter(({ figure }) => (benchmarkOf(figure)?.difference ?? null) === wanted)
      .map(({ name }) => name);
  const told = (Object.keys(DIFFERENCES) as MeasureDifference[]).map(
    (difference) => [DIFFERENCES[difference], named(difference)] as const,
  );
  return [...told, ['Cannot be judged', named(null)] as const]
    .filter(([, names]) => names.length > 0)
    .map(([words, names]) => `${words}: ${writeList(names)}.`)
    .join(' ');
}

/** A rate that is really higher than its benchmark, and whether the partnership has a priority that bears on it. */
export interface Outstanding {
  measure: string;
  rate: number;
  benchmark: number;
  /** Null where the rule does not call it red. */
  priority: Gap['priority'] | null;
}

type Gap = NonNullable<NonNullable<Row['partnership']>['priorityGaps']>['entries'][number];

/** What stands out, partnership by partnership, and by name those of whom nothing does, or can be said. */
export interface Outlook {
  outstanding: { id: string; name: string; higher: Outstanding[] }[];
  notHigher: string[];
  notJudged: string[];
}

/** Which partnerships have rates that are really higher than their benchmark? Those furthest above it come first. */
export function findOutlook(
  crime: Pick<Crime, 'measures' | 'rows'>,
  partnerships: readonly { id: string; name: string }[],
): Outlook {
  const all = partnerships.map(({ id, name }, index) => ({
    id,
    name,
    higher: findHigher(crime.measures, crime.rows[index]),
    isJudged: crime.rows[index]?.figures.some((figure) => benchmarkOf(figure)?.difference) ?? false,
  }));
  return {
    outstanding: all
      .filter(({ higher }) => higher.length > 0)
      .sort((one, other) => highestRatio(other.higher) - highestRatio(one.higher))
      .map(({ id, name, higher }) => ({ id, name, higher })),
    notHigher: all.filter(({ higher, isJudged }) => isJudged && higher.length === 0).map(({ name }) => name),
    notJudged: all.filter(({ isJudged }) => !isJudged).map(({ name }) => name),
  };
}

function highestRatio(higher: readonly Outstanding[]): number {
  return Math.max(...higher.map(({ rate, benchmark }) => rate / benchmark));
}

function findHigher(measures: Crime['measures'], row: Row | undefined): Outstanding[] {
  const gaps = row?.partnership?.priorityGaps?.entries ?? [];
  return measures.flatMap(({ id, name }, column) => {
    const figure = row?.figures[column];
    const benchmark = figure && benchmarkOf(figure);
    if (benchmark?.difference !== 'HIGHER' || !figure?.rate || !benchmark.rate) return [];
    const gap = gaps.find((one) => one.figure.measure.id === id);
    return [
      {
        measure: name,
        rate: figure.rate.value,
        benchmark: benchmark.rate.value,
        priority: gap?.priority ?? null,
      },
    ];
  });
}

/** "6.4 (5.5 to 7.4)" on one line; without limits where there are none. */
export function writeWithLimits(rate: {
  value: number;
  lowerLimit: number | null;
  upperLimit: number | null;
}): string {
  const { value, lowerLimit, upperLimit } = rate;
  if (lowerLimit === null || upperLimit === null) return writeRate(value);
  return `${writeRate(value)} (${writeRate(lowerLimit)} to ${writeRate(upperLimit)})`.replaceAll(
    ' ',
    '\u00a0',
  );
}

/** "+5.3 %", "−5.3 %" */
export function writePercent(percent: number): string {
  const sign = percent > 0 ? '+' : percent < 0 ? '−' : '';
  return `${sign}${Math.abs(percent)} %`;
}
