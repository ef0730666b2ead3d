/** In what way documents do not agree. Values equal their names: federation passes enums by name. */
export enum ContradictionKind {
  DOCUMENTS_DISAGREE = 'DOCUMENTS_DISAGREE',
  SUM_DIFFERS = 'SUM_DIFFERS',
  RULE_CONTRADICTED = 'RULE_CONTRADICTED',
}
