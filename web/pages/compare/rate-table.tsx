import { type Column, DataTable } from '../../parts/data-table.js';
import { NOT_KNOWN, writeCount, writeDay } from '../../parts/figures.js';
import { anchorOf } from '../../parts/locator.js';
import { BENCHMARKS, type Benchmark } from './compare.rules.js';
import {
  benchmarkOf,
  DIFFERENCES,
  type Figure,
  type Line,
  type MeasureLines,
  writePercent,
  writeWithLimits,
} from './rates.rules.js';
import { RatingMark } from './rating-mark.js';

interface RateTableProps {
  measure: MeasureLines['measure'];
  lines: readonly Line[];
  benchmark: Benchmark;
  period: string;
}

/** The figures behind a chart, with the change since the year before wherever there is one for any. */
export function RateTable({ measure, lines, benchmark, period }: RateTableProps) {
  const hasChange = lines.some(({ figure }) => figure.change.change !== null);
  const reasons = new Set(lines.flatMap(({ figure }) => figure.change.unavailableBecause ?? []));
  return (
    <>
      <DataTable
        caption={`${measure.name}, ${period}`}
        columns={[...FIGURES, ...againstOf(benchmark), ...(hasChange ? [CHANGE] : []), SOURCE]}
        rows={lines}
        keyOf={({ id }) => id}
      />
      {[...reasons].map((reason) => (
        <p className="govuk-body-s" key={reason}>
          {hasChange ? 'Change that is not known: ' : 'No change is shown. '}
          {reason}
        </p>
      ))}
    </>
  );
}

const FIGURES: readonly Column<Line>[] = [
  { title: 'Partnership', cell: ({ name }) => name },
  {
    title: 'Crimes',
    isNumeric: true,
    cell: ({ figure: { count, unavailableBecause } }) =>
      count === null ? `${NOT_KNOWN}: ${unavailableBecause}` : writeCount(count),
  },
  {
    title: 'Rate (95 % limits)',
    isNumeric: true,
    cell: ({ figure: { rate, rateUnavailableBecause } }) =>
      rate ? writeWithLimits(rate) : `${NOT_KNOWN}: ${rateUnavailableBecause}`,
  },
];

function againstOf(benchmark: Benchmark): readonly Column<Line>[] {
  return [
    {
      title: `Rate of ${BENCHMARKS[benchmark].words} (95 % limits)`,
      isNumeric: true,
      cell: ({ figure }) => {
        const against = benchmarkOf(figure);
        if (!against?.rate) return `${NOT_KNOWN}: ${against?.unavailableBecause}`;
        return `${writeWithLimits(against.rate)}${against.basis === 'INFERRED' ? ', by a judged list' : ''}`;
      },
    },
    { title: 'Difference', cell: ({ figure }) => writeDifference(figure) },
    { title: 'Rating', cell: ({ figure }) => <RatingMark figure={figure} /> },
  ];
}

/** "Higher, by 58.2 %" */
function writeDifference(figure: Figure): string {
  const against = benchmarkOf(figure);
  if (!against?.difference) return 'Cannot be judged';
  const { difference, percentDifference } = against;
  return `${DIFFERENCES[difference]}${percentDifference === null ? '' : ` (${writePercent(percentDifference)})`}`;
}

const CHANGE: Column<Line> = {
  title: 'Change since the year before',
  cell: ({ figure: { change } }) => {
    if (change.change === null) return NOT_KNOWN;
    const percent = change.percent === null ? '' : ` (${writePercent(change.percent)})`;
    return `${change.change > 0 ? '+' : ''}${writeCount(change.change)}${percent}, from ${writeCount(change.previousCount)} in the year ending ${writeDay(change.to)}`;
  },
};

const SOURCE: Column<Line> = {
  title: 'Row of the source',
  cell: ({ figure }) =>
    figure.sources.map(({ document, locator }) => (
      <a
        className="govuk-link hub-source"
        href={`/papers/${document.id}#${anchorOf(locator)}`}
        key={`${document.id} ${locator}`}
      >
        {locator}
      </a>
    )),
};
