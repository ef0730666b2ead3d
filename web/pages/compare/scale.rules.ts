/** What an axis shows, from its first to its last tick. Nought is always on it, so that lengths do not mislead. */
export interface Scale {
  from: number;
  to: number;
  ticks: readonly number[];
}

const ABOUT_TICKS = 5;

/** An axis in round steps that holds every value. */
export function findScale(values: readonly number[]): Scale {
  const lowest = Math.min(0, ...values);
  const highest = Math.max(0, ...values);
  if (lowest === highest) return { from: 0, to: 1, ticks: [0, 1] };
  const step = roundStep((highest - lowest) / ABOUT_TICKS);
  const first = Math.floor(lowest / step);
  const last = Math.ceil(highest / step);
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => tidy((first + index) * step));
  return { from: tidy(first * step), to: tidy(last * step), ticks };
}

/** How far along the axis a value stands, in per cent with two places. */
export function placeOn({ from, to }: Scale, value: number): number {
  const percent = ((value - from) / (to - from)) * 100;
  return Math.round(Math.min(100, Math.max(0, percent)) * 100) / 100;
}

/** The next of 1, 2 and 5, or tens of them, up from a step. */
function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((one) => one * power >= rough) ?? 10;
  return tidy(factor * power);
}

/** Without what binary fractions add. */
function tidy(value: number): number {
  return Number(value.toPrecision(10));
}
