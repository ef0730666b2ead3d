/** How far an action had come. */
export enum ActionProgress {
  NOT_STARTED = 'NOT_STARTED',
  UNDER_WAY = 'UNDER_WAY',
  DONE = 'DONE',
  STOPPED = 'STOPPED',
}
