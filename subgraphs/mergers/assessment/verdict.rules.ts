import { MergerVerdict } from './assessment-terms.js';

/** What a verdict turns on. */
export interface VerdictGrounds {
  tooFewAreas: boolean;
  outsideEngland: boolean;
  beforeAgreements: boolean;
  /** A police area had nobody who could agree. */
  nobodyToAgree: boolean;
  /** Purposes were given and none of them counts that day. */
  purposeMissing: boolean;
  consentMissing: boolean;
  contentMissing: boolean;
  /** More than one police area, or the City of London. */
  secretaryOfState: boolean;
}

/** In order of precedence: the first ground that holds gives the verdict. */
const PRECEDENCE: readonly (readonly [keyof VerdictGrounds, MergerVerdict])[] = [
  ['tooFewAreas', MergerVerdict.NOT_A_MERGER],
  ['outsideEngland', MergerVerdict.NOT_PERMITTED],
  ['beforeAgreements', MergerVerdict.ORDER_ROUTE],
  ['nobodyToAgree', MergerVerdict.NOT_PERMITTED],
  ['purposeMissing', MergerVerdict.NOT_PERMITTED],
  ['consentMissing', MergerVerdict.NOT_PERMITTED],
  ['contentMissing', MergerVerdict.NOT_PERMITTED],
  ['secretaryOfState', MergerVerdict.PERMITTED_WITH_SECRETARY_OF_STATE],
];

/** Could the merger lawfully be made? Contiguity, county lines and size are no grounds. */
export function verdictOn(grounds: VerdictGrounds): MergerVerdict {
  const [, verdict] = PRECEDENCE.find(([ground]) => grounds[ground]) ?? [null, MergerVerdict.PERMITTED];
  return verdict;
}
