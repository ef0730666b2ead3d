/** What the documents held show of a duty. */
export enum DutyOutcome {
  MET = 'MET',
  NOT_MET = 'NOT_MET',
  CONTRADICTED = 'CONTRADICTED',
  UNKNOWN = 'UNKNOWN',
}
