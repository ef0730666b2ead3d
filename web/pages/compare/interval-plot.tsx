import type { ReactNode } from 'react';
import { placeOn, type Scale } from './scale.rules.js';

interface Limited {
  value: number;
  lowerLimit: number | null;
  upperLimit: number | null;
}

interface IntervalPlotProps {
  scale: Scale;
  rate: Limited;
  benchmark: Limited | null;
  /** Whether the rate really differs from the benchmark. */
  isReal: boolean;
}

/**
 * A rate as a dot on the line of its limits, and its benchmark as an upright line. Everything is placed in per
 * cent of the width, so that nothing is stretched. The figures stand beside it in words.
 */
export function IntervalPlot({ scale, rate, benchmark, isReal }: IntervalPlotProps) {
  return (
    <svg className="hub-plot" aria-hidden="true">
      <Grid scale={scale} />
      {benchmark && <BenchmarkLine at={percent(scale, benchmark.value)} />}
      {rate.lowerLimit !== null && rate.upperLimit !== null && (
        <Interval from={percent(scale, rate.lowerLimit)} to={percent(scale, rate.upperLimit)} />
      )}
      <Dot at={percent(scale, rate.value)} isReal={isReal} />
    </svg>
  );
}

function Grid({ scale }: { scale: Scale }) {
  return scale.ticks.map((tick) => (
    <line
      className="hub-plot__grid"
      x1={percent(scale, tick)}
      x2={percent(scale, tick)}
      y1="0"
      y2="28"
      key={tick}
    />
  ));
}

function BenchmarkLine({ at }: { at: string }) {
  return <line className="hub-plot__benchmark" x1={at} x2={at} y1="1" y2="27" />;
}

function Interval({ from, to }: { from: string; to: string }) {
  return (
    <>
      <line className="hub-plot__interval" x1={from} x2={to} y1="14" y2="14" />
      <line className="hub-plot__interval" x1={from} x2={from} y1="9" y2="19" />
      <line className="hub-plot__interval" x1={to} x2={to} y1="9" y2="19" />
    </>
  );
}

function Dot({ at, isReal }: { at: string; isReal: boolean }) {
  return <circle className={`hub-plot__dot${isReal ? '' : ' hub-plot__dot--open'}`} cx={at} cy="14" r="6" />;
}

/** The numbers over the lines of the grid. */
export function Axis({ scale }: { scale: Scale }) {
  const last = scale.ticks.length - 1;
  return (
    <svg className="hub-plot hub-plot--axis" aria-hidden="true">
      {scale.ticks.map((tick, index) => (
        <text
          className="hub-plot__tick"
          x={percent(scale, tick)}
          y="15"
          textAnchor={index === 0 ? 'start' : index === last ? 'end' : 'middle'}
          key={tick}
        >
          {tick.toLocaleString('en-GB')}
        </text>
      ))}
    </svg>
  );
}

/** What each mark of the charts means. */
export function PlotKey({ benchmark }: { benchmark: string }) {
  return (
    <ul className="govuk-list hub-plot-key">
      <li>
        <KeyMark>
          <Interval from="5%" to="95%" />
          <Dot at="50%" isReal />
        </KeyMark>{' '}
        A rate with its 95 % limits: higher or lower than its benchmark
      </li>
      <li>
        <KeyMark>
          <Interval from="5%" to="95%" />
          <Dot at="50%" isReal={false} />
        </KeyMark>{' '}
        The same, where chance may explain the difference or it cannot be judged
      </li>
      <li>
        <KeyMark>
          <BenchmarkLine at="50%" />
        </KeyMark>{' '}
        Its benchmark: the rate of {benchmark}
      </li>
    </ul>
  );
}

function KeyMark({ children }: { children: ReactNode }) {
  return (
    <svg className="hub-plot-key__mark" width="44" height="28" aria-hidden="true">
      {children}
    </svg>
  );
}

function percent(scale: Scale, value: number): string {
  return `${placeOn(scale, value)}%`;
}
