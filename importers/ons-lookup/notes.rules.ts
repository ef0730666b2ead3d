import { indexBy, present } from '../../shared/collections.js';
import { listed } from '../sheet/listed.rules.js';
import type { PartnershipAreaRow, PartnershipRow } from './partnership-table.rules.js';

export interface PartnershipTables {
  partnerships: readonly PartnershipRow[];
  areas: readonly PartnershipAreaRow[];
}

/** How the partnerships of the lookup differ from those the hub has. */
export function notesOn(after: PartnershipTables, before: PartnershipTables): string[] {
  const [old, now] = [before, after].map(({ partnerships }) => indexBy(partnerships, ({ code }) => code));
  const ended = before.partnerships.filter(({ code }) => !now?.has(code));
  const begun = after.partnerships.filter(({ code }) => !old?.has(code));
  const renamed = after.partnerships.flatMap((row) => {
    const was = old?.get(row.code);
    return was && was.name !== row.name ? [`${was.name} is now ${row.name} (${row.code})`] : [];
  });
  return present([
    `${after.partnerships.length} partnerships, ${after.areas.length} pairs of partnership and area.`,
    listed('Partnerships that end', ended.map(described)),
    listed('Partnerships that are new', begun.map(described)),
    listed('Renamed, with the same slug', renamed),
    listed('Pairs that are new or have another extent', pairsOnlyIn(after, before)),
    listed('Pairs that end or had another extent', pairsOnlyIn(before, after)),
  ]);
}

/** New codes of living areas that the hub's tables do not use. */
export function recodedNote(recoded: readonly { name: string; from: string; to: string }[]): string[] {
  return recoded.map(
    ({ name, from, to }) =>
      `${name} has the code ${to} here. The hub's tables keep ${from}; both codes are understood.`,
  );
}

function described({ name, code, slug }: PartnershipRow): string {
  return `${name} (${code}, "${slug}")`;
}

function pairsOnlyIn(one: PartnershipTables, other: PartnershipTables): string[] {
  const inOther = new Set(other.areas.map(pair));
  return one.areas.map(pair).filter((text) => !inOther.has(text));
}

function pair({ partnershipCode, areaCode, extent }: PartnershipAreaRow): string {
  return `${partnershipCode} ${areaCode} ${extent}`;
}
