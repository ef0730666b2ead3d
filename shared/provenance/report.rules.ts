import type { IsoDate } from '../calendar/iso-date.js';
import { compareText, distinct, groupBy, indexBy, present } from '../collections.js';
import { Basis } from './basis.js';
import type { Showing } from './evidence.rules.js';

/** How many records came from each document, for a report; documents by id. A record whose document is not known is left out. */
export function countByDocument(
  what: string,
  documentIds: Iterable<string | undefined>,
): { documentId: string; what: string; records: number }[] {
  return [...groupBy(present(documentIds), (id) => id)]
    .map(([documentId, records]) => ({ documentId, what, records: records.length }))
    .sort((a, b) => compareText(a.documentId, b.documentId));
}

/** As countByDocument, of records that carry their source. */
export function countBySource(what: string, records: readonly { source: { documentId: string } }[]) {
  return countByDocument(
    what,
    records.map(({ source }) => source.documentId),
  );
}

/** A paragraph that shows what a body does about a duty. */
export interface ShownDuty {
  /** Name of the body, for people. */
  bearer: string;
  /** Slug, where the body is a partnership. */
  partnership: string | null;
  ruleId: string;
  showing: Showing;
  because: string;
  source: { documentId: string; locator: string; basis: Basis };
  /** Day that puts the document in order. */
  knownAt: IsoDate | null;
}

/** The duty as the law table has it. */
export interface DutyProvision {
  id: string;
  duty: string;
  citation: string;
  documentId: string;
}

/**
 * Which practices depart from the Act or the Regulations, and of which duties do papers show different things? A practice that
 * departs is listed also where a newer paper shows otherwise: the older paper contradicts the rule all the same.
 */
export function contradictionsOfDuties(shown: readonly ShownDuty[], provisions: readonly DutyProvision[]) {
  const provisionOf = indexBy(provisions, (provision) => provision.id);
  const departures = shown.filter((item) => item.showing === 'DEPARTS');
  const disputed = [...groupBy(shown, (item) => `${item.bearer}\t${item.ruleId}`).values()].filter(
    isDisputed,
  );
  return [
    ...departures.map((item) => departureOf(item, provisionOf.get(item.ruleId))),
    ...disputed.map((items) => disputeOf(items, provisionOf.get(items[0]?.ruleId ?? ''))),
  ];
}

/** One document that weighs both sides does not contradict another. */
function isDisputed(items: readonly ShownDuty[]): boolean {
  return items.some((one) =>
    items.some((other) => other.showing !== one.showing && other.source.documentId !== one.source.documentId),
  );
}

function departureOf(item: ShownDuty, provision: DutyProvision | undefined) {
  return {
    kind: 'RULE_CONTRADICTED' as const,
    partnership: item.partnership,
    rule: item.ruleId,
    text: `${item.bearer}: ${item.because} ${inWords(provision)}`.trim(),
    sources: [sourceOf(item), ...(provision ? [sourceOfLaw(provision)] : [])],
  };
}

function disputeOf(items: readonly ShownDuty[], provision: DutyProvision | undefined) {
  const newestFirst = [...items].sort((a, b) => compareText(b.knownAt ?? '', a.knownAt ?? ''));
  const sides = newestFirst.map(
    (item) => `${item.source.documentId} (${item.knownAt ?? 'undated'}): ${item.because}`,
  );
  return {
    kind: 'DOCUMENTS_DISAGREE' as const,
    partnership: items[0]?.partnership ?? null,
    rule: items[0]?.ruleId ?? null,
    text: `${items[0]?.bearer}: papers show different practice. ${distinct(sides).join(' ')} ${inWords(provision)}`.trim(),
    sources: newestFirst.map(sourceOf),
  };
}

function inWords(provision: DutyProvision | undefined): string {
  return provision ? `${provision.citation}: ${provision.duty}` : '';
}

function sourceOf({ source: { documentId, locator, basis } }: ShownDuty) {
  return { documentId, locator, basis };
}

function sourceOfLaw({ documentId, citation }: DutyProvision) {
  return { documentId, locator: citation, basis: Basis.STATED };
}
