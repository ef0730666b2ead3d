import type { MigrationInterface, QueryRunner } from 'typeorm';
import { PLACE_TABLE_DDL } from '../../../shared/place/place.entity.js';
import { DOCUMENT_TABLE_DDL, SOURCE_COLUMNS_DDL } from '../../../shared/provenance/source.columns.js';

export class Mergers1764000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DOCUMENT_TABLE_DDL);
    await runner.query(PLACE_TABLE_DDL);
    await runner.query(`
      CREATE TABLE old_area (
        id text PRIMARY KEY,
        name text NOT NULL,
        abolished_on text NOT NULL,
        successors jsonb NOT NULL
      );
      CREATE TABLE partnership_formation (
        partnership text PRIMARY KEY,
        basis text NOT NULL
          CHECK (basis IN ('SINGLE_AREA', 'PART_OF_AREA', 'ORDER', 'COMBINATION_AGREEMENT', 'NOT_RECORDED'))
      );
      CREATE TABLE documented_option (
        police_area text NOT NULL,
        position integer NOT NULL,
        name text NOT NULL,
        partnership_count integer NOT NULL,
        option_id text,
        note text,
        ${SOURCE_COLUMNS_DDL},
        PRIMARY KEY (police_area, position)
      );
      CREATE INDEX documented_option_option_id ON documented_option (option_id);
      CREATE TABLE law_rule (
        id text PRIMARY KEY,
        position integer NOT NULL,
        document text NOT NULL REFERENCES document (id),
        rule jsonb NOT NULL
      );
      CREATE TABLE law_version (
        fingerprint text PRIMARY KEY,
        law_verified_on text NOT NULL,
        caveat text NOT NULL
      );`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE law_version, law_rule, documented_option, partnership_formation, old_area, place, document',
    );
  }
}
