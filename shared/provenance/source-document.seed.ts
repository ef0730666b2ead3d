import { z } from 'zod';
import type { DataFolder, Located } from '../files/data-folder.js';
import { dateField, slugField } from '../files/fields.js';
import type { SourceDocument } from './source-document.entity.js';

const documentFields = z.object({
  id: slugField,
  title: z.string().min(1),
  publisher: z.string().min(1),
  publishedOn: dateField.nullable(),
  knownAt: dateField.nullable(),
});

const lawFile = z.object({ documents: z.array(documentFields) });
const referenceFile = z.object({ sources: z.array(documentFields) });

/** Every document of the data folder: Acts and Regulations, published tables, and one a paper folder. */
export function readSourceDocuments(folder: DataFolder): SourceDocument[] {
  const law = folder.yaml('law/documents.yaml', lawFile);
  const reference = folder.yaml('reference/sources.yaml', referenceFile);
  const papers = paperIds(folder).map((id) => readPaper(folder, id));
  const documents = [...(law?.value.documents ?? []), ...(reference?.value.sources ?? []), ...papers.flat()];
  return documents.map(({ id, title, publisher, publishedOn, knownAt }) => ({
    id,
    title,
    publisher,
    publishedOn,
    knownAt,
  }));
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
