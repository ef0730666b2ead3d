/** How many in a hundred, rounded down to a tenth so that only all of them are 100? Null of nothing. */
export function percentHeld({ held, of }: { held: number; of: number }): number | null {
  return of === 0 ? null : Math.floor((held * 1000) / of) / 10;
}
