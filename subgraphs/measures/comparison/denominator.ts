/** By what a count is divided. */
export enum Denominator {
  RESIDENTS = 'RESIDENTS',
  HOUSEHOLDS = 'HOUSEHOLDS',
}
