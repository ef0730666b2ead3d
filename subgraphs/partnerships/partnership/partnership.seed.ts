import { z } from 'zod';
import { distinct, groupBy } from '../../../shared/collections.js';
import type { DataFolder } from '../../../shared/files/data-folder.js';
import { slugField } from '../../../shared/files/fields.js';
import type { Place } from '../../../shared/place/place.entity.js';
import type { PlaceBook } from '../../../shared/place/place.seed.js';
import { Basis } from '../../../shared/provenance/basis.js';
import type { DutyCountry } from '../../../shared/provenance/duty-rule.rules.js';
import { readTableDocuments } from '../../../shared/provenance/table-terms.seed.js';
import { type PaperEntry, reportEntry, sourceIn } from '../paper/partnerships-file.seed.js';
import { formationShownBy } from './formation.rules.js';
import { type Partnership, sortKeyOf } from './partnership.entity.js';

const partnershipRow = z.object({
  code: z.string(),
  name: z.string(),
  slug: slugField,
  aliases: z.string().nullable(),
});
type PartnershipRow = z.output<typeof partnershipRow>;

/** The table that shows which areas a partnership covers. */
const AREAS_TABLE = 'partnership-areas.csv';
const sourcesFile = z.object({ sources: z.array(z.object({ id: slugField, file: z.string() })) });

/** The partnerships of the reference tables, with what the papers add. `entries`: newest paper first. */
export function partnershipRows(
  folder: DataFolder,
  places: PlaceBook,
  entries: readonly PaperEntry[],
): Partnership[] {
  const byPartnership = groupBy(entries, (entry) => entry.fields.partnership);
  const tableId = readTableId(folder);
  return folder.csv('reference/partnerships.csv', partnershipRow).flatMap((located) => {
    const row = located.value;
    const place = places.find('partnership', row.slug);
    const policeArea = place?.policeArea;
    const country = place && countryOf(place, places);
    if (!policeArea) folder.report(located, ['police_area_code'], 'no police area has this code');
    if (!country) folder.report(located, ['code'], `${AREAS_TABLE} gives it no area`);
    if (!place || !policeArea || !country) return [];
    const formation = formationOf(place, byPartnership.get(row.slug) ?? [], tableId);
    return [{ ...namesOf(row, byPartnership.get(row.slug) ?? []), ...formation, country, policeArea }];
  });
}

/** The entries whose partnership exists and is named once in its paper; others are reported. */
export function acceptEntries(
  folder: DataFolder,
  places: PlaceBook,
  entries: readonly PaperEntry[],
): PaperEntry[] {
  const seen = new Set<string>();
  return entries.filter((entry) => {
    const slug = entry.fields.partnership;
    const key = `${entry.file.documentId} ${slug}`;
    const known = places.find('partnership', slug)?.slug === slug;
    if (!known) reportEntry(folder, entry, ['partnership'], `no partnership has the slug ${slug}`);
    if (seen.has(key)) reportEntry(folder, entry, ['partnership'], `${slug} stands in this file already`);
    const accepted = known && !seen.has(key);
    seen.add(key);
    return accepted;
  });
}

function namesOf({ slug, code, name, aliases }: PartnershipRow, entries: readonly PaperEntry[]) {
  const published = aliases?.split('|') ?? [];
  const inPapers = entries.flatMap((entry) => entry.fields.alsoKnownAs);
  return {
    id: slug,
    code,
    name,
    alsoKnownAs: distinct([...published, ...inPapers]).filter((other) => other !== name),
    sortKey: sortKeyOf(name, slug),
  };
}

/** The newest paper that says how it was formed decides; where none does, the table of areas. */
function formationOf(place: Place, entries: readonly PaperEntry[], tableId: string) {
  const stated = entries.find((entry) => entry.fields.formed);
  if (stated?.fields.formed) {
    const { on, basis, source } = stated.fields.formed;
    return { formedOn: on, formationBasis: basis, formationSource: sourceIn(stated.file, source) };
  }
  return {
    formedOn: null,
    formationBasis: formationShownBy(place),
    formationSource: { documentId: tableId, locator: AREAS_TABLE, quote: null, basis: Basis.DERIVED },
  };
}

/** By the code of an area: no partnership lies in both countries. */
function countryOf(place: Place, places: PlaceBook): DutyCountry | undefined {
  const code = places.find('area', place.areas[0] ?? '')?.codes[0];
  if (code === undefined) return undefined;
  return code.startsWith('W') ? 'WALES' : 'ENGLAND';
}

/** The document id of the table of areas; a folder that does not name the table's source is refused. */
function readTableId(folder: DataFolder): string {
  const file = folder.yaml('reference/sources.yaml', sourcesFile);
  const source = file?.value.sources.find((entry) => entry.file === AREAS_TABLE);
  if (file && !source) folder.report(file, ['sources'], `no source is given for ${AREAS_TABLE}`);
  return readTableDocuments(folder).get(AREAS_TABLE) ?? '';
}
