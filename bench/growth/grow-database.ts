import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { projectRoot } from '../../shared/project-root.js';
import { COPIED, copyStatement, type TableColumn } from './copy.rules.js';

/** Fills up what papers do not tell, so that every partnership has priorities, statements and lines. */
export async function fillDatabase(url: string): Promise<void> {
  const fill = await readFile(join(projectRoot, 'bench', 'growth', 'fill.sql'), 'utf8');
  await withClient(url, (client) => client.query(fill));
}

/** Adds copies of every place and all that is held of it. */
export async function copyRows(url: string, copies: number): Promise<void> {
  await withClient(url, async (client) => {
    await client.query('BEGIN');
    for (const copied of COPIED)
      await client.query(copyStatement(copied, await columnsOf(client, copied.table), copies));
    await client.query('COMMIT');
  });
}

async function withClient(url: string, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: url, application_name: 'hub-admin' });
  await client.connect();
  try {
    await work(client);
    await client.query('ANALYZE');
  } finally {
    await client.end();
  }
}

async function columnsOf(client: Client, table: string): Promise<TableColumn[]> {
  const [schema, name] = table.split('.');
  const { rows } = await client.query<TableColumn>(
    `SELECT column_name AS name, data_type = 'ARRAY' AS "isList"
     FROM information_schema.columns
     WHERE table_schema = $1 AND table_name = $2 AND is_generated = 'NEVER'
     ORDER BY ordinal_position`,
    [schema, name],
  );
  return rows;
}
