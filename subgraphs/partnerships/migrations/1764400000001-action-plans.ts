import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SOURCE_COLUMNS_DDL } from '../../../shared/provenance/source.columns.js';

/** Action plans, and their actions, which are read only in a transaction that has put the reading on record. */
export class ActionPlans1764400000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE action_plan (
        id text PRIMARY KEY,
        partnership text NOT NULL REFERENCES partnership (slug),
        title text NOT NULL,
        from_day text,
        to_day text,
        summary text,
        themes text[] NOT NULL,
        sort_key text COLLATE "C" NOT NULL UNIQUE,
        ${SOURCE_COLUMNS_DDL}
      );
      CREATE INDEX action_plan_partnership ON action_plan (partnership);
      CREATE INDEX action_plan_document ON action_plan (source_document);
      CREATE TABLE sub_plan (
        id text PRIMARY KEY,
        action_plan text NOT NULL REFERENCES action_plan (id),
        position integer NOT NULL,
        title text NOT NULL,
        UNIQUE (action_plan, position)
      );
      CREATE TABLE plan_theme (
        id text PRIMARY KEY,
        action_plan text REFERENCES action_plan (id),
        sub_plan text REFERENCES sub_plan (id),
        position integer NOT NULL,
        theme text NOT NULL REFERENCES theme (slug),
        basis text NOT NULL CHECK (basis IN ('STATED', 'DERIVED', 'INFERRED')),
        because text NOT NULL,
        CHECK ((action_plan IS NULL) <> (sub_plan IS NULL))
      );
      CREATE INDEX plan_theme_action_plan ON plan_theme (action_plan);
      CREATE INDEX plan_theme_sub_plan ON plan_theme (sub_plan);`);
    // The hub's own policy lets through whoever may read the paper; this one asks for the record besides.
    await runner.query(`
      CREATE TABLE action (
        id text PRIMARY KEY,
        action_plan text NOT NULL REFERENCES action_plan (id),
        sub_plan text REFERENCES sub_plan (id),
        text text NOT NULL,
        owner_body text NOT NULL,
        owner_role text,
        due text,
        progress text CHECK (progress IN ('NOT_STARTED', 'UNDER_WAY', 'DONE', 'STOPPED')),
        note text,
        as_of text NOT NULL,
        ${SOURCE_COLUMNS_DDL}
      );
      CREATE INDEX action_action_plan ON action (action_plan);
      CREATE INDEX action_document ON action (source_document);
      ALTER TABLE action ENABLE ROW LEVEL SECURITY;
      CREATE POLICY only_on_record ON action AS RESTRICTIVE FOR SELECT USING ((SELECT audit.is_noted()));`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE action, plan_theme, sub_plan, action_plan');
  }
}
