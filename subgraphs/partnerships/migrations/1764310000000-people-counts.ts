import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SOURCE_COLUMNS_DDL } from '../../../shared/provenance/source.columns.js';

/**
 * Counts of people: what everybody may know, and what the owner alone may. The restrictive policy adds to the one that the hub puts on every
 * table that hangs on a document.
 */
export class PeopleCounts1764310000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE released_count (
        id text PRIMARY KEY,
        subject text NOT NULL,
        partnership text NOT NULL REFERENCES partnership (slug),
        from_day text NOT NULL,
        to_day text,
        areas text[] NOT NULL CHECK (cardinality(areas) > 0),
        count integer CHECK (count >= 5),
        CHECK (from_day <= to_day)
      );
      CREATE TABLE counted_area (
        id text PRIMARY KEY,
        release text NOT NULL REFERENCES released_count (id),
        area text NOT NULL,
        period_basis text NOT NULL CHECK (period_basis IN ('STATED', 'INFERRED')),
        ${SOURCE_COLUMNS_DDL}
      );
      CREATE INDEX counted_area_area ON counted_area (area);
      CREATE TABLE people_count (
        id text PRIMARY KEY REFERENCES counted_area (id),
        count integer NOT NULL CHECK (count >= 0),
        readers text[] NOT NULL CHECK (cardinality(readers) > 0)
      );
      ALTER TABLE people_count ENABLE ROW LEVEL SECURITY;
      CREATE POLICY owner_alone ON people_count AS RESTRICTIVE FOR SELECT USING (
        readers && string_to_array((SELECT current_setting('hub.seats', true)), ' ')
        AND (SELECT audit.is_noted())
      );`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE people_count, counted_area, released_count');
  }
}
