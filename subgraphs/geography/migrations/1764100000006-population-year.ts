import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PopulationYear1764100000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE area ADD COLUMN population_year integer');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE area DROP COLUMN population_year');
  }
}
