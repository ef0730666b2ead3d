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
