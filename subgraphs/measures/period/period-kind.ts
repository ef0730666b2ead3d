/** How long a period is. */
export enum PeriodKind {
  YEAR = 'YEAR',
  QUARTER = 'QUARTER',
}
