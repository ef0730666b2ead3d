import type { Client } from 'pg';
import { type DataSource, type EntityManager, QueryFailedError } from 'typeorm';
import { distinct, indexBy, present } from '../shared/collections.js';
import { createDataSource } from '../shared/db/data-source.js';
import { DataFolder } from '../shared/files/data-folder.js';
import { DataRefused, refuseFile } from '../shared/files/file-problem.js';
import type { Seeding } from '../shared/graphql/subgraph-parts.js';
import { lockAudit, noteLoad } from './audit/note-load.js';
import { type ImportChange, readOverlay, recordImport } from './import-register.js';
import type { AnySubgraph } from './subgraphs.js';
import { compareTable, type KeyedTable, rememberTable, type TableChange } from './table-changes.js';
import { userName } from './user-name.js';

export interface LoadResult {
  /** False when the same data was there already. */
  changed: boolean;
  fingerprint: string;
  /** Rows of each table after loading, "schema.table"; empty when nothing changed. */
  rows: Record<string, number>;
  /** What became of each table, where that was asked for. */
  changes: TableChange[];
}

export interface LoadOptions {
  adminUrl: string;
  dataFolder: string;
  subgraphs: readonly AnySubgraph[];
  /** Loads even when the same files were loaded before, for example after a change to the code that reads them. */
  again?: boolean;
  /** An import that is added or removed in the same transaction. */
  importChange?: ImportChange;
  /** Counts what changes in each table. */
  compare?: boolean;
  /** Does everything and takes it back. */
  dryRun?: boolean;
  /** Who loads, for the record; whoever runs the program when left out. */
  by?: string;
}

/** Replaces the data of every subgraph by that of the folder, in one transaction. @throws DataRefused, with nothing changed. */
export async function loadData(client: Client, options: LoadOptions): Promise<LoadResult> {
  const folder = new DataFolder(options.dataFolder, await readOverlay(client, options.importChange));
  if (!folder.exists()) refuseFile(options.dataFolder, 'the folder is missing');
  const fingerprint = folder.fingerprint();
  const before = await lastFingerprint(client);
  if (!options.again && before === fingerprint) return { changed: false, fingerprint, rows: {}, changes: [] };
  const seedings = seedAll(options.subgraphs, folder);
  if (folder.problems.length > 0) throw new DataRefused(distinctProblems(folder));
  const written = await writeAll(options, seedings, { before, after: fingerprint });
  if (!options.dryRun) await client.query('ANALYZE');
  return { changed: true, fingerprint, ...written };
}

interface SubgraphSeeding {
  subgraph: AnySubgraph;
  seeding: Seeding;
}

function seedAll(subgraphs: readonly AnySubgraph[], folder: DataFolder): SubgraphSeeding[] {
  const seedings: SubgraphSeeding[] = [];
  for (const subgraph of subgraphs) {
    const reports = present(seedings.map((one) => one.seeding.report));
    seedings.push({ subgraph, seeding: subgraph.seed(folder, reports) });
  }
  return seedings;
}

async function lastFingerprint(client: Client): Promise<string | null> {
  const { rows } = await client.query<{ fingerprint: string }>(
    'SELECT fingerprint FROM hub.data_load ORDER BY id DESC LIMIT 1',
  );
  return rows[0]?.fingerprint ?? null;
}

/** Two subgraphs may read the same file; what is wrong with it is told once. */
function distinctProblems(folder: DataFolder) {
  return distinct(folder.problems.map((problem) => JSON.stringify(problem))).map((text) => JSON.parse(text));
}

type Written = Pick<LoadResult, 'rows' | 'changes'>;

async function writeAll(
  options: LoadOptions,
  seedings: readonly SubgraphSeeding[],
  fingerprints: { before: string | null; after: string },
): Promise<Written> {
  const data = createDataSource({
    url: options.adminUrl,
    schema: 'hub',
    entities: distinct(options.subgraphs.flatMap((subgraph) => subgraph.entities)),
    poolSize: 1,
  });
  await data.initialize();
  try {
    const runner = data.createQueryRunner();
    await runner.startTransaction();
    try {
      await lockAudit(runner.manager);
      const written = await replaceAll(data, options, seedings, runner.manager);
      await recordImport(runner.manager, options.importChange ?? {});
      await runner.query('INSERT INTO hub.data_load (fingerprint) VALUES ($1)', [fingerprints.after]);
      const { by = userName(), dataFolder, importChange } = options;
      await noteLoad(runner.manager, { by, dataFolder, importChange, ...fingerprints, rows: written.rows });
      await (options.dryRun ? runner.rollbackTransaction() : runner.commitTransaction());
      return written;
    } catch (error) {
      await runner.rollbackTransaction();
      throw error;
    } finally {
      await runner.release();
    }
  } finally {
    await data.destroy();
  }
}

async function replaceAll(
  data: DataSource,
  options: LoadOptions,
  seedings: readonly SubgraphSeeding[],
  manager: EntityManager,
): Promise<Written> {
  const written: Written = { rows: {}, changes: [] };
  for (const { subgraph, seeding } of seedings) {
    await manager.query(`SET LOCAL search_path TO "${subgraph.name}"`);
    const tables = tablesOf(data, subgraph);
    if (options.compare) for (const table of tables) await rememberTable(manager, subgraph.name, table);
    await manager.query(`TRUNCATE ${tables.map((table) => `"${table.name}"`).join(', ')}`);
    await writeRows(subgraph, seeding, manager);
    for (const table of tables) {
      const [found] = await manager.query(`SELECT count(*)::int AS count FROM "${table.name}"`);
      written.rows[`${subgraph.name}.${table.name}`] = found.count;
      if (options.compare) written.changes.push(await compareTable(manager, subgraph.name, table));
    }
  }
  return written;
}

/** What the checks let through and the database does not take is refused like any other bad data, without the SQL. */
async function writeRows(subgraph: AnySubgraph, seeding: Seeding, manager: EntityManager): Promise<void> {
  try {
    await seeding.write(manager);
  } catch (error) {
    if (!(error instanceof QueryFailedError)) throw error;
    refuseFile('.', `the database did not take the rows of ${subgraph.name}: ${error.driverError.message}`);
  }
}

function tablesOf(data: DataSource, subgraph: AnySubgraph): KeyedTable[] {
  const tables = subgraph.entities.map((entity) => data.getMetadata(entity as never));
  return [...indexBy(tables, (table) => table.tableName).values()].map((table) => ({
    name: table.tableName,
    keys: table.primaryColumns.map((column) => column.databaseName),
  }));
}
