import { type IsoDate, isWithin } from '../../../../shared/calendar/iso-date.js';
import { compareText, groupBy } from '../../../../shared/collections.js';
import type { AreaFacts, PoliceAreaFacts } from '../area-facts.js';
import { isRecorded, unrecordedName } from './responsible-body.rules.js';

/** Who acts for a police area when areas in it are combined (s.5(1E)). */
export interface PolicingRole {
  policeArea: PoliceAreaFacts;
  /** Names of the combination's areas in it, sorted. */
  areaNames: string[];
  /** Null where nobody could act that day. */
  actor: PolicingActor | null;
}

export interface PolicingActor {
  id: string;
  name: string;
  kind: string;
  /** The rule of the law table that names it. */
  rule: string;
  recorded: boolean;
}

export const SECRETARY_OF_STATE = { id: 'secretary-of-state', name: 'Secretary of State' } as const;

const COMMISSIONER = 'POLICE_AND_CRIME_COMMISSIONER';
const CITY = 'COMMON_COUNCIL';

const RULE_OF_KIND: Readonly<Record<string, string>> = {
  [COMMISSIONER]: 'lpb-pcc',
  MAYOR: 'lpb-mayor',
  MOPAC: 'lpb-mopac',
  [CITY]: 'lpb-city',
};

/**
 * Who acts for each police area on the day, by its name? A police area without a body in the data has one all the same,
 * not recorded, unless the law left it without (`mayLack`).
 */
export function policingRoles(areas: readonly AreaFacts[], asOf: IsoDate, mayLack: boolean): PolicingRole[] {
  return [...groupBy(areas, (area) => area.policeArea.id).values()]
    .flatMap(([first, ...others]) =>
      first === undefined
        ? []
        : [
            {
              policeArea: first.policeArea,
              areaNames: [first, ...others].map((area) => area.name).sort(compareText),
              actor: actorOf(first.policeArea, asOf) ?? (mayLack ? null : unrecordedActor()),
            },
          ],
    )
    .sort((a, b) => compareText(a.policeArea.name, b.policeArea.name));
}

/** Does the Secretary of State stand in for the policing body, as in the City of London? */
export function isSecretaryOfState(actor: PolicingActor): boolean {
  return actor.id === SECRETARY_OF_STATE.id;
}

/** Is the actor one whom the meeting power of the Regulations does not name: in London, not a commissioner? */
export function isLondon(actor: PolicingActor): boolean {
  return actor.kind === 'MOPAC' || actor.kind === CITY;
}

function actorOf(policeArea: PoliceAreaFacts, asOf: IsoDate): PolicingActor | null {
  const body = policeArea.policingBodies.find((tenure) => isWithin(asOf, tenure.from, tenure.to));
  if (!body) return null;
  const rule = RULE_OF_KIND[body.kind] ?? 'lpb-pcc';
  if (body.kind === CITY) return { ...SECRETARY_OF_STATE, kind: CITY, rule, recorded: true };
  const recorded = isRecorded(body.id);
  return {
    id: body.id,
    name: recorded ? body.name : unrecordedName(body.kind),
    kind: body.kind,
    rule,
    recorded,
  };
}

/** Outside London every policing body has been a commissioner or, later, a mayor; the data starts with today's. */
function unrecordedActor(): PolicingActor {
  return {
    id: 'police-and-crime-commissioner-not-recorded',
    name: unrecordedName(COMMISSIONER),
    kind: COMMISSIONER,
    rule: 'lpb-pcc',
    recorded: false,
  };
}
