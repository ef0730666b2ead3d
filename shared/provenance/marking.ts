/** Who may see a record, from whoever likes to the owner alone. */
export const Marking = {
  PUBLIC: 'PUBLIC',
  OFFICIAL: 'OFFICIAL',
  OFFICIAL_SENSITIVE: 'OFFICIAL_SENSITIVE',
} as const;
export type Marking = (typeof Marking)[keyof typeof Marking];
