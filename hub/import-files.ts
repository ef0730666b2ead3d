import { stringify } from 'yaml';
import type { ImportedData } from '../importers/importer.js';
import type { DataFolder, FileTexts } from '../shared/files/data-folder.js';
import { DataRefused, type FileProblem } from '../shared/files/file-problem.js';
import { type ImportDescription, readImports } from '../shared/provenance/source-document.seed.js';
import type { RegisteredImport } from './import-register.js';

const SLUG = '[a-z0-9]+(?:-[a-z0-9]+)*';
const PLACES = [
  new RegExp(`^reference/${SLUG}\\.(csv|yaml)$`),
  new RegExp(`^papers/${SLUG}/${SLUG}\\.(csv|yaml)$`),
  new RegExp(`^imports/(${SLUG})/${SLUG}\\.(csv|yaml)$`),
];
const DESCRIPTION = 'import.yaml';

/** The files of an import with the hub's own description of it. @throws DataRefused when one has no place in the data folder. */
export function filesOfImport(facts: RegisteredImport, data: ImportedData, folder: DataFolder): FileTexts {
  const problems = [...data.files].flatMap(([path, content]) => problemOf(path, content, facts.id));
  if (problems.length > 0) throw new DataRefused(problems);
  const description = `imports/${facts.id}/${DESCRIPTION}`;
  return new Map([...data.files, [description, stringify(describe(facts, data, folder))]]);
}

function describe(facts: RegisteredImport, data: ImportedData, folder: DataFolder): ImportDescription {
  const positions = readImports(folder).map((one) => one.position);
  return {
    id: facts.id,
    // Files that bring documents of their own have no other; nobody cites this one.
    ...(data.document ?? { title: facts.name, publisher: facts.loadedBy, publishedOn: null, knownAt: null }),
    kind: facts.kind,
    position: Math.max(0, ...positions) + 1,
    documents: [...(data.document ? [facts.id] : []), ...(data.papers ?? [])],
    replaces: [...data.files.keys()].filter((path) => path.startsWith('reference/')),
    importedFile: {
      name: facts.name,
      sha256: facts.sha256,
      loadedAt: facts.loadedAt,
      loadedBy: facts.loadedBy,
    },
  };
}

function problemOf(file: string, content: string, id: string): FileProblem[] {
  const refuse = (reason: string) => [{ file, line: null, field: null, reason }];
  if (!hasPlace(file, id)) return refuse('is no place where an import may put a file');
  return content.includes('\0') ? refuse('holds the character U+0000') : [];
}

/** An import writes in its own folder, in place of tables and papers, and nowhere else. */
function hasPlace(path: string, id: string): boolean {
  const match = PLACES.map((place) => place.exec(path)).find((found) => found !== null);
  if (!match) return false;
  return !path.startsWith('imports/') || (match[1] === id && path !== `imports/${id}/${DESCRIPTION}`);
}
