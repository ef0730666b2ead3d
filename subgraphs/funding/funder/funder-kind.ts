/** What sort of body gave money. Values equal their names: federation passes enums by name. */
export enum FunderKind {
  LOCAL_POLICING_BODY = 'LOCAL_POLICING_BODY',
  HOME_OFFICE = 'HOME_OFFICE',
  COUNTY_COUNCIL = 'COUNTY_COUNCIL',
  DISTRICT_COUNCIL = 'DISTRICT_COUNCIL',
  PARTNERSHIP = 'PARTNERSHIP',
  OTHER = 'OTHER',
  NOT_NAMED = 'NOT_NAMED',
}
