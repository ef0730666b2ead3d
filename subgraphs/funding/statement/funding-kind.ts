/** What sort of money a statement speaks of. Only GRANT enters grant totals. */
export enum FundingKind {
  GRANT = 'GRANT',
  OWN_BUDGET = 'OWN_BUDGET',
  POSTS_AND_SERVICES = 'POSTS_AND_SERVICES',
}
