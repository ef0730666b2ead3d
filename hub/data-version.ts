import { type Client, escapeIdentifier } from 'pg';

/**
 * One row that is another after every transaction that wrote to a table of a subgraph, whoever wrote. It is written in that transaction
 * itself, so nobody sees the data of one version with the number of another. A number comes once, in this database or any copy of it.
 */
const DDL = `
  CREATE TABLE IF NOT EXISTS hub.data_version (
    single boolean PRIMARY KEY DEFAULT true CHECK (single),
    version uuid NOT NULL DEFAULT gen_random_uuid(),
    writer xid8 NOT NULL DEFAULT pg_current_xact_id()
  );
  INSERT INTO hub.data_version DEFAULT VALUES ON CONFLICT DO NOTHING;
  CREATE OR REPLACE FUNCTION hub.note_write() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    BEGIN
      UPDATE hub.data_version SET version = gen_random_uuid(), writer = pg_current_xact_id()
        WHERE writer <> pg_current_xact_id();
      RETURN NULL;
    END $$;
  REVOKE ALL ON FUNCTION hub.note_write() FROM PUBLIC`;

const TRIGGER = 'hub_note_write';

/** Makes the row, and lets these roles read it. */
export async function prepareDataVersion(client: Client, readers: readonly string[]): Promise<void> {
  await client.query(DDL);
  const roles = readers.map((reader) => escapeIdentifier(reader)).join(', ');
  await client.query(`GRANT USAGE ON SCHEMA hub TO ${roles}`);
  await client.query(`GRANT SELECT ON hub.data_version TO ${roles}`);
}

/** Has every table of a schema note its writes, where it does not yet. Migrations are code, and processes start anew with it. */
export async function noteWrites(client: Client, schema: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class
     WHERE relnamespace = $1::regnamespace AND relkind IN ('r', 'p') AND relname <> 'migrations'
       AND NOT EXISTS (SELECT FROM pg_trigger WHERE tgrelid = pg_class.oid AND tgname = $2)`,
    [escapeIdentifier(schema), TRIGGER],
  );
  for (const { name } of rows)
    await client.query(
      `CREATE TRIGGER ${TRIGGER} AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE
       ON ${escapeIdentifier(schema)}.${escapeIdentifier(name)} EXECUTE FUNCTION hub.note_write()`,
    );
}
