import { money } from '../../../shared/graphql/money.type.js';
import { Basis } from '../../../shared/provenance/basis.js';
import type { GrantTotals } from '../grant-total/grant-total.type.js';
import { sharePerHead } from '../merger-option/grant-per-head.rules.js';
import type { PartnershipResidents } from './partnership.stub.js';
import type { PartnershipGrantPerHead } from './partnership-grant-per-head.type.js';

const INPUTS = [
  'GrantTotals of the partnership, from the statements counted there',
  'Usual residents of its areas, the newest ONS mid-year estimates',
];

/** The money of a total for each resident. */
export function describePerHead(
  totals: GrantTotals,
  residents: PartnershipResidents | null,
): PartnershipGrantPerHead {
  const population = residents?.count ?? null;
  const perHead = money(sharePerHead(totals.total?.pence ?? null, population));
  return {
    perHead,
    notKnownBecause: perHead === null ? reasonOf(totals, population) : null,
    totals,
    population,
    populationYear: residents?.year ?? null,
    basis: Basis.DERIVED,
    inputs: INPUTS,
  };
}

function reasonOf({ total }: GrantTotals, population: number | null): string {
  const reasons = [
    ...(total === null ? ['no grant to it is counted for what was asked'] : []),
    ...(population === null ? ['it holds only a part of an area, whose residents nobody counts'] : []),
  ];
  return reasons.join('; ') || 'nobody lives there';
}
