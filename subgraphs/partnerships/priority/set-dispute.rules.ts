import type { FinancialYear } from '../../../shared/calendar/financial-year.js';
import type { Basis } from '../../../shared/provenance/basis.js';
import { PrioritySetStatus } from './priority-set-status.js';

export interface AdoptedSet {
  partnershipId: string;
  label: string;
  status: PrioritySetStatus;
  from: FinancialYear | null;
  to: FinancialYear | null;
  priorities: readonly { title: string }[];
  source: { documentId: string; locator: string; basis: Basis };
}

/** Which partnerships have two documents that give them different adopted priorities for one and the same year? */
export function contradictionsOfSets(sets: readonly AdoptedSet[]) {
  return sets.flatMap((set, index) =>
    sets
      .slice(index + 1)
      .filter((other) => isAnotherDocuments(set, other) && shareAYear(set, other) && !sameTitles(set, other))
      .map((other) => ({
        kind: 'DOCUMENTS_DISAGREE' as const,
        partnership: set.partnershipId,
        rule: null,
        text: `Two documents give different adopted priorities for the same year: ${inWords(set)} and ${inWords(other)}.`,
        sources: [set, other].map(({ source: { documentId, locator, basis } }) => ({
          documentId,
          locator,
          basis,
        })),
      })),
  );
}

function isAnotherDocuments(set: AdoptedSet, other: AdoptedSet): boolean {
  return set.partnershipId === other.partnershipId && set.source.documentId !== other.source.documentId;
}

function shareAYear(set: AdoptedSet, other: AdoptedSet): boolean {
  const areAdopted = [set, other].every((one) => one.status === PrioritySetStatus.ADOPTED);
  if (!areAdopted || !set.from || !set.to || !other.from || !other.to) return false;
  return set.from <= other.to && other.from <= set.to;
}

function sameTitles(set: AdoptedSet, other: AdoptedSet): boolean {
  const titles = (one: AdoptedSet) => one.priorities.map(({ title }) => title.toLowerCase()).sort();
  return titles(set).join('\n') === titles(other).join('\n');
}

function inWords({ label, priorities, source }: AdoptedSet): string {
  return `${priorities.length} of "${label}" (${source.documentId})`;
}
