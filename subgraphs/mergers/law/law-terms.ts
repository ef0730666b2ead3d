/** What a rule does to a merger. Values equal their names: federation passes enums by name. */
export enum FindingSeverity {
  BAR = 'BAR',
  REQUIREMENT = 'REQUIREMENT',
  ADVISORY = 'ADVISORY',
}

/** How surely the hub knows that a rule says what it says. */
export enum LawConfidence {
  SEEN = 'SEEN',
  SEEN_SECONDARY = 'SEEN_SECONDARY',
  INFERRED = 'INFERRED',
  MEMORY = 'MEMORY',
}

/** The country of the areas that a rule concerns. */
export type LawCountry = 'ENGLAND' | 'WALES';
