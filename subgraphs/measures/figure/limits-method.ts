/** How the limits of a count were worked out. */
export enum LimitsMethod {
  BYAR = 'BYAR',
  EXACT_POISSON = 'EXACT_POISSON',
}
