/** The group whose pooled rate a figure is held against. */
export enum CompareWith {
  STATISTICAL_NEIGHBOURS = 'STATISTICAL_NEIGHBOURS',
  POLICE_AREA = 'POLICE_AREA',
  ENGLAND_AND_WALES = 'ENGLAND_AND_WALES',
}
