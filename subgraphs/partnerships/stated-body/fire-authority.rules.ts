import { distinct, groupBy } from '../../../shared/collections.js';
import { Basis } from '../../../shared/provenance/basis.js';

/** A body that a paper lists as a responsible authority. */
export interface ListedBody {
  partnershipId: string;
  name: string;
  source: { documentId: string; locator: string; basis: Basis };
}

/** The council that is the fire and rescue authority itself, throughout a partnership. */
export interface FireCouncil {
  name: string;
  /** The table that says so. */
  documentId: string;
  locator: string;
}

const RULE = 'ra-fire-definition';
const PROVISION = { documentId: 'cda-1998', locator: 's.5(5)', basis: Basis.STATED };

/**
 * Where do papers list a fire authority that the Act does not make responsible? Section 5(5) names the kinds that are, and a
 * council that is its own fire authority is none of them: it is responsible as a council. One finding a partnership.
 */
export function contradictionsOfFireAuthorities(
  listed: readonly ListedBody[],
  fireCouncils: ReadonlyMap<string, FireCouncil>,
) {
  const fireBodies = listed.filter((body) => /\bfire\b/i.test(body.name));
  return [...groupBy(fireBodies, (body) => body.partnershipId)].flatMap(([partnership, bodies]) => {
    const council = fireCouncils.get(partnership);
    if (!council) return [];
    const names = distinct(bodies.map((body) => body.name)).join(' and ');
    return [
      {
        kind: 'DOCUMENTS_DISAGREE' as const,
        partnership,
        rule: RULE,
        text: `Papers list a fire authority among the responsible authorities (${names}). ${council.name} is the fire and rescue authority there, and s.5(5) does not list a council: it is responsible as a council only.`,
        sources: [
          ...bodies.map(({ source: { documentId, locator, basis } }) => ({ documentId, locator, basis })),
          { documentId: council.documentId, locator: council.locator, basis: Basis.STATED },
          PROVISION,
        ],
      },
    ];
  });
}
