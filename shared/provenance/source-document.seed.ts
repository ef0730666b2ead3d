import { z } from 'zod';
import { present } from '../collections.js';
import type { DataFolder, Located } from '../files/data-folder.js';
import { dateField, slugField } from '../files/fields.js';
import { Marking } from './marking.js';
import type { SourceDocument } from './source-document.entity.js';

const documentFields = z.object({
  id: slugField,
  title: z.string().min(1),
  publisher: z.string().min(1),
  publishedOn: dateField.nullable(),
  knownAt: dateField.nullable(),
});

const importedFile = z.object({
  name: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  loadedAt: z.string(),
  loadedBy: z.string(),
});
/** What the hub writes beside the tables of an import. Its id is the name of its folder. */
const importFile = documentFields.extend({
  kind: z.string(),
  /** 1 for the import that was loaded first. */
  position: z.int().positive(),
  /** The documents that it brought: itself, or the papers of a folder. */
  documents: z.array(slugField),
  /** Tables of data/ in whose place it put its own: "reference/partnerships.csv". */
  replaces: z.array(z.string()).default([]),
  importedFile,
});

export type ImportDescription = z.output<typeof importFile>;

const lawFile = z.object({ documents: z.array(documentFields) });
const referenceFile = z.object({ sources: z.array(documentFields) });

/** Every document of the data folder: Acts and Regulations, published tables, and one a paper folder. */
export function readSourceDocuments(folder: DataFolder): SourceDocument[] {
  const law = folder.yaml('law/documents.yaml', lawFile);
  const reference = folder.yaml('reference/sources.yaml', referenceFile);
  const papers = paperIds(folder).map((id) => readPaper(folder, id));
  const imports = readImports(folder);
  const published = [...(law?.value.documents ?? []), ...(reference?.value.sources ?? []), ...papers.flat()];
  const fileOf = new Map(
    imports.flatMap((one) => one.documents.map((id) => [id, one.importedFile] as const)),
  );
  return [...published, ...imports.filter((one) => one.documents.includes(one.id))].map(
    ({ id, title, publisher, publishedOn, knownAt }) => ({
      id,
      title,
      publisher,
      publishedOn,
      knownAt,
      importedFile: fileOf.get(id) ?? null,
      marking: Marking.PUBLIC,
    }),
  );
}

/** What was imported, in the order in which it was loaded. */
export function readImports(folder: DataFolder): ImportDescription[] {
  const files = folder.folders('imports').map((id) => folder.yaml(`imports/${id}/import.yaml`, importFile));
  return present(files.map((file) => file?.value)).sort((a, b) => a.position - b.position);
}

/** The paper folders, each named by its document's id. */
export function paperIds(folder: DataFolder): string[] {
  return folder.folders('papers');
}

/** A file of a paper folder, or undefined when the paper has none. */
export function readPaperFile<Schema extends z.ZodType>(
  folder: DataFolder,
  paper: string,
  name: string,
  schema: Schema,
): Located<z.output<Schema>> | undefined {
  const file = `papers/${paper}/${name}`;
  return folder.has(file) ? folder.yaml(file, schema) : undefined;
}

function readPaper(folder: DataFolder, id: string): z.output<typeof documentFields>[] {
  const source = folder.yaml(
    `papers/${id}/source.yaml`,
    documentFields.extend({ about: z.string().optional() }).strict(),
  );
  if (!source) return [];
  if (source.value.id !== id) folder.report(source, ['id'], `is not the name of its folder, ${id}`);
  if (source.value.knownAt === null)
    folder.report(source, ['knownAt'], 'a paper needs a day to be put in order by');
  return [source.value];
}
