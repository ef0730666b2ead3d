import { insertRows } from '../../shared/db/insert.js';
import type { DataFolder } from '../../shared/files/data-folder.js';
import type { Seeding } from '../../shared/graphql/subgraph-parts.js';
import { SourceDocument } from '../../shared/provenance/source-document.entity.js';
import { readSourceDocuments } from '../../shared/provenance/source-document.seed.js';
import type { SubgraphReport } from '../../shared/provenance/subgraph-report.js';
import { LoadedSource } from './data-health/loaded-source.entity.js';

/** Keeps what the other subgraphs report of the same run. */
export function seedRegister(folder: DataFolder, reports: readonly SubgraphReport[]): Seeding {
  const documents = readSourceDocuments(folder);
  const loaded = reports.flatMap((report) =>
    report.loaded.map((records) => ({ subgraph: report.subgraph, ...records })),
  );
  return {
    async write(manager) {
      await insertRows(manager, SourceDocument, documents);
      await insertRows(manager, LoadedSource, loaded);
    },
  };
}
