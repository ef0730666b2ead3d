import type { FunderKind, GrantLeftOutReason } from '../documents.js';

/** Sorts of funders, as readers name them. */
export const FUNDERS = {
  LOCAL_POLICING_BODY: 'Police and crime commissioner, or who acts as one',
  HOME_OFFICE: 'Home Office',
  COUNTY_COUNCIL: 'County council',
  DISTRICT_COUNCIL: 'District or borough council',
  PARTNERSHIP: 'The partnership itself',
  OTHER: 'Another body',
  NOT_NAMED: 'Not named in the paper',
} as const satisfies Record<FunderKind, string>;

/** Why money was not added, in a word or two. */
export const LEFT_OUT = {
  OVERLAPPING: 'Overlaps the period',
  UNDATED: 'No years given',
  NO_AMOUNT: 'No amount given',
  APPROXIMATE: 'Approximate',
  YEARLY_RATE: 'A rate for each year',
  INCLUDED_ELSEWHERE: 'Already counted',
  NOT_SPLIT: 'Not split',
} as const satisfies Record<GrantLeftOutReason, string>;
