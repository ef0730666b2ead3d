import { Column } from 'typeorm';
import type { Basis } from './basis.js';

/** Where a stored fact comes from. Embed as `@Column(() => SourceColumns, { prefix: 'source_' }) source`. */
export class SourceColumns {
  @Column({ type: 'text', name: 'document' })
  documentId!: string;

  @Column({ type: 'text' })
  locator!: string;

  @Column({ type: 'text', nullable: true })
  quote!: string | null;

  @Column({ type: 'text' })
  basis!: Basis;
}

/** The DDL of the embedded columns, for migrations. */
export const SOURCE_COLUMNS_DDL = `
  source_document text NOT NULL REFERENCES document (id),
  source_locator text NOT NULL,
  source_quote text,
  source_basis text NOT NULL CHECK (source_basis IN ('STATED', 'DERIVED', 'INFERRED'))`;

/** The DDL of the table of documents that every subgraph keeps. */
export const DOCUMENT_TABLE_DDL = `
  CREATE TABLE document (
    id text PRIMARY KEY,
    title text NOT NULL,
    publisher text NOT NULL,
    published_on text,
    known_at text
  )`;

/** For every subgraph with such a table: the file that an imported document was read from, and who may see it. */
export const DOCUMENT_IMPORTED_FILE_DDL = `
  ALTER TABLE document
    ADD COLUMN imported_file jsonb,
    ADD COLUMN marking text NOT NULL DEFAULT 'PUBLIC' CHECK (marking = 'PUBLIC')`;
export const DOCUMENT_IMPORTED_FILE_UNDO_DDL =
  'ALTER TABLE document DROP COLUMN imported_file, DROP COLUMN marking';
