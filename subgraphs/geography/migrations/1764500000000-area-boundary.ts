import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SOURCE_COLUMNS_DDL } from '../../../shared/provenance/source.columns.js';

export class AreaBoundary1764500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE area_boundary (
        area text PRIMARY KEY REFERENCES area (slug),
        geo_json text NOT NULL,
        points integer NOT NULL,
        vintage text,
        ${SOURCE_COLUMNS_DDL}
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE area_boundary');
  }
}
