import { compareText, distinct, groupBy, indexBy } from '../../shared/collections.js';
import { slugOf } from '../../shared/slug.js';
import type { Link } from './lookup-row.rules.js';

/** A row of the hub's table of partnerships. */
export interface PartnershipRow {
  code: string;
  name: string;
  slug: string;
  aliases: readonly string[];
  kind: 'single' | 'combined' | 'part';
  policeAreaCode: string;
}

export interface PartnershipAreaRow {
  partnershipCode: string;
  areaCode: string;
  extent: 'whole' | 'part';
}

/** The areas of each partnership. An area that several partnerships share is held by each in part. */
export function partnershipAreas(links: readonly Link[]): PartnershipAreaRow[] {
  const byArea = groupBy(links, (link) => link.area.code);
  const rows = links.map(
    ({ partnershipCode, area }): PartnershipAreaRow => ({
      partnershipCode,
      areaCode: area.code,
      extent: (byArea.get(area.code) ?? []).length > 1 ? 'part' : 'whole',
    }),
  );
  return rows.sort(
    (a, b) => compareText(a.partnershipCode, b.partnershipCode) || compareText(a.areaCode, b.areaCode),
  );
}

/** The partnerships of the lookup by code. Those that go on keep their slugs, by which papers and bookmarks know them. */
export function partnershipRows(
  links: readonly Link[],
  held: readonly PartnershipRow[],
  areas: readonly PartnershipAreaRow[],
): PartnershipRow[] {
  const heldByCode = indexBy(held, ({ code }) => code);
  const areasOf = groupBy(areas, ({ partnershipCode }) => partnershipCode);
  const firstLinks = [...groupBy(links, (link) => link.partnershipCode).values()].flatMap((of) =>
    of.slice(0, 1),
  );
  const goingOn = firstLinks.flatMap((link) => heldByCode.get(link.partnershipCode) ?? []);
  const taken = new Set(goingOn.map(({ slug }) => slug));
  return firstLinks
    .sort((a, b) => compareText(a.partnershipCode, b.partnershipCode))
    .map((link) => {
      const kind = kindOf(areasOf.get(link.partnershipCode) ?? []);
      const known = heldByCode.get(link.partnershipCode) ?? newPartnership(link, held, taken);
      taken.add(known.slug);
      return { ...named(known, link.partnershipName), kind, policeAreaCode: link.policeAreaCode };
    });
}

function kindOf(areas: readonly PartnershipAreaRow[]): PartnershipRow['kind'] {
  if (areas.some(({ extent }) => extent === 'part')) return 'part';
  return areas.length > 1 ? 'combined' : 'single';
}

/** A new code for a partnership of the same name takes the name's slug on; any other gets one that nobody has. */
function newPartnership(
  { partnershipCode: code, partnershipName: name, policeAreaCode }: Link,
  held: readonly PartnershipRow[],
  taken: ReadonlySet<string>,
): PartnershipRow {
  const before = held.find((row) => isCalled(row, name) && !taken.has(row.slug));
  if (before) return { ...before, code };
  const slug = slugOf(name);
  const free = taken.has(slug) ? `${slug}-${code.toLowerCase()}` : slug;
  return { code, name, slug: free, aliases: [], kind: 'single', policeAreaCode };
}

/** With its published name, the old one among the other spellings. A spelling that is known already changes nothing. */
function named(row: PartnershipRow, name: string): PartnershipRow {
  if (isCalled(row, name)) return row;
  return { ...row, name, aliases: distinct([...row.aliases, row.name]) };
}

function isCalled(row: PartnershipRow, name: string): boolean {
  return [row.name, ...row.aliases].some((own) => slugOf(own) === slugOf(name));
}
