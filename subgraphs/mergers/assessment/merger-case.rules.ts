import type { IsoDate } from '../../../shared/calendar/iso-date.js';
import { compareText, indexBy } from '../../../shared/collections.js';
import type { LawBook } from '../law/law.rules.js';
import type { AreaFacts } from './area-facts.js';
import type { MergerPurpose } from './assessment-terms.js';
import { type PolicingRole, policingRoles } from './party/policing-role.rules.js';
import { type ResponsibleBody, responsibleBodies } from './party/responsible-body.rules.js';

/** What the caller says of a merger. An answer left out is not known and taken to be met; an empty list is an answer. */
export interface MergerAnswers {
  /** The day of the law, the bodies and the areas. */
  asOf: IsoDate;
  /** Purposes that the policing body finds served. */
  purposes?: readonly MergerPurpose[] | null;
  /** Ids of the parties that have agreed. */
  consents?: readonly string[] | null;
  /** Ids of the contents that the draft agreement has. */
  contents?: readonly string[] | null;
}

/** A proposed merger with the law and the bodies of its day. */
export interface MergerCase {
  asOf: IsoDate;
  law: LawBook;
  answers: MergerAnswers;
  /** Each area once, by name. */
  areas: AreaFacts[];
  authorities: ResponsibleBody[];
  policing: PolicingRole[];
}

export function openCase(facts: readonly AreaFacts[], answers: MergerAnswers, law: LawBook): MergerCase {
  const { asOf } = answers;
  const areas = [...indexBy(facts, (area) => area.id).values()].sort((a, b) => compareText(a.name, b.name));
  const inEngland = areas.filter((area) => area.country === 'ENGLAND');
  return {
    asOf,
    law,
    answers,
    areas,
    authorities: responsibleBodies(areas, asOf),
    policing: policingRoles(inEngland, asOf, hasNoActorYet(asOf, law)),
  };
}

/** Is the day before the first commissioners could act: that of the order, or of the gap that came after it? */
function hasNoActorYet(asOf: IsoDate, law: LawBook): boolean {
  return isBeforeAgreements({ asOf, law }) || law.isInForce('legacy-gap-2012', asOf);
}

/** Fewer than two different areas: nothing to combine. */
export function isTooFew({ areas }: MergerCase): boolean {
  return areas.length < 2;
}

export function areasOutsideEngland({ areas }: MergerCase): AreaFacts[] {
  return areas.filter((area) => area.country !== 'ENGLAND');
}

/** Had agreements not yet taken the place of the Secretary of State's order? */
export function isBeforeAgreements({ asOf, law }: Pick<MergerCase, 'asOf' | 'law'>): boolean {
  const { from } = law.rule('combo-power');
  return from !== null && asOf < from;
}

/** Police areas that had nobody to make an agreement, in the months before the first commissioners. */
export function policeAreasWithoutActor(merger: MergerCase): PolicingRole[] {
  return isBeforeAgreements(merger) ? [] : merger.policing.filter((role) => role.actor === null);
}

/** Is it a merger that nobody's consent could make? */
export function isBarred(merger: MergerCase): boolean {
  return (
    isTooFew(merger) || areasOutsideEngland(merger).length > 0 || policeAreasWithoutActor(merger).length > 0
  );
}

/** Does the combined area take in more than one police area? */
export function isCrossing({ policing }: MergerCase): boolean {
  return policing.length > 1;
}
