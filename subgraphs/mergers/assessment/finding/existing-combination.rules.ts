import { indexBy } from '../../../../shared/collections.js';
import { FindingSeverity } from '../../law/law-terms.js';
import type { AreaFacts, PartnershipFacts } from '../area-facts.js';
import { listNames } from '../sentence.rules.js';
import type { Notice } from './finding.rules.js';

/** What follows from combined partnerships of today that the merger would take whole, enlarge or break up. */
export function existingNotices(areas: readonly AreaFacts[]): Notice[] {
  const merged = new Set(areas.map((area) => area.id));
  return combinedPartnerships(areas).flatMap((partnership) => [
    ...changeNotices(partnership, merged),
    ...formationNotices(partnership),
  ]);
}

/** The partnerships of these areas that hold two or more whole areas, each once. */
export function combinedPartnerships(areas: readonly AreaFacts[]): PartnershipFacts[] {
  const all = indexBy(
    areas.flatMap((area) => area.partnerships),
    (partnership) => partnership.id,
  );
  return [...all.values()].filter((partnership) => partnership.wholeAreas.length > 1);
}

/** "South Warwickshire (Stratford-on-Avon and Warwick)". */
export function describePartnership({ name, wholeAreas }: PartnershipFacts): string {
  return `${name} (${listNames(wholeAreas.map((area) => area.name))})`;
}

function changeNotices(partnership: PartnershipFacts, merged: ReadonlySet<string>): Notice[] {
  const { wholeAreas, formationBasis } = partnership;
  const taken = wholeAreas.filter((area) => merged.has(area.id)).map((area) => area.name);
  const described = describePartnership(partnership);
  if (taken.length < wholeAreas.length) {
    // The bar falls away once the old combination is varied or ended, so here it is something to be done first.
    const about = `${described} would lose ${listNames(taken)}, so it has to be varied or ended first.`;
    return [{ rule: 'combo-no-overlap', about, severity: FindingSeverity.REQUIREMENT }];
  }
  if (merged.size > wholeAreas.length)
    return [{ rule: 'combo-vary', about: `${described} would take in more areas.` }];
  if (formationBasis !== 'COMBINATION_AGREEMENT') return [];
  return [
    { rule: 'combo-vary', about: `${described} already rests on an agreement for exactly these areas.` },
  ];
}

function formationNotices(partnership: PartnershipFacts): Notice[] {
  const described = describePartnership(partnership);
  switch (partnership.formationBasis) {
    case 'ORDER':
      return [{ rule: 'legacy-saving', about: `${described} was combined by order.` }];
    case 'COMBINATION_AGREEMENT':
      return [];
    default:
      return [{ rule: 'combo-register', about: `How ${described} was combined is not known here.` }];
  }
}
