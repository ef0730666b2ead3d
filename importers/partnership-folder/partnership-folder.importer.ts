import { z } from 'zod';
import { DataFolder } from '../../shared/files/data-folder.js';
import { slugField } from '../../shared/files/fields.js';
import { paperIds, readImports, readSourceDocuments } from '../../shared/provenance/source-document.seed.js';
import type { ImportContext, ImportedData, Importer, ImportSource } from '../importer.js';
import { OPTIONAL_FILES, problem, readPaperFolder, refuse, SOURCE_FILE } from './folder-files.js';

/** The folder of one paper in the hub's own form, as docs/adding-a-partnership.md describes it. */
export const partnershipFolder: Importer = {
  kind: 'partnership-folder',
  takes: "one paper on partnerships, as a folder in the hub's own form (docs/adding-a-partnership.md)",
  takesFolder: true,
  read: readPartnershipFolder,
};

/** Checks what it is; what it says is checked by the seeds, as with every paper. */
async function readPartnershipFolder(source: ImportSource, context: ImportContext): Promise<ImportedData> {
  const texts = await readPaperFolder(source.path, context.onProgress);
  const id = paperIdOf(texts, source, context.folder);
  const objection = objectionTo(id, source, context.folder);
  if (objection !== null) refuse([problem(SOURCE_FILE, objection, 'id')]);
  const earlier = earlierImportOf(id, context.folder);
  return {
    papers: [id],
    files: new Map(
      [...texts, ...emptied(id, texts, context.folder)].map(([name, text]) => [`papers/${id}/${name}`, text]),
    ),
    notes: earlier === undefined ? [] : [`${id} was imported before, by ${earlier}; this replaces it.`],
  };
}

/** Read as the seeds will read it, so that what is wrong is said in the same words. */
function paperIdOf(texts: ReadonlyMap<string, string>, source: ImportSource, { root }: DataFolder): string {
  const file = `${source.name}/${SOURCE_FILE}`;
  const folder = new DataFolder(root, new Map([[file, texts.get(SOURCE_FILE) ?? '']]));
  const read = folder.yaml(file, z.object({ id: slugField }));
  return read ? read.value.id : refuse(folder.problems);
}

/** Why a paper cannot go by this id; null when it can. */
function objectionTo(id: string, source: ImportSource, folder: DataFolder): string | null {
  if (id !== source.name) return `is not the name of its folder, ${source.name}`;
  const isPaper = paperIds(folder).includes(id);
  if (isPaper && !wasImported(id, folder))
    return `the paper ${id} comes with the hub; an import cannot replace it`;
  const isOther = !isPaper && readSourceDocuments(folder).some((document) => document.id === id);
  return isOther ? `another document of the hub has the id ${id}` : null;
}

function wasImported(id: string, folder: DataFolder): boolean {
  return folder.overlay.has(`papers/${id}/${SOURCE_FILE}`);
}

function earlierImportOf(id: string, folder: DataFolder): string | undefined {
  return readImports(folder).findLast((one) => one.documents.includes(id))?.id;
}

/** Files that an earlier import of the paper brought and this one no longer has: what they said must not stay. */
function emptied(id: string, texts: ReadonlyMap<string, string>, folder: DataFolder): [string, string][] {
  return [...OPTIONAL_FILES].filter(([name]) => !texts.has(name) && folder.has(`papers/${id}/${name}`));
}
