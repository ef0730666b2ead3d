import { Client } from 'pg';

/** Writes to a table without changing a row: the data are another version afterwards. */
export async function touchData(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('UPDATE partnerships.partnership SET slug = slug WHERE false');
  } finally {
    await client.end();
  }
}
