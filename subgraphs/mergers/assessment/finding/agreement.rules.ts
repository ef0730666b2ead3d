import { countingPurposes, isPurposeMissing, missingFrom, PURPOSE_RULE } from '../answer.rules.js';
import { PartyKind } from '../assessment-terms.js';
import { isCrossing, type MergerCase } from '../merger-case.rules.js';
import { actorsOf, requiredParties } from '../party/party.rules.js';
import { isLondon, isSecretaryOfState } from '../party/policing-role.rules.js';
import { COOPERATION_RULE, contentsOf, WRITING_RULE } from '../required-content.rules.js';
import { listNames } from '../sentence.rules.js';
import type { Notice } from './finding.rules.js';

/**
 * What making the agreement takes, and what it leaves as it is. What the answers leave open, or answer wrongly, is a
 * requirement; what they meet raises nothing.
 */
export function agreementNotices(merger: MergerCase): Notice[] {
  return [
    ...policingNotices(merger),
    ...authorityNotices(merger),
    ...purposeNotices(merger),
    ...(isCrossing(merger) ? crossingNotices(merger) : withinOnePoliceArea(merger)),
    ...contentNotices(WRITING_RULE, merger),
    ...adviceOnAgreements(merger),
  ];
}

function policingNotices(merger: MergerCase): Notice[] {
  const actors = actorsOf(merger);
  const names = listNames(actors.map((actor) => actor.name));
  const city = merger.policing.filter(({ actor }) => actor && isSecretaryOfState(actor));
  return [
    ...consentNotices('combo-power', PartyKind.LOCAL_POLICING_BODY, merger),
    ...(isJoint(merger) ? [{ rule: 'lpb-joint', about: `Acting here: ${names}.` }] : []),
    ...city.map(({ policeArea }) => ({
      rule: 'lpb-city',
      about: `Police area ${policeArea.name} is involved.`,
    })),
    ...(actors.some(isLondon) ? [{ rule: 'meeting-not-mopac', about: `Acting here: ${names}.` }] : []),
  ];
}

/** Do several bodies act? Those that no table names share an id, and are as many as their police areas. */
function isJoint({ policing }: MergerCase): boolean {
  const acting = policing.map(({ policeArea, actor }) => (actor?.recorded ? actor.id : policeArea.id));
  return new Set(acting).size > 1;
}

function authorityNotices(merger: MergerCase): Notice[] {
  const { authorities } = merger;
  const shared = authorities.filter((body) => body.areaNames.length > 1).map((body) => body.name);
  const count = `Responsible authorities of the combined area: ${authorities.length}.`;
  return [
    {
      rule: 'combo-ra-union',
      about: shared.length > 0 ? `${count} Serving several of its areas: ${listNames(shared)}.` : count,
    },
    ...consentNotices('combo-all-ras-party', PartyKind.RESPONSIBLE_AUTHORITY, merger),
  ];
}

function consentNotices(rule: string, kind: PartyKind, merger: MergerCase): Notice[] {
  const { consents } = merger.answers;
  const parties = requiredParties(merger).filter((party) => party.kind === kind);
  const open = consents ? missingFrom(parties, consents) : parties;
  if (open.length === 0) return [];
  const names = listNames(open.map((party) => party.name));
  return [
    { rule, about: consents ? `Not among the consents: ${names}.` : `Consent not yet sought: ${names}.` },
  ];
}

function purposeNotices(merger: MergerCase): Notice[] {
  if (merger.answers.purposes && !isPurposeMissing(merger)) return [];
  const finders = listNames(actorsOf(merger).map((actor) => actor.name));
  const counting = countingPurposes(merger).map((item) => item.text);
  const answer = merger.answers.purposes ? 'None found served that counts' : 'Not yet considered';
  const about = `${answer}: ${finders}. Purposes on ${merger.asOf}: ${counting.join('; ')}.`;
  return [{ rule: PURPOSE_RULE, about }];
}

function crossingNotices(merger: MergerCase): Notice[] {
  const names = listNames(merger.policing.map((role) => role.policeArea.name));
  const inEach = merger.policing.map((role) => `${role.policeArea.name} (${listNames(role.areaNames)})`);
  return [
    { rule: 'combo-cross-trigger', about: `Police areas involved: ${inEach.join('; ')}.` },
    ...contentNotices(COOPERATION_RULE, merger),
    ...consentNotices('combo-cross-sos-party', PartyKind.SECRETARY_OF_STATE, merger),
    { rule: 'combo-cross-sos-test', about: `Police areas involved: ${names}.` },
  ];
}

function withinOnePoliceArea({ policing }: MergerCase): Notice[] {
  return policing.map(({ policeArea, areaNames }) => ({
    rule: 'combo-single-no-sos',
    about: `In police area ${policeArea.name} alone: ${listNames(areaNames)}.`,
  }));
}

function contentNotices(rule: string, merger: MergerCase): Notice[] {
  const { contents } = merger.answers;
  const required = contentsOf(rule, merger);
  const open = contents ? missingFrom(required, contents) : required;
  if (open.length === 0) return [];
  const texts = open.map((content) => content.text).join('; ');
  return [{ rule, about: `${contents ? 'Not in the draft' : 'The draft must show'}: ${texts}.` }];
}

function adviceOnAgreements(merger: MergerCase): Notice[] {
  const councils = merger.authorities.filter((body) => body.kinds.some((kind) => kind.endsWith('COUNCIL')));
  const { length } = requiredParties(merger);
  return [
    { rule: 'combo-scrutiny-option', about: `Councils: ${listNames(councils.map((body) => body.name))}.` },
    { rule: 'combo-no-instruct', about: `All ${length} parties have to agree.` },
  ];
}
