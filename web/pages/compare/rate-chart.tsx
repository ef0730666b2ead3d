import { writeRate } from '../../parts/figures.js';
import { listOnce } from '../../parts/list-once.js';
import { Opening } from '../../parts/opening.js';
import { BENCHMARKS, type Benchmark } from './compare.rules.js';
import { Axis, IntervalPlot } from './interval-plot.js';
import { RateTable } from './rate-table.js';
import {
  benchmarkOf,
  DIFFERENCES,
  type Figure,
  type Line,
  type MeasureLines,
  orderByRate,
  tellDifferences,
  writeWithLimits,
} from './rates.rules.js';
import { RatingMark } from './rating-mark.js';
import { findScale, type Scale } from './scale.rules.js';

interface RateChartProps {
  compared: MeasureLines;
  benchmark: Benchmark;
  /** "year ending 30 June 2025" */
  period: string;
}

/** One measure: its rates from the highest down, each in words beside its mark, and the table behind them. */
export function RateChart({ compared: { measure, lines }, benchmark, period }: RateChartProps) {
  const ordered = orderByRate(lines);
  const scale = findScale(ordered.flatMap(({ figure }) => valuesOf(figure)));
  const title = `measure-${measure.id}`;
  return (
    <figure className="hub-figure" aria-labelledby={title}>
      <figcaption>
        <h3 className="govuk-heading-m" id={title}>
          {measure.name}
        </h3>
        <p className="govuk-body">
          {writeUnit(lines)}, {period}, against {BENCHMARKS[benchmark].words}.{' '}
          <strong>{tellDifferences(ordered)}</strong>
        </p>
      </figcaption>
      <div className="hub-plot-row hub-plot-row--axis">
        <Axis scale={scale} />
      </div>
      <ol className="govuk-list hub-plot-rows">
        {ordered.map((line) => (
          <li className="hub-plot-row" key={line.id}>
            <PlotRow line={line} scale={scale} />
          </li>
        ))}
      </ol>
      <Opening title={`${measure.name}: the figures as a table`}>
        <p>{measure.description}</p>
        <RateTable measure={measure} lines={ordered} benchmark={benchmark} period={period} />
      </Opening>
      <CitationLine lines={lines} />
    </figure>
  );
}

function PlotRow({ line: { id, name, figure }, scale }: { line: Line; scale: Scale }) {
  const { rate } = figure;
  const benchmark = benchmarkOf(figure);
  const isReal = benchmark?.difference === 'HIGHER' || benchmark?.difference === 'LOWER';
  return (
    <>
      <a className="govuk-link hub-plot-row__name" href={`/partnerships/${id}`}>
        {name}
      </a>
      {rate && <IntervalPlot scale={scale} rate={rate} benchmark={benchmark?.rate ?? null} isReal={isReal} />}
      <p className="hub-plot-row__words">
        {rate ? (
          <>
            <strong>{writeWithLimits(rate)}</strong> <RatingMark figure={figure} />
            <br />
            {tellBenchmark(figure)}
          </>
        ) : (
          `Not known: ${figure.unavailableBecause ?? figure.rateUnavailableBecause ?? 'no reason is given'}`
        )}
      </p>
    </>
  );
}

/** "Higher than 4.1" */
function tellBenchmark(figure: Figure): string {
  const benchmark = benchmarkOf(figure);
  if (!benchmark?.rate) return `No benchmark: ${benchmark?.unavailableBecause ?? 'not known'}`;
  const rate = writeRate(benchmark.rate.value);
  const list = benchmark.basis === 'INFERRED' ? ' (judged list)' : '';
  if (benchmark.difference === null) return `Not judged against ${rate}${list}`;
  const than = benchmark.difference === 'NO_REAL_DIFFERENCE' ? 'from' : 'than';
  return `${DIFFERENCES[benchmark.difference]} ${than} ${rate}${list}`;
}

function valuesOf(figure: Figure): number[] {
  const rates = [figure.rate, benchmarkOf(figure)?.rate];
  return rates
    .flatMap((rate) => (rate ? [rate.value, rate.lowerLimit, rate.upperLimit] : []))
    .filter((value) => value !== null);
}

/** "Crimes for each 1,000 households (Census 2021)" */
function writeUnit(lines: readonly Line[]): string {
  const rate = lines.find(({ figure }) => figure.rate !== null)?.figure.rate;
  if (!rate) return 'Crimes';
  const year = rate.denominatorYear;
  const whose = rate.denominatorKind === 'HOUSEHOLDS' ? `Census ${year}` : `middle of ${year}`;
  return `Crimes for each ${rate.per.toLocaleString('en-GB')} ${rate.denominatorKind.toLowerCase()} (${whose})`;
}

/** The documents that counts and rates come from; the row of each partnership stands in the table. */
function CitationLine({ lines }: { lines: readonly Line[] }) {
  const sources = lines.flatMap(({ figure }) => [...figure.sources, ...(figure.rate?.sources ?? [])]);
  const documents = listOnce(
    sources.map(({ document }) => document),
    ({ id }) => id,
  );
  return (
    <p className="govuk-body-s">
      Counts and {lines[0]?.figure.rate?.denominatorKind === 'HOUSEHOLDS' ? 'households' : 'residents'} from{' '}
      {documents.map(({ id, title }, index) => (
        <span key={id}>
          {index > 0 && '; '}
          <a className="govuk-link" href={`/papers/${id}`}>
            {title}
          </a>
        </span>
      ))}
      . Rates and limits are worked out from them.
    </p>
  );
}
