/** Who may see a record. */
export const Marking = { PUBLIC: 'PUBLIC' } as const;
export type Marking = (typeof Marking)[keyof typeof Marking];
