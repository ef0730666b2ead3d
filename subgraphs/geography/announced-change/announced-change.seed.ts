import { z } from 'zod';
import { compareText } from '../../../shared/collections.js';
import type { DataFolder, Located } from '../../../shared/files/data-folder.js';
import { basisField, dateField, slugField } from '../../../shared/files/fields.js';
import type { SourceDocument } from '../../../shared/provenance/source-document.entity.js';
import type { ReferenceTables } from '../reference-tables.seed.js';
import type { AnnouncedChange } from './announced-change.entity.js';

const words = z.string().min(1, 'is blank');
const note = words.nullable().default(null);

const changeFields = z.strictObject({
  id: slugField,
  title: words,
  expectedOn: dateField,
  decided: z.boolean(),
  areas: z.array(slugField).min(1),
  document: slugField,
  locator: words,
  basis: basisField,
  note,
  proposals: z.array(
    z.strictObject({
      name: words,
      basis: basisField,
      note,
      successors: z.array(z.strictObject({ name: words, areas: z.array(slugField).min(1) })).min(1),
    }),
  ),
});

const announcedFile = z.strictObject({ changes: z.array(changeFields) });

/** The announced changes; unknown areas and documents, and proposals that leave an area out or name it twice, are reported. */
export function announcedChangeRows(
  folder: DataFolder,
  tables: ReferenceTables,
  documents: readonly SourceDocument[],
): AnnouncedChange[] {
  const file = folder.yaml('reference/announced-changes.yaml', announcedFile);
  if (!file) return [];
  const known = {
    areas: new Set(tables.areas.map((row) => row.value.slug)),
    documents: new Set(documents.map(({ id }) => id)),
  };
  return file.value.changes.map((change, index) => {
    reportProblems(folder, file, change, index, known);
    const { areas, document, locator, basis, ...rest } = change;
    return { ...rest, areaIds: areas, sourceColumns: { documentId: document, locator, quote: null, basis } };
  });
}

function reportProblems(
  folder: DataFolder,
  file: Located<unknown>,
  change: z.output<typeof changeFields>,
  index: number,
  known: { areas: ReadonlySet<string>; documents: ReadonlySet<string> },
): void {
  const report = (path: readonly PropertyKey[], reason: string) =>
    folder.report(file, ['changes', index, ...path], reason);
  if (!known.documents.has(change.document))
    report(['document'], `no document has the id ${change.document}`);
  change.areas.forEach((area, at) => {
    if (!known.areas.has(area)) report(['areas', at], `no area has the slug ${area}`);
  });
  change.proposals.forEach((proposal, at) => {
    const held = proposal.successors.flatMap((successor) => successor.areas).sort(compareText);
    if (held.join() !== [...change.areas].sort(compareText).join()) {
      report(['proposals', at, 'successors'], 'does not hold each of the areas of the change once');
    }
  });
}
