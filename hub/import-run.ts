import { Client } from 'pg';
import type { ImportedData, Importer } from '../importers/importer.js';
import { indexBy } from '../shared/collections.js';
import { DataFolder } from '../shared/files/data-folder.js';
import { DataRefused, refuseFile } from '../shared/files/file-problem.js';
import { filesOfImport } from './import-files.js';
import { showProgress } from './import-progress.js';
import { readInThread } from './import-reader.js';
import {
  type ImportChange,
  laterOnTop,
  listImports,
  type RegisteredImport,
  readOverlay,
} from './import-register.js';
import type { HeldSource } from './import-source.js';
import { DATA_FOLDER, type OpenDatabase, prepareAndLoad } from './open-database.js';
import type { TableChange } from './table-changes.js';

/** One number for every hub: one import at a time on one database. Loading has a lock of its own. */
const IMPORT_LOCK = 4_199_806;
const ID_DIGITS = 12;

export interface ImportRequest {
  importer: Importer;
  source: HeldSource;
  by: string;
  dryRun: boolean;
}

export type ImportOutcome =
  | { kind: 'known'; import: RegisteredImport; name: string }
  | { kind: 'read'; import: RegisteredImport; data: ImportedData; changes: TableChange[] };

/** Reads a source and loads it, all or nothing. The same source of the same kind is loaded once. */
export async function runImport(database: OpenDatabase, request: ImportRequest): Promise<ImportOutcome> {
  return withImportLock(database, async (client) => {
    const { importer, source } = request;
    const registered = (await listImports(client)).find(
      (one) => one.kind === importer.kind && one.sha256 === source.sha256,
    );
    if (registered) return { kind: 'known', import: registered, name: source.name };
    const facts = factsOf(request);
    const folder = new DataFolder(DATA_FOLDER, await readOverlay(client));
    const data = await readSource(request, facts.id, folder);
    const add = { ...facts, files: filesOfImport(facts, data, folder) };
    if (folder.problems.length > 0) throw new DataRefused(folder.problems);
    const changes = await load(database, { add }, request);
    return { kind: 'read', import: facts, data, changes };
  });
}

/** Takes back imports and all they led to. @throws DataRefused when something later rests on them. */
export async function removeImports(
  database: OpenDatabase,
  ids: readonly string[],
  { by, dryRun }: Pick<ImportRequest, 'by' | 'dryRun'>,
): Promise<{ imports: RegisteredImport[]; changes: TableChange[] }> {
  return withImportLock(database, async (client) => {
    const registered = indexBy(await listImports(client), ({ id }) => id);
    const imports = ids.map(
      (id) =>
        registered.get(id) ??
        refuseFile(id, 'no import has this id; "npm run import -- list" shows those there are'),
    );
    const later = await laterOnTop(client, ids);
    if (later.length > 0)
      refuseFile(
        ids.join(', '),
        `put a file in place that ${later.join(', ')} replaced since: remove that too`,
      );
    if (!dryRun) await loadWhatFits(database);
    const importChange = { remove: ids };
    const { changes } = await prepareAndLoad(database, { importChange, compare: true, dryRun, by });
    return { imports, changes };
  });
}

/** What is to be removed may be the very thing that no longer fits; the changes are then those since it last did. */
async function loadWhatFits(database: OpenDatabase): Promise<void> {
  try {
    await prepareAndLoad(database);
  } catch (error) {
    if (!(error instanceof DataRefused)) throw error;
  }
}

/** What was imported, first to last. */
export async function registeredImports(database: OpenDatabase): Promise<RegisteredImport[]> {
  return withClient(database, listImports);
}

async function load(
  database: OpenDatabase,
  importChange: ImportChange,
  { by, dryRun }: ImportRequest,
): Promise<TableChange[]> {
  // What the data folder holds is loaded first, so that the changes that are told are those of the import.
  if (!dryRun) await prepareAndLoad(database);
  const { changes } = await prepareAndLoad(database, { importChange, compare: true, dryRun, by });
  return changes;
}

function factsOf({ importer, source, by }: ImportRequest): RegisteredImport {
  return {
    id: `${importer.kind}-${source.sha256.slice(0, ID_DIGITS)}`,
    kind: importer.kind,
    name: source.name,
    sha256: source.sha256,
    bytes: source.bytes,
    loadedAt: new Date().toISOString(),
    loadedBy: by,
  };
}

async function readSource(
  { importer, source }: ImportRequest,
  importId: string,
  folder: DataFolder,
): Promise<ImportedData> {
  using progress = showProgress(source.name, source.bytes);
  const task = { kind: importer.kind, source, importId };
  const data = await readInThread(task, folder, (bytesRead) => progress.tell(bytesRead));
  progress.tell(source.bytes);
  return data;
}

async function withImportLock<Result>(
  database: OpenDatabase,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  return withClient(database, async (client) => {
    const { rows } = await client.query<{ free: boolean }>('SELECT pg_try_advisory_lock($1) AS free', [
      IMPORT_LOCK,
    ]);
    if (!rows[0]?.free)
      throw new Error('Another import is under way on this database. Try again when it has ended.');
    return work(client);
  });
}

async function withClient<Result>(
  database: OpenDatabase,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client({ connectionString: database.adminUrl, application_name: 'hub-import' });
  // A connection that breaks while a long file is read is told by the next query.
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
