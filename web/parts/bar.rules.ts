/** How long each bar is, in per cent of the longest. */
export function measureBars(figures: readonly number[]): number[] {
  const longest = Math.max(1, ...figures);
  return figures.map((figure) => Math.round((figure / longest) * 1000) / 10);
}
