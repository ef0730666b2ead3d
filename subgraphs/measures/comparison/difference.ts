/** How a figure stands to the one it is compared with, judged by their 95 % limits. */
export enum Difference {
  HIGHER = 'HIGHER',
  LOWER = 'LOWER',
  NO_REAL_DIFFERENCE = 'NO_REAL_DIFFERENCE',
}
