/** Whether a count is told, and if not why. */
export enum CountStatus {
  SHOWN = 'SHOWN',
  SHOWN_TO_OWNER = 'SHOWN_TO_OWNER',
  SUPPRESSED = 'SUPPRESSED',
  NOT_STATED = 'NOT_STATED',
}
