/** At which level a group works. */
export enum GroupTier {
  STRATEGIC = 'STRATEGIC',
  OPERATIONAL = 'OPERATIONAL',
  PROBLEM_SOLVING = 'PROBLEM_SOLVING',
  OTHER = 'OTHER',
}

/** The order in which a partnership's groups are listed. */
export const TIER_ORDER = Object.values(GroupTier);
