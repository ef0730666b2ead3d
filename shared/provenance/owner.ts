/** What kind of body decides who sees a document. */
export const OwnerKind = {
  PUBLISHER: 'PUBLISHER',
  PARTNERSHIP: 'PARTNERSHIP',
  COUNTY: 'COUNTY',
  POLICE_AREA: 'POLICE_AREA',
} as const;
export type OwnerKind = (typeof OwnerKind)[keyof typeof OwnerKind];
