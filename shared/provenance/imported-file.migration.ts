import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DOCUMENT_IMPORTED_FILE_DDL, DOCUMENT_IMPORTED_FILE_UNDO_DDL } from './source.columns.js';

/** Of every subgraph that kept documents before files could be imported. */
export class ImportedFile1764100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DOCUMENT_IMPORTED_FILE_DDL);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOCUMENT_IMPORTED_FILE_UNDO_DDL);
  }
}
