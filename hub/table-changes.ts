import type { EntityManager } from 'typeorm';

/** What loading did to one table. */
export interface TableChange {
  /** "schema.table". */
  table: string;
  added: number;
  changed: number;
  removed: number;
}

/** A table with the columns of its primary key. */
export interface KeyedTable {
  name: string;
  keys: readonly string[];
}

/** Keeps the rows of a table aside until the transaction ends. */
export async function rememberTable(
  manager: EntityManager,
  schema: string,
  table: KeyedTable,
): Promise<void> {
  await manager.query(
    `CREATE TEMP TABLE "${remembered(schema, table)}" ON COMMIT DROP AS TABLE "${table.name}"`,
  );
}

/** Compares a table with what was remembered of it, row by row. */
export async function compareTable(
  manager: EntityManager,
  schema: string,
  table: KeyedTable,
): Promise<TableChange> {
  const [counts] = await manager.query(`
    SELECT count(*) FILTER (WHERE before.tableoid IS NULL)::int AS added,
           count(*) FILTER (WHERE now.tableoid IS NULL)::int AS removed,
           count(*) FILTER (WHERE now.tableoid IS NOT NULL AND before.tableoid IS NOT NULL
                              AND now IS DISTINCT FROM before)::int AS changed
    FROM "${table.name}" AS now
    FULL JOIN pg_temp."${remembered(schema, table)}" AS before USING (${table.keys.map((key) => `"${key}"`).join(', ')})`);
  return { table: `${schema}.${table.name}`, ...counts };
}

function remembered(schema: string, table: KeyedTable): string {
  return `before ${schema} ${table.name}`;
}
