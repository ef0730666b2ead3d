import { z } from 'zod';
import type { DataFolder } from '../files/data-folder.js';
import { slugField } from '../files/fields.js';
import { readImports } from './source-document.seed.js';

const termsFields = z.object({
  id: slugField,
  /** Below data/reference. */
  file: z.string().min(1),
  vintage: z.string().min(1).nullable().default(null),
  licence: z.string().min(1).nullable().default(null),
  attribution: z.array(z.string().min(1)).default([]),
  caveats: z.array(z.string().min(1)).default([]),
});
const sourcesFile = z.object({ sources: z.array(termsFields) });

/** As of when a published table is, on what terms it may be used, and what to beware of. */
export type TableTerms = z.output<typeof termsFields>;

/** The terms of every published table. */
export function readTableTerms(folder: DataFolder): TableTerms[] {
  return folder.yaml('reference/sources.yaml', sourcesFile)?.value.sources ?? [];
}

/** The document id of a table by the name of its file, "neighbours.csv": of the import that stands in its place, where one does. */
export function readTableDocuments(folder: DataFolder): ReadonlyMap<string, string> {
  const own = readTableTerms(folder).map(({ id, file }) => [file, id] as const);
  const replaced = readImports(folder).flatMap(({ id, replaces = [] }) =>
    replaces.map((path) => [path.replace(/^reference\//, ''), id] as const),
  );
  return new Map([...own, ...replaced]);
}
