import { insertRows } from '../../shared/db/insert.js';
import type { DataFolder } from '../../shared/files/data-folder.js';
import type { Seeding } from '../../shared/graphql/subgraph-parts.js';
import { Place } from '../../shared/place/place.entity.js';
import { readPlaces } from '../../shared/place/place.seed.js';
import { Marking } from '../../shared/provenance/marking.js';
import { SourceDocument } from '../../shared/provenance/source-document.entity.js';
import {
  type ImportDescription,
  readImports,
  readSourceDocuments,
} from '../../shared/provenance/source-document.seed.js';
import type { SubgraphReport } from '../../shared/provenance/subgraph-report.js';
import { readTableTerms, type TableTerms } from '../../shared/provenance/table-terms.seed.js';
import { DataCompleteness } from './completeness/completeness.entity.js';
import { Contradiction, ContradictionSource } from './contradiction/contradiction.entity.js';
import { DataGap } from './gap/gap.entity.js';
import { DataImport } from './import/import.entity.js';
import { reportRows } from './report-rows.seed.js';
import { LoadedSource } from './source/loaded-source.entity.js';
import { SourceTerms } from './source/source-terms.entity.js';

/** Keeps what the other subgraphs report of the same run, the terms of the published tables, and who imported what. */
export function seedRegister(folder: DataFolder, reports: readonly SubgraphReport[]): Seeding {
  const documents = readSourceDocuments(folder);
  const { places } = readPlaces(folder);
  const terms = readTableTerms(folder).map(termsRow);
  const published = new Set(
    documents.filter(({ marking }) => marking === Marking.PUBLIC).map(({ id }) => id),
  );
  // Of papers that are not for everybody, nobody needs to learn the file's name and when it came.
  const imports = readImports(folder)
    .filter((one) => one.documents.every((id) => published.has(id)))
    .map(importRow);
  const rows = reportRows(reports);
  return {
    async write(manager) {
      await insertRows(manager, SourceDocument, documents);
      await insertRows(manager, Place, places);
      await insertRows(manager, SourceTerms, terms);
      await insertRows(manager, DataImport, imports);
      await insertRows(manager, LoadedSource, rows.sources);
      await insertRows(manager, DataCompleteness, rows.completeness);
      await insertRows(manager, DataGap, rows.gaps);
      await insertRows(manager, Contradiction, rows.contradictions);
      await insertRows(
        manager,
        ContradictionSource,
        rows.contradictions.flatMap((contradiction) => contradiction.lookUps),
      );
    },
  };
}

function termsRow({ id, vintage, licence, attribution, caveats }: TableTerms): SourceTerms {
  return { documentId: id, vintage, licence, attribution, caveats };
}

function importRow({ id, position, kind, documents, importedFile }: ImportDescription): DataImport {
  return { id, position, kind, ...importedFile, documentIds: documents };
}
