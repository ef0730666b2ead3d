import type { MergerCase } from '../merger-case.rules.js';
import { actorsOf, requiredParties } from '../party/party.rules.js';
import { listNames } from '../sentence.rules.js';
import type { Notice } from './finding.rules.js';

/** Areas that the day asked is too early for. */
export function earlyDayNotices({ areas, asOf }: MergerCase): Notice[] {
  const later = areas.filter((area) => area.existedFrom !== null && area.existedFrom > asOf);
  if (later.length === 0) return [];
  const names = later.map((area) => `${area.name} (from ${area.existedFrom})`);
  return [{ rule: 'area-not-yet-formed', about: `Not there on ${asOf}: ${listNames(names)}.` }];
}

/** Parties of the day that no table names, one notice a kind. */
export function unrecordedNotices(merger: MergerCase): Notice[] {
  const { asOf, authorities, policing } = merger;
  const actors = actorsOf(merger).map((actor) => ({
    ...actor,
    areaNames: policing.filter((role) => role.actor?.id === actor.id).flatMap((role) => role.areaNames),
  }));
  const parties = new Set(requiredParties(merger).map((party) => party.id));
  return [...authorities, ...actors]
    .filter((body) => !body.recorded && parties.has(body.id))
    .map((body) => ({
      rule: 'body-not-recorded',
      about: `${body.name} on ${asOf}: ${listNames(body.areaNames)}; its id here is ${body.id}.`,
    }));
}
