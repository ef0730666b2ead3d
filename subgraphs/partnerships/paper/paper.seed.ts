import { z } from 'zod';
import { compareText } from '../../../shared/collections.js';
import type { DataFolder } from '../../../shared/files/data-folder.js';
import type { SourceDocument } from '../../../shared/provenance/source-document.entity.js';
import { paperIds, readPaperFile } from '../../../shared/provenance/source-document.seed.js';
import type { Paper } from './paper.entity.js';

/** Of a paper's own file, what no document keeps; the rest of it is checked with the documents. */
const aboutField = z.object({ about: z.string().min(1).nullish() });

/** The papers, newest first; one without a day to be put in order by is reported with the documents. */
export function readPapers(folder: DataFolder, documents: readonly SourceDocument[]): Paper[] {
  const ids = new Set(paperIds(folder));
  return documents
    .filter((document) => ids.has(document.id))
    .map((document) => ({ ...document, about: readAbout(folder, document.id) }))
    .sort((a, b) => compareText(b.knownAt ?? '', a.knownAt ?? '') || compareText(a.id, b.id));
}

function readAbout(folder: DataFolder, id: string): string | null {
  return readPaperFile(folder, id, 'source.yaml', aboutField)?.value.about ?? null;
}
