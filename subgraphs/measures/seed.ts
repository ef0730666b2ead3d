import { insertRows } from '../../shared/db/insert.js';
import type { DataFolder } from '../../shared/files/data-folder.js';
import type { Seeding } from '../../shared/graphql/subgraph-parts.js';
import { Place } from '../../shared/place/place.entity.js';
import { readPlaces } from '../../shared/place/place.seed.js';
import { SourceDocument } from '../../shared/provenance/source-document.entity.js';
import { readSourceDocuments } from '../../shared/provenance/source-document.seed.js';

/** Reads recorded crime, deprivation and comparable areas. */
export function seedMeasures(folder: DataFolder): Seeding {
  const documents = readSourceDocuments(folder);
  const places = readPlaces(folder);
  return {
    async write(manager) {
      await insertRows(manager, SourceDocument, documents);
      await insertRows(manager, Place, places.places);
    },
  };
}
