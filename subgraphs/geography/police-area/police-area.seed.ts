import { COUNTRIES } from '../area/area.seed.js';
import type { ReferenceTables } from '../reference-tables.seed.js';
import { LocalPolicingBodyKind, type PoliceArea } from './police-area.entity.js';

const BODY_KINDS = {
  pcc: LocalPolicingBodyKind.POLICE_AND_CRIME_COMMISSIONER,
  mayor: LocalPolicingBodyKind.MAYOR,
  mopac: LocalPolicingBodyKind.MOPAC,
  common_council: LocalPolicingBodyKind.COMMON_COUNCIL,
} as const;

export function policeAreaRows(tables: ReferenceTables): PoliceArea[] {
  return tables.policeAreas.map(({ value }) => ({
    id: value.slug,
    code: value.code,
    name: value.name,
    country: COUNTRIES[value.country],
    bodyName: value.local_policing_body_name,
    bodyKind: BODY_KINDS[value.local_policing_body_kind],
    bodySince: value.local_policing_body_since,
    combinationAgreementBody: value.combination_agreement_body,
  }));
}
