/** Along what a total is broken down. Values equal their names. */
export enum GrantDimension {
  PARTNERSHIP = 'PARTNERSHIP',
  AREA = 'AREA',
  FINANCIAL_YEAR = 'FINANCIAL_YEAR',
  FUNDER = 'FUNDER',
  THEME = 'THEME',
}
