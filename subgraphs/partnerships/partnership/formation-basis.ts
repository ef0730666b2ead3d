/** What a partnership's area rests on. Values equal their names: federation passes enums by name. */
export enum FormationBasis {
  SINGLE_AREA = 'SINGLE_AREA',
  PART_OF_AREA = 'PART_OF_AREA',
  ORDER = 'ORDER',
  COMBINATION_AGREEMENT = 'COMBINATION_AGREEMENT',
  NOT_RECORDED = 'NOT_RECORDED',
}
