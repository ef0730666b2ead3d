import type { MigrationInterface, QueryRunner } from 'typeorm';
import { PLACE_TABLE_DDL } from '../../../shared/place/place.entity.js';
import {
  DOCUMENT_IMPORTED_FILE_DDL,
  DOCUMENT_TABLE_DDL,
  SOURCE_COLUMNS_DDL,
} from '../../../shared/provenance/source.columns.js';

export class Register1764100000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DOCUMENT_TABLE_DDL);
    await runner.query(DOCUMENT_IMPORTED_FILE_DDL);
    await runner.query(PLACE_TABLE_DDL);
    await runner.query(`
      CREATE TABLE source_terms (
        document text PRIMARY KEY REFERENCES document (id),
        vintage text,
        licence text,
        attribution text[] NOT NULL,
        caveats text[] NOT NULL
      );
      CREATE TABLE loaded_source (
        subgraph text NOT NULL,
        document text NOT NULL REFERENCES document (id),
        what text NOT NULL,
        records integer NOT NULL,
        sort_key text COLLATE "C" NOT NULL,
        PRIMARY KEY (subgraph, document, what)
      );
      CREATE TABLE completeness (
        subgraph text NOT NULL,
        what text NOT NULL,
        held integer NOT NULL,
        out_of integer NOT NULL CHECK (held BETWEEN 0 AND out_of),
        note text,
        position integer NOT NULL,
        PRIMARY KEY (subgraph, what)
      );
      CREATE TABLE gap (
        partnership text NOT NULL,
        subgraph text NOT NULL,
        what text NOT NULL,
        because text NOT NULL,
        sort_key text COLLATE "C" NOT NULL UNIQUE,
        PRIMARY KEY (partnership, subgraph, what)
      );
      CREATE TABLE contradiction (
        id text COLLATE "C" PRIMARY KEY,
        kind text NOT NULL,
        subgraph text NOT NULL,
        partnership text,
        text text NOT NULL,
        rule text
      );
      CREATE INDEX contradiction_partnership ON contradiction (partnership);
      CREATE TABLE contradiction_source (
        contradiction text COLLATE "C" NOT NULL REFERENCES contradiction (id),
        position integer NOT NULL,
        ${SOURCE_COLUMNS_DDL},
        PRIMARY KEY (contradiction, position)
      );
      CREATE TABLE import (
        id text PRIMARY KEY,
        position integer NOT NULL,
        kind text NOT NULL,
        name text NOT NULL,
        sha256 text NOT NULL,
        loaded_at text NOT NULL,
        loaded_by text NOT NULL,
        documents text[] NOT NULL
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE import, contradiction_source, contradiction, gap, completeness, loaded_source, source_terms, place, document',
    );
  }
}
