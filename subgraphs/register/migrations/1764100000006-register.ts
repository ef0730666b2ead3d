import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DOCUMENT_IMPORTED_FILE_DDL, DOCUMENT_TABLE_DDL } from '../../../shared/provenance/source.columns.js';

export class Register1764100000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DOCUMENT_TABLE_DDL);
    await runner.query(DOCUMENT_IMPORTED_FILE_DDL);
    await runner.query(`
      CREATE TABLE loaded_source (
        subgraph text NOT NULL,
        document text NOT NULL REFERENCES document (id),
        what text NOT NULL,
        records integer NOT NULL,
        PRIMARY KEY (subgraph, document, what)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE loaded_source, document');
  }
}
