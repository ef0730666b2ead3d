import type { IsoDate } from '../../../shared/calendar/iso-date.js';
import type { LawCountry } from '../law/law-terms.js';

/** What the rules need to know of an area. Lists of bodies travel whole, past and future ones included. */
export interface AreaFacts {
  /** Slug. */
  id: string;
  /** GSS code. */
  code: string;
  name: string;
  country: LawCountry;
  /** Two-tier county, metropolitan county or Greater London; null for an area that is a county by itself. */
  widerCounty: string | null;
  /** First day of the area; null where it is older than the data. */
  existedFrom: IsoDate | null;
  /** Slugs of the areas across a land border. */
  neighbourIds: readonly string[];
  policeArea: PoliceAreaFacts;
  /** Its responsible authorities. */
  tenures: readonly BodyTenure[];
  /** The partnerships that hold it, wholly or in part. */
  partnerships: readonly PartnershipFacts[];
}

export interface BodyTenure {
  bodyId: string;
  name: string;
  /** A kind of s.5(1), as the law table names it. An order can add kinds, so the list is open. */
  kind: string;
  from: IsoDate | null;
  to: IsoDate | null;
  /** The provision that makes it responsible: "s.5(1)(a)". */
  provision: string;
}

export interface PoliceAreaFacts {
  id: string;
  name: string;
  policingBodies: readonly PolicingBodyTenure[];
}

export interface PolicingBodyTenure {
  id: string;
  name: string;
  /** POLICE_AND_CRIME_COMMISSIONER, MAYOR, MOPAC or COMMON_COUNCIL. */
  kind: string;
  from: IsoDate | null;
  to: IsoDate | null;
}

export interface PartnershipFacts {
  id: string;
  /** GSS code of the partnership area. */
  code: string;
  name: string;
  /** How its areas were joined, as `CommunitySafetyPartnership.formationBasis`; null where that is not known. */
  formationBasis: string | null;
  /** The areas that it holds whole; an area of which it holds a part is not among them. */
  wholeAreas: readonly { id: string; name: string }[];
}
