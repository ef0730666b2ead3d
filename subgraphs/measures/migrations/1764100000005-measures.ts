import type { MigrationInterface, QueryRunner } from 'typeorm';
import { PLACE_TABLE_DDL } from '../../../shared/place/place.entity.js';
import { DOCUMENT_IMPORTED_FILE_DDL, DOCUMENT_TABLE_DDL } from '../../../shared/provenance/source.columns.js';

export class Measures1764100000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DOCUMENT_TABLE_DDL);
    await runner.query(DOCUMENT_IMPORTED_FILE_DDL);
    await runner.query(PLACE_TABLE_DDL);
    await runner.query(`
      CREATE TABLE measure (
        id text PRIMARY KEY,
        name text NOT NULL,
        position integer NOT NULL UNIQUE
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE measure, place, document');
  }
}
