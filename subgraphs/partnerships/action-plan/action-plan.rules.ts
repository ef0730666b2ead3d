import { Marking } from '../../../shared/provenance/marking.js';
import { OwnerKind } from '../../../shared/provenance/owner.js';

/** The paper in which an action stands. */
export interface MarkedPaper {
  marking: Marking;
  owner: { kind: OwnerKind; id: string | null };
}

/** Why a paper may hold no actions at all; null where it may. */
export function objectionToActions({ marking }: Pick<MarkedPaper, 'marking'>): string | null {
  if (marking === Marking.OFFICIAL_SENSITIVE) return null;
  return `actions may stand only in a paper that is ${Marking.OFFICIAL_SENSITIVE}, and this one is ${marking}`;
}

/** Why a paper may hold no actions of a partnership's plan; null where it may. */
export function objectionToOwner(
  { owner }: Pick<MarkedPaper, 'owner'>,
  partnershipId: string,
): string | null {
  if (owner.kind === OwnerKind.PARTNERSHIP && owner.id === partnershipId) return null;
  return `is a plan of ${partnershipId}, to which this paper does not belong: its actions stand only in a paper of its own partnership`;
}

/** Why a paper may not tell of a partnership's plan; null where it may. */
export function objectionToPlan(paper: MarkedPaper, partnershipId: string): string | null {
  const { marking, owner } = paper;
  if (marking === Marking.PUBLIC) return null;
  if (owner.kind === OwnerKind.PARTNERSHIP && owner.id === partnershipId) return null;
  return `is a plan of ${partnershipId}, whose officers could not read it: a paper that is ${marking} tells of its owner's plans alone`;
}

/** Why a plan's days do not fit; null where they do. */
export function objectionToDays(from: string | null, to: string | null): string | null {
  return from !== null && to !== null && from > to ? 'the last day is before the first' : null;
}
