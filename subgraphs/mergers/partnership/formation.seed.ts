import { z } from 'zod';
import { compareText } from '../../../shared/collections.js';
import type { DataFolder } from '../../../shared/files/data-folder.js';
import type { Place } from '../../../shared/place/place.entity.js';
import type { PlaceBook } from '../../../shared/place/place.seed.js';
import type { SourceDocument } from '../../../shared/provenance/source-document.entity.js';
import { paperIds, readPaperFile } from '../../../shared/provenance/source-document.seed.js';
import type { PartnershipFormation } from './formation.entity.js';

/** The rest of the file is read, and checked, by the subgraph of partnerships. */
const formedFields = z.object({
  partnership: z.string(),
  formed: z.object({ basis: z.string() }).optional(),
});
const partnershipsFile = z.object({ partnerships: z.array(formedFields).default([]) });

/** What each partnership's area rests on: the newest paper that says so, else what the table of areas shows. */
export function readFormations(
  folder: DataFolder,
  places: PlaceBook,
  documents: readonly SourceDocument[],
): PartnershipFormation[] {
  const knownAt = new Map(documents.map((document) => [document.id, document.knownAt ?? '']));
  const oldestFirst = paperIds(folder).sort((a, b) =>
    compareText(knownAt.get(a) ?? '', knownAt.get(b) ?? ''),
  );
  const stated = new Map<string, string>();
  for (const paper of oldestFirst) {
    const file = readPaperFile(folder, paper, 'partnerships.yaml', partnershipsFile);
    for (const { partnership, formed } of file?.value.partnerships ?? [])
      if (formed) stated.set(partnership, formed.basis);
  }
  return places.places
    .filter((place) => place.kind === 'partnership')
    .map((place) => ({ id: place.slug, basis: stated.get(place.slug) ?? basisShownBy(place) }));
}

function basisShownBy({ areas, partAreas }: Place): string {
  if (partAreas.length > 0) return 'PART_OF_AREA';
  return areas.length > 1 ? 'NOT_RECORDED' : 'SINGLE_AREA';
}
