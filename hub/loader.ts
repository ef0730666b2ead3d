import type { Client } from 'pg';
import { type DataSource, type EntityManager, QueryFailedError } from 'typeorm';
import { distinct } from '../shared/collections.js';
import { createDataSource } from '../shared/db/data-source.js';
import { DataFolder } from '../shared/files/data-folder.js';
import { DataRefused } from '../shared/files/file-problem.js';
import type { Seeding } from '../shared/graphql/subgraph-parts.js';
import type { AnySubgraph } from './subgraphs.js';

export interface LoadResult {
  /** False when the same data was there already. */
  changed: boolean;
  fingerprint: string;
  /** Rows of each table after loading, "schema.table"; empty when nothing changed. */
  rows: Record<string, number>;
}

export interface LoadOptions {
  adminUrl: string;
  dataFolder: string;
  subgraphs: readonly AnySubgraph[];
  /** Loads even when the same files were loaded before, for example after a change to the code that reads them. */
  again?: boolean;
}

/** Replaces the data of every subgraph by that of the folder, in one transaction. @throws DataRefused, with nothing changed. */
export async function loadData(client: Client, options: LoadOptions): Promise<LoadResult> {
  const folder = new DataFolder(options.dataFolder);
  if (!folder.exists()) refuse(options.dataFolder, 'the folder is missing');
  const fingerprint = folder.fingerprint();
  if (!options.again && (await lastFingerprint(client)) === fingerprint)
    return { changed: false, fingerprint, rows: {} };
  const seedings = options.subgraphs.map((subgraph) => ({ subgraph, seeding: subgraph.seed(folder) }));
  if (folder.problems.length > 0) throw new DataRefused(distinctProblems(folder));
  const rows = await writeAll(options, seedings, fingerprint);
  await client.query('ANALYZE');
  return { changed: true, fingerprint, rows };
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

async function writeAll(
  options: LoadOptions,
  seedings: readonly { subgraph: AnySubgraph; seeding: Seeding }[],
  fingerprint: string,
): Promise<Record<string, number>> {
  const data = createDataSource({
    url: options.adminUrl,
    schema: 'hub',
    entities: distinct(options.subgraphs.flatMap((subgraph) => subgraph.entities)),
    poolSize: 1,
  });
  await data.initialize();
  try {
    return await data.transaction(async (manager) => {
      const rows: Record<string, number> = {};
      for (const { subgraph, seeding } of seedings) {
        await manager.query(`SET LOCAL search_path TO "${subgraph.name}"`);
        const tables = tablesOf(data, subgraph);
        await manager.query(`TRUNCATE ${tables.map((table) => `"${table}"`).join(', ')}`);
        await writeRows(subgraph, seeding, manager);
        for (const table of tables) {
          const [found] = await manager.query(`SELECT count(*)::int AS count FROM "${table}"`);
          rows[`${subgraph.name}.${table}`] = found.count;
        }
      }
      await manager.query('INSERT INTO hub.data_load (fingerprint) VALUES ($1)', [fingerprint]);
      return rows;
    });
  } finally {
    await data.destroy();
  }
}

/** What the checks let through and the database does not take is refused like any other bad data, without the SQL. */
async function writeRows(subgraph: AnySubgraph, seeding: Seeding, manager: EntityManager): Promise<void> {
  try {
    await seeding.write(manager);
  } catch (error) {
    if (!(error instanceof QueryFailedError)) throw error;
    refuse('.', `the database did not take the rows of ${subgraph.name}: ${error.driverError.message}`);
  }
}

function refuse(file: string, reason: string): never {
  throw new DataRefused([{ file, line: null, field: null, reason }]);
}

function tablesOf(data: DataSource, subgraph: AnySubgraph): string[] {
  return distinct(subgraph.entities.map((entity) => data.getMetadata(entity as never).tableName));
}
