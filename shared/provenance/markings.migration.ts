import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets documents be other than PUBLIC. Whoever is not among the readers is refused by the policies that the hub puts on the tables. */
export class Markings1764300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE document
        DROP CONSTRAINT document_marking_check,
        ADD CHECK (marking IN ('PUBLIC', 'OFFICIAL', 'OFFICIAL_SENSITIVE')),
        ADD COLUMN owner_kind text NOT NULL DEFAULT 'PUBLISHER'
          CHECK (owner_kind IN ('PUBLISHER', 'PARTNERSHIP', 'COUNTY', 'POLICE_AREA')),
        ADD COLUMN owner_id text,
        ADD COLUMN readers text[] NOT NULL DEFAULT '{}',
        ADD CHECK ((owner_kind = 'PUBLISHER') = (owner_id IS NULL)),
        ADD CHECK (marking = 'PUBLIC' OR cardinality(readers) > 0)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE document
        DROP COLUMN readers,
        DROP COLUMN owner_id,
        DROP COLUMN owner_kind,
        DROP CONSTRAINT document_marking_check,
        ADD CONSTRAINT document_marking_check CHECK (marking = 'PUBLIC')`);
  }
}
