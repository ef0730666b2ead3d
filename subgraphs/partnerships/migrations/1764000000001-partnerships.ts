import type { MigrationInterface, QueryRunner } from 'typeorm';
import { PLACE_TABLE_DDL } from '../../../shared/place/place.entity.js';
import { DUTY_RULE_TABLE_DDL } from '../../../shared/provenance/duty-rule.entity.js';
import { DOCUMENT_TABLE_DDL, SOURCE_COLUMNS_DDL } from '../../../shared/provenance/source.columns.js';

export class Partnerships1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DOCUMENT_TABLE_DDL);
    await runner.query(PLACE_TABLE_DDL);
    await runner.query(DUTY_RULE_TABLE_DDL);
    // Sort keys are compared by code point, so that the order of pages does not depend on the server's locale.
    await runner.query(`
      CREATE TABLE paper (
        id text PRIMARY KEY REFERENCES document (id),
        title text NOT NULL,
        publisher text NOT NULL,
        published_on text,
        known_at text,
        about text
      );
      CREATE TABLE theme (
        slug text PRIMARY KEY,
        name text NOT NULL,
        position integer NOT NULL
      );
      CREATE TABLE partnership (
        slug text PRIMARY KEY,
        code text NOT NULL UNIQUE,
        name text NOT NULL,
        also_known_as text[] NOT NULL,
        formed_on text,
        formation_basis text NOT NULL,
        ${SOURCE_COLUMNS_DDL.replaceAll('source_', 'formation_source_')},
        sort_key text COLLATE "C" NOT NULL UNIQUE,
        country text NOT NULL CHECK (country IN ('ENGLAND', 'WALES')),
        police_area text NOT NULL
      );`);
    await runner.query(`
      CREATE TABLE priority_set (
        id text PRIMARY KEY,
        partnership text NOT NULL REFERENCES partnership (slug),
        label text NOT NULL,
        status text NOT NULL CHECK (status IN ('ADOPTED', 'PROPOSED')),
        from_year text,
        to_year text,
        years_basis text,
        years_note text,
        known_at text NOT NULL,
        ${SOURCE_COLUMNS_DDL},
        CHECK ((from_year IS NULL) = (to_year IS NULL))
      );
      CREATE INDEX priority_set_partnership ON priority_set (partnership);
      CREATE INDEX priority_set_document ON priority_set (source_document);
      CREATE TABLE priority (
        id text PRIMARY KEY,
        priority_set text NOT NULL REFERENCES priority_set (id),
        position integer NOT NULL,
        title text NOT NULL,
        focus text,
        cross_cutting boolean NOT NULL,
        leads text[] NOT NULL,
        status text NOT NULL CHECK (status IN ('ADOPTED', 'PROPOSED')),
        ${SOURCE_COLUMNS_DDL}
      );
      CREATE INDEX priority_priority_set ON priority (priority_set);
      CREATE TABLE theme_link (
        priority text NOT NULL REFERENCES priority (id),
        position integer NOT NULL,
        theme text NOT NULL REFERENCES theme (slug),
        basis text NOT NULL CHECK (basis IN ('STATED', 'DERIVED', 'INFERRED')),
        because text NOT NULL,
        PRIMARY KEY (priority, position),
        UNIQUE (priority, theme)
      );`);
    await runner.query(`
      CREATE TABLE partnership_group (
        id text PRIMARY KEY,
        partnership text NOT NULL REFERENCES partnership (slug)
      );
      CREATE INDEX partnership_group_partnership ON partnership_group (partnership);
      CREATE TABLE group_description (
        id text PRIMARY KEY,
        partnership_group text NOT NULL REFERENCES partnership_group (id),
        name text NOT NULL,
        tier text NOT NULL,
        meets text,
        known_at text NOT NULL,
        ${SOURCE_COLUMNS_DDL},
        UNIQUE (partnership_group, source_document)
      );
      CREATE INDEX group_description_document ON group_description (source_document);
      CREATE TABLE group_member (
        id text PRIMARY KEY,
        partnership_group text NOT NULL REFERENCES partnership_group (id),
        list text NOT NULL CHECK (list IN ('MEMBERS', 'SEATS', 'ATTENDEES')),
        listed_on text NOT NULL,
        position integer NOT NULL,
        name text,
        role text,
        organisation text NOT NULL,
        seats integer NOT NULL CHECK (seats > 0),
        ${SOURCE_COLUMNS_DDL}
      );
      CREATE INDEX group_member_partnership_group ON group_member (partnership_group);
      CREATE TABLE stated_body (
        partnership text NOT NULL REFERENCES partnership (slug),
        position integer NOT NULL,
        name text NOT NULL,
        ${SOURCE_COLUMNS_DDL},
        PRIMARY KEY (partnership, position)
      );
      CREATE TABLE stated_fact (
        id text PRIMARY KEY,
        position integer NOT NULL,
        partnership text REFERENCES partnership (slug),
        police_area text,
        kind text NOT NULL,
        text text NOT NULL,
        ${SOURCE_COLUMNS_DDL},
        CHECK (partnership IS NULL OR police_area IS NULL)
      );
      CREATE INDEX stated_fact_partnership ON stated_fact (partnership);
      CREATE INDEX stated_fact_police_area ON stated_fact (police_area);
      CREATE INDEX stated_fact_document ON stated_fact (source_document);
      CREATE TABLE duty_evidence (
        partnership text NOT NULL REFERENCES partnership (slug),
        position integer NOT NULL,
        rule text NOT NULL REFERENCES duty_rule (id),
        showing text NOT NULL CHECK (showing IN ('DONE', 'NOT_DONE', 'DEPARTS')),
        because text NOT NULL,
        ${SOURCE_COLUMNS_DDL},
        PRIMARY KEY (partnership, position)
      );`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE duty_evidence, stated_fact, stated_body');
    await runner.query('DROP TABLE group_member, group_description, partnership_group');
    await runner.query('DROP TABLE theme_link, priority, priority_set');
    await runner.query('DROP TABLE partnership, theme, paper, duty_rule, place, document');
  }
}
