/** How far a set of priorities had come when its document was written. */
export enum PrioritySetStatus {
  ADOPTED = 'ADOPTED',
  PROPOSED = 'PROPOSED',
}
