import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { DataRefused, type FileProblem } from '../../shared/files/file-problem.js';
import { readPlaces } from '../../shared/place/place.seed.js';
import type { ImportContext, ImportedData, ImportedDocument, Importer, ImportSource } from '../importer.js';
import { checkGrant, dayOf } from './check-grant.rules.js';
import type { GivenGrant, PackageFacts, Report } from './given-grant.js';
import { GrantTable } from './grant-table.js';
import { GrantNotes, listed } from './notes.rules.js';
import { readPackage } from './read-package.js';
import { readTable } from './read-table.js';

/** More than anybody mends before trying again. */
const MAX_PROBLEMS = 1000;

/** Grants as funders publish them. */
export const grants360Giving: Importer = {
  kind: '360giving',
  takes:
    'grants in the 360Giving Data Standard 1.4, a JSON package or a CSV table, as funders and GrantNav publish them',
  read: readGrants,
};

async function readGrants(source: ImportSource, context: ImportContext): Promise<ImportedData> {
  const problems = new Problems(source.name);
  const report: Report = (line, field, reason) => problems.add(line, field, reason);
  const table = new GrantTable();
  const notes = new GrantNotes(readPlaces(context.folder));
  const seen = new Map<string, string>();
  const onGrant = (given: GivenGrant) => {
    refuseRepeat(given, seen, report);
    const grant = checkGrant(given, report);
    if (grant === null || problems.any) return;
    table.add(grant);
    notes.add(grant);
  };
  const read = (await isPackage(source, report)) ? readPackage : readTable;
  const facts = problems.any ? null : await read(source, context, onGrant, report);
  if (problems.any || facts === null) throw problems.refusal();
  return {
    document: documentOf(notes, facts, source),
    files: new Map([[`imports/${context.importId}/grants.csv`, table.text()]]),
    notes: notes.texts(),
  };
}

/** Two grants of one identifier would be one in the hub. */
function refuseRepeat({ id, line, place }: GivenGrant, seen: Map<string, string>, report: Report): void {
  if (typeof id.value !== 'string' || id.value.trim() === '') return;
  const text = id.value.trim();
  const first = seen.get(text);
  if (first === undefined) seen.set(text, place);
  else report(line, id.field, `${JSON.stringify(text)} is the identifier of ${first} already`);
}

function documentOf(notes: GrantNotes, facts: PackageFacts, source: ImportSource): ImportedDocument {
  return {
    title: facts.title ?? `Grants: ${basename(source.name.replace(/[?#].*$/s, '')) || source.name}`,
    publisher: listed([...notes.funders]),
    publishedOn: facts.issued === null ? null : dayOf(facts.issued),
    knownAt: notes.lastAward,
  };
}

/** Told by its first characters: files are often renamed. */
async function isPackage(source: ImportSource, report: Report): Promise<boolean> {
  if ((await stat(source.path)).isDirectory()) {
    report(null, null, 'is a folder; give one file of grants');
    return false;
  }
  const file = await open(source.path);
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(512) });
    const start = buffer
      .toString('utf8', 0, bytesRead)
      .replace(/^\uFEFF/, '')
      .trimStart();
    if (start.startsWith('PK'))
      report(null, null, 'is a workbook; save its sheet of grants as CSV in UTF-8, or give the JSON package');
    return start.startsWith('{') || start.startsWith('[');
  } finally {
    await file.close();
  }
}

/** Everything that is wrong with one file. */
class Problems {
  readonly #found: FileProblem[] = [];
  #more = 0;

  constructor(readonly file: string) {}

  get any(): boolean {
    return this.#found.length > 0;
  }

  add(line: number | null, field: string | null, reason: string): void {
    if (this.#found.length < MAX_PROBLEMS) this.#found.push({ file: this.file, line, field, reason });
    else this.#more += 1;
  }

  refusal(): DataRefused {
    const rest = { file: this.file, line: null, field: null, reason: `and ${this.#more} more problems` };
    return new DataRefused(this.#more > 0 ? [...this.#found, rest] : this.#found);
  }
}
