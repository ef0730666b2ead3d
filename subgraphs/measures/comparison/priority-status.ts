/** Has a partnership a priority that bears on a measure? */
export enum PriorityStatus {
  SET = 'SET',
  NOT_SET = 'NOT_SET',
  UNKNOWN = 'UNKNOWN',
}
