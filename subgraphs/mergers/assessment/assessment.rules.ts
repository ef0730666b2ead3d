import type { IsoDate } from '../../../shared/calendar/iso-date.js';
import type { LawBook } from '../law/law.rules.js';
import { isPurposeMissing, missingFrom, unknownIn } from './answer.rules.js';
import type { AreaFacts } from './area-facts.js';
import type { MergerVerdict } from './assessment-terms.js';
import { agreementNotices } from './finding/agreement.rules.js';
import { barNotices } from './finding/bar.rules.js';
import { earlyDayNotices, unrecordedNotices } from './finding/data-gap.rules.js';
import { existingNotices } from './finding/existing-combination.rules.js';
import { findingsFrom, type LegalFinding, type Notice } from './finding/finding.rules.js';
import { geographyNotices } from './finding/geography-advice.rules.js';
import { orderNotices } from './finding/order.rules.js';
import {
  areasOutsideEngland,
  isBarred,
  isBeforeAgreements,
  isCrossing,
  isTooFew,
  type MergerAnswers,
  type MergerCase,
  openCase,
  policeAreasWithoutActor,
} from './merger-case.rules.js';
import { actorsOf, knownPartyIds, type RequiredParty, requiredParties } from './party/party.rules.js';
import { isSecretaryOfState } from './party/policing-role.rules.js';
import { knownContentIds, type RequiredContent, requiredContents } from './required-content.rules.js';
import { verdictOn } from './verdict.rules.js';

/** May the areas be combined, who must agree, and what must the agreement say? */
export interface Assessment {
  verdict: MergerVerdict;
  /** Each area once, by name. */
  areaIds: string[];
  asOf: IsoDate;
  lawVerifiedOn: IsoDate;
  requiredParties: RequiredParty[];
  /** Required parties not among the consents; empty when no consents were given. */
  missingParties: RequiredParty[];
  requiredContents: RequiredContent[];
  missingContents: RequiredContent[];
  findings: LegalFinding[];
  /** Ids among the consents that are no body of these areas on any day. */
  unknownConsents: string[];
  /** Ids among the contents that no rule knows. */
  unknownContents: string[];
}

/**
 * May these areas be combined into one partnership? A permitted merger is one that could be agreed, never one decided.
 * Source: Crime and Disorder Act 1998 ss.5, 5A, as the law table gives them for the day. A refusal is an answer: nothing
 * here throws for what the caller asks.
 */
export function assessMerger(facts: readonly AreaFacts[], answers: MergerAnswers, law: LawBook): Assessment {
  const merger = openCase(facts, answers, law);
  const parties = requiredParties(merger);
  const contents = requiredContents(merger);
  const missingParties = missingFrom(parties, answers.consents);
  const missingContents = missingFrom(contents, answers.contents);
  return {
    verdict: verdictOf(merger, missingParties.length > 0, missingContents.length > 0),
    areaIds: merger.areas.map((area) => area.id),
    asOf: merger.asOf,
    lawVerifiedOn: law.verification.lawVerifiedOn,
    requiredParties: parties,
    missingParties,
    requiredContents: contents,
    missingContents,
    findings: findingsFrom(noticesOf(merger), law, merger.asOf),
    unknownConsents: unknownIn(answers.consents, knownPartyIds(merger)),
    unknownContents: unknownIn(answers.contents, knownContentIds(merger)),
  };
}

function verdictOf(merger: MergerCase, consentMissing: boolean, contentMissing: boolean): MergerVerdict {
  return verdictOn({
    tooFewAreas: isTooFew(merger),
    outsideEngland: areasOutsideEngland(merger).length > 0,
    beforeAgreements: isBeforeAgreements(merger),
    nobodyToAgree: policeAreasWithoutActor(merger).length > 0,
    purposeMissing: isPurposeMissing(merger),
    consentMissing,
    contentMissing,
    secretaryOfState: isCrossing(merger) || actorsOf(merger).some(isSecretaryOfState),
  });
}

/** Every rule that comes into play; the law table drops those not in force that day. */
function noticesOf(merger: MergerCase): Notice[] {
  const always = [...barNotices(merger), ...earlyDayNotices(merger)];
  if (isBarred(merger)) return always;
  return [
    ...always,
    ...orderNotices(merger),
    ...agreementNotices(merger),
    ...existingNotices(merger.areas),
    ...geographyNotices(merger),
    ...unrecordedNotices(merger),
  ];
}
