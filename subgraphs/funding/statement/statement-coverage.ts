/** Does the document say that a statement lists all that its funder gave? */
export enum StatementCoverage {
  ALL = 'ALL',
  SOME = 'SOME',
}
