import { groupBy, present } from '../../../../shared/collections.js';
import { PartyKind } from '../assessment-terms.js';
import { isBarred, isBeforeAgreements, isCrossing, type MergerCase } from '../merger-case.rules.js';
import { capitalise, inWords, listNames } from '../sentence.rules.js';
import { isSecretaryOfState, type PolicingActor, SECRETARY_OF_STATE } from './policing-role.rules.js';
import type { ResponsibleBody } from './responsible-body.rules.js';

/** Somebody without whom the merger cannot be made. */
export interface RequiredParty {
  id: string;
  name: string;
  kind: PartyKind;
  because: string;
  citation: string;
}

/**
 * Who must be a party? Every responsible authority, then the policing bodies, then the Secretary of State; before
 * agreements existed, those who apply or are consulted and the one who makes the order. Nobody where the merger is barred
 * whoever agrees.
 */
export function requiredParties(merger: MergerCase): RequiredParty[] {
  if (isBarred(merger)) return [];
  const authorities = merger.authorities.map(authorityParty);
  if (isBeforeAgreements(merger)) return [...authorities, orderMaker(merger)];
  return [...authorities, ...policingParties(merger), ...present([secretaryOfState(merger)])];
}

/** Every id that a list of consents can name: the bodies of these areas whatever the day, and the Secretary of State. */
export function knownPartyIds({ areas, policing }: MergerCase): Set<string> {
  return new Set([
    ...areas.flatMap((area) => area.tenures.map((tenure) => tenure.bodyId)),
    ...areas.flatMap((area) => area.policeArea.policingBodies.map((body) => body.id)),
    ...actorsOf({ policing }).map((actor) => actor.id),
    SECRETARY_OF_STATE.id,
  ]);
}

/** Who plays the policing body's part, each once. */
export function actorsOf({ policing }: Pick<MergerCase, 'policing'>): PolicingActor[] {
  const actors = present(policing.map((role) => role.actor));
  return actors.filter((actor, at) => actors.findIndex((other) => other.id === actor.id) === at);
}

function authorityParty(body: ResponsibleBody): RequiredParty {
  return {
    id: body.id,
    name: body.name,
    kind: PartyKind.RESPONSIBLE_AUTHORITY,
    because: `${capitalise(listNames(body.kinds.map(inWords)))} for ${listNames(body.areaNames)}`,
    citation: `Crime and Disorder Act 1998 ${body.provisions.join('; ')}`,
  };
}

function policingParties({ policing, law }: MergerCase): RequiredParty[] {
  const acting = policing.flatMap(({ policeArea, areaNames, actor }) =>
    actor && !isSecretaryOfState(actor) ? [{ policeArea, areaNames, actor }] : [],
  );
  return [...groupBy(acting, ({ actor }) => actor.id)].flatMap(([id, roles]) =>
    roles.slice(0, 1).map(({ actor }) => ({
      id,
      name: actor.name,
      kind: PartyKind.LOCAL_POLICING_BODY,
      because: roles
        .map((role) => `Acts for police area ${role.policeArea.name} (${listNames(role.areaNames)})`)
        .join('; '),
      citation: law.rule(actor.rule).citation,
    })),
  );
}

/** A party across police areas, and in the City's place; named once. */
function secretaryOfState(merger: MergerCase): RequiredParty | null {
  const { law, policing } = merger;
  const standsIn = policing.filter(({ actor }) => actor && isSecretaryOfState(actor));
  const reasons = [
    ...standsIn.map(({ policeArea }) => ({
      because: `Acts for police area ${policeArea.name} in place of its policing body`,
      citation: law.rule('lpb-city').citation,
    })),
    ...(isCrossing(merger)
      ? [
          {
            because: `More than one police area: ${listNames(policing.map((role) => role.policeArea.name))}`,
            citation: law.rule('combo-cross-sos-party').citation,
          },
        ]
      : []),
  ];
  if (reasons.length === 0) return null;
  return {
    ...SECRETARY_OF_STATE,
    kind: PartyKind.SECRETARY_OF_STATE,
    because: reasons.map((reason) => reason.because).join('; '),
    citation: reasons.map((reason) => reason.citation).join('; '),
  };
}

function orderMaker({ law }: MergerCase): RequiredParty {
  return {
    ...SECRETARY_OF_STATE,
    kind: PartyKind.SECRETARY_OF_STATE,
    because: 'Makes the order',
    citation: law.rule('legacy-order-power').citation,
  };
}
