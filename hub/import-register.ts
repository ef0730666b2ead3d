import type { Client } from 'pg';
import type { EntityManager } from 'typeorm';
import type { FileTexts } from '../shared/files/data-folder.js';

/** An import as the hub remembers it. */
export interface RegisteredImport {
  id: string;
  kind: string;
  name: string;
  sha256: string;
  bytes: number;
  loadedAt: string;
  loadedBy: string;
}

export interface NewImport extends RegisteredImport {
  files: FileTexts;
}

/** What one import or its removal does to the register. */
export interface ImportChange {
  add?: NewImport;
  /** Ids. */
  remove?: readonly string[];
}

/** Imports live in the database, beside the rows they led to: a data folder may be read-only, and a transaction covers both. */
export const IMPORT_REGISTER_DDL = `
  CREATE TABLE IF NOT EXISTS hub.import (
    id text PRIMARY KEY,
    position integer GENERATED ALWAYS AS IDENTITY,
    kind text NOT NULL,
    name text NOT NULL,
    sha256 text NOT NULL,
    bytes bigint NOT NULL,
    loaded_at text NOT NULL,
    loaded_by text NOT NULL
  );
  CREATE TABLE IF NOT EXISTS hub.import_file (
    import text NOT NULL REFERENCES hub.import (id) ON DELETE CASCADE,
    path text NOT NULL,
    content text NOT NULL,
    PRIMARY KEY (import, path)
  )`;

/** First to last; none in a database that was never prepared. */
export async function listImports(client: Client): Promise<RegisteredImport[]> {
  if (!(await isPrepared(client))) return [];
  const { rows } = await client.query<RegisteredImport>(
    `SELECT id, kind, name, sha256, bytes::float8 AS bytes, loaded_at AS "loadedAt", loaded_by AS "loadedBy"
     FROM hub.import ORDER BY position`,
  );
  return rows;
}

/** The files of all imports, those of a later one over those of an earlier. */
export async function readOverlay(
  client: Client,
  { add, remove = [] }: ImportChange = {},
): Promise<FileTexts> {
  if (!(await isPrepared(client))) return new Map(add?.files);
  const { rows } = await client.query<{ path: string; content: string }>(
    `SELECT path, content FROM hub.import_file JOIN hub.import ON import.id = import_file.import
     WHERE import.id <> ALL ($1) ORDER BY position, path`,
    [remove],
  );
  return new Map([...rows.map(({ path, content }) => [path, content] as const), ...(add?.files ?? [])]);
}

/** Later imports, other than these, that put a file where one of these had put its own. */
export async function laterOnTop(client: Client, ids: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT DISTINCT later.id FROM hub.import
     JOIN hub.import_file ON import_file.import = import.id
     JOIN hub.import_file AS above ON above.path = import_file.path
     JOIN hub.import AS later ON later.id = above.import AND later.position > import.position
     WHERE import.id = ANY ($1) AND later.id <> ALL ($1) ORDER BY later.id`,
    [ids],
  );
  return rows.map((row) => row.id);
}

async function isPrepared(client: Client): Promise<boolean> {
  const { rows } = await client.query("SELECT 1 WHERE to_regclass('hub.import_file') IS NOT NULL");
  return rows.length > 0;
}

/** To be called in the transaction that writes the rows. */
export async function recordImport(
  manager: EntityManager,
  { add, remove = [] }: ImportChange,
): Promise<void> {
  if (remove.length > 0) await manager.query('DELETE FROM hub.import WHERE id = ANY ($1)', [remove]);
  if (!add) return;
  await manager.query(
    'INSERT INTO hub.import (id, kind, name, sha256, bytes, loaded_at, loaded_by) VALUES ($1, $2, $3, $4, $5, $6, $7)',
    [add.id, add.kind, add.name, add.sha256, add.bytes, add.loadedAt, add.loadedBy],
  );
  for (const [path, content] of add.files)
    await manager.query('INSERT INTO hub.import_file (import, path, content) VALUES ($1, $2, $3)', [
      add.id,
      path,
      content,
    ]);
}
