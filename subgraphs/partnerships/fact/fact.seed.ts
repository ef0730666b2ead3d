import type { DataFolder, Located } from '../../../shared/files/data-folder.js';
import type { PlaceBook } from '../../../shared/place/place.seed.js';
import type { FactField } from '../../../shared/provenance/stated-fact.seed.js';
import { type PartnershipsFile, sourceIn } from '../paper/partnerships-file.seed.js';
import type { Fact } from './fact.entity.js';
import { otherFacts } from './other-files.seed.js';

/** A fact with what it speaks of and its place in the file. */
export interface PlacedFact {
  /** The file's paper and the file itself. */
  file: Pick<PartnershipsFile, 'documentId'> & { contents: Located<unknown> };
  path: readonly PropertyKey[];
  fields: FactField;
  partnershipId: string | null;
  policeAreaId: string | null;
}

/** Every stated fact of the papers, those on partnerships first, in their order. An id used twice or of another paper, and an unknown police area, is reported. */
export function factRows(
  folder: DataFolder,
  places: PlaceBook,
  papers: readonly string[],
  files: readonly PartnershipsFile[],
): Fact[] {
  const taken = new Set<string>();
  for (const file of files) reportUnknownPoliceAreas(folder, places, file);
  const placed = [...files.flatMap(factsOf), ...papers.flatMap((paper) => otherFacts(folder, paper))];
  return placed.map(({ file, path, fields, ...subject }, position) => {
    const { id, kind, text, source } = fields;
    const reason = objection(id, file, taken);
    if (reason) folder.report(file.contents, [...path, 'id'], reason);
    else taken.add(id);
    return { id, position, ...subject, kind, text, source: sourceIn(file, source) };
  });
}

function objection(
  id: string,
  { documentId }: PlacedFact['file'],
  taken: ReadonlySet<string>,
): string | null {
  if (!id.startsWith(`${documentId}-`)) return `does not begin with ${documentId}-`;
  return taken.has(id) ? `the id ${id} is used twice` : null;
}

function factsOf(file: PartnershipsFile): PlacedFact[] {
  const { partnerships, policeAreas, facts } = file.contents.value;
  const placed = (
    fields: readonly FactField[],
    path: readonly PropertyKey[],
    partnershipId: string | null,
    policeAreaId: string | null,
  ) =>
    fields.map((fact, index) => ({
      file,
      fields: fact,
      path: [...path, index],
      partnershipId,
      policeAreaId,
    }));
  return [
    ...partnerships.flatMap((entry, index) =>
      placed(entry.facts, ['partnerships', index, 'facts'], entry.partnership, null),
    ),
    ...policeAreas.flatMap((entry, index) =>
      placed(entry.facts, ['policeAreas', index, 'facts'], null, entry.policeArea),
    ),
    ...placed(facts, ['facts'], null, null),
  ];
}

function reportUnknownPoliceAreas(folder: DataFolder, places: PlaceBook, file: PartnershipsFile): void {
  file.contents.value.policeAreas.forEach(({ policeArea }, index) => {
    if (places.find('police-area', policeArea)?.slug === policeArea) return;
    const path = ['policeAreas', index, 'policeArea'];
    folder.report(file.contents, path, `no police area has the slug ${policeArea}`);
  });
}
