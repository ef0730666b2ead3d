import { type Client, escapeIdentifier, escapeLiteral } from 'pg';
import { groupBy } from '../shared/collections.js';

/** A column of a table that names a row of another. */
export interface ForeignKey {
  table: string;
  column: string;
  isNullable: boolean;
  parent: string;
  parentColumn: string;
}

const DOCUMENT = 'document';

/** A document is read by everybody where it is PUBLIC, otherwise from the seats that its row names. */
const DOCUMENT_CONDITION =
  "marking = 'PUBLIC' OR readers && string_to_array((SELECT current_setting('hub.seats', true)), ' ')";

/**
 * What a row must satisfy to be read, by table. A row that cites documents is read with them; one that cites none hangs on the
 * rows that it names. A table that leads to no document holds nothing but what is public.
 */
export function rowConditions(keys: readonly ForeignKey[]): Map<string, string> {
  const conditions = new Map([[DOCUMENT, DOCUMENT_CONDITION]]);
  const byTable = groupBy(keys, (key) => key.table);
  for (let before = 0; before < conditions.size; ) {
    before = conditions.size;
    for (const [table, own] of byTable) {
      if (conditions.has(table)) continue;
      const cited = own.filter((key) => key.parent === DOCUMENT);
      const hanging = cited.length > 0 ? cited : own.filter((key) => conditions.has(key.parent));
      if (hanging.length > 0) conditions.set(table, hanging.map(conditionOf).join(' AND '));
    }
  }
  return conditions;
}

function conditionOf({ column, isNullable, parent, parentColumn }: ForeignKey): string {
  const found = `${escapeIdentifier(column)} IN (SELECT ${escapeIdentifier(parentColumn)} FROM ${escapeIdentifier(parent)})`;
  return isNullable ? `(${escapeIdentifier(column)} IS NULL OR ${found})` : found;
}

const POLICY = 'hub_readers';

/**
 * Puts the conditions on the tables of a subgraph's schema, where they are not there already. They bind the subgraph's role, which owns
 * nothing; the administrator, who loads, is not bound.
 */
export async function secureRows(client: Client, schema: string): Promise<void> {
  const conditions = rowConditions(await readForeignKeys(client, schema));
  const held = await readPolicies(client, schema);
  for (const [table, condition] of conditions) {
    if (held.get(table) === condition) continue;
    const name = `${escapeIdentifier(schema)}.${escapeIdentifier(table)}`;
    await client.query(`
      BEGIN;
      SET LOCAL search_path TO ${escapeIdentifier(schema)};
      ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY;
      DROP POLICY IF EXISTS ${POLICY} ON ${name};
      CREATE POLICY ${POLICY} ON ${name} FOR SELECT USING (${condition});
      COMMENT ON POLICY ${POLICY} ON ${name} IS ${escapeLiteral(condition)};
      COMMIT`);
  }
}

async function readForeignKeys(client: Client, schema: string): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(
    `SELECT child.relname AS "table", own.attname AS "column", NOT own.attnotnull AS "isNullable",
            parent.relname AS parent, theirs.attname AS "parentColumn"
     FROM pg_constraint key
     JOIN pg_class child ON child.oid = key.conrelid
     JOIN pg_class parent ON parent.oid = key.confrelid
     JOIN pg_attribute own ON own.attrelid = child.oid AND own.attnum = key.conkey[1]
     JOIN pg_attribute theirs ON theirs.attrelid = parent.oid AND theirs.attnum = key.confkey[1]
     WHERE key.contype = 'f' AND cardinality(key.conkey) = 1 AND child.oid <> parent.oid
       AND child.relnamespace = $1::regnamespace
     ORDER BY 1, 2, 4`,
    [escapeIdentifier(schema)],
  );
  return rows;
}

/** The condition that each table has, as secureRows wrote it down. */
async function readPolicies(client: Client, schema: string): Promise<Map<string, string>> {
  const { rows } = await client.query<{ table: string; condition: string | null }>(
    `SELECT child.relname AS "table", obj_description(policy.oid, 'pg_policy') AS condition
     FROM pg_policy policy JOIN pg_class child ON child.oid = policy.polrelid
     WHERE policy.polname = $2 AND child.relrowsecurity AND child.relnamespace = $1::regnamespace`,
    [escapeIdentifier(schema), POLICY],
  );
  return new Map(rows.map(({ table, condition }) => [table, condition ?? '']));
}
