import type { MigrationInterface, QueryRunner } from 'typeorm';
import { PLACE_TABLE_DDL } from '../../../shared/place/place.entity.js';
import { DOCUMENT_TABLE_DDL, SOURCE_COLUMNS_DDL } from '../../../shared/provenance/source.columns.js';

const FUNDER_KINDS = `('LOCAL_POLICING_BODY', 'HOME_OFFICE', 'COUNTY_COUNCIL', 'DISTRICT_COUNCIL', 'PARTNERSHIP', 'OTHER', 'NOT_NAMED')`;

export class Funding1764000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DOCUMENT_TABLE_DDL);
    await runner.query(PLACE_TABLE_DDL);
    await runner.query(`
      CREATE TABLE theme (
        id text PRIMARY KEY,
        name text NOT NULL
      );
      CREATE TABLE funder (
        id text PRIMARY KEY,
        name text NOT NULL
      );
      CREATE TABLE funding_statement (
        id text PRIMARY KEY,
        position integer NOT NULL,
        title text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('GRANT', 'OWN_BUDGET', 'POSTS_AND_SERVICES')),
        coverage text NOT NULL CHECK (coverage IN ('ALL', 'SOME')),
        funder text,
        funder_kind text CHECK (funder_kind IN ${FUNDER_KINDS}),
        from_year text,
        to_year text,
        police_area text NOT NULL,
        stated_total bigint CHECK (stated_total >= 0),
        stated_total_approximate boolean NOT NULL,
        note text,
        ${SOURCE_COLUMNS_DDL}
      );
      CREATE INDEX funding_statement_police_area ON funding_statement (police_area);
      CREATE INDEX funding_statement_document ON funding_statement (source_document);
      CREATE TABLE funding_line (
        id text PRIMARY KEY,
        statement text NOT NULL REFERENCES funding_statement (id),
        parent text REFERENCES funding_line (id),
        position integer NOT NULL,
        title text NOT NULL,
        funder text,
        funder_kind text NOT NULL CHECK (funder_kind IN ${FUNDER_KINDS}),
        funder_body text REFERENCES funder (id),
        from_year text,
        to_year text,
        recipient text NOT NULL,
        partnership text,
        area text,
        police_area text,
        amount bigint CHECK (amount >= 0),
        approximate boolean NOT NULL,
        per_year boolean NOT NULL,
        posts double precision CHECK (posts >= 0),
        part_of text REFERENCES funding_statement (id),
        part_of_basis text CHECK (part_of_basis IN ('STATED', 'DERIVED', 'INFERRED')),
        ${SOURCE_COLUMNS_DDL},
        CHECK (area IS NULL OR partnership IS NOT NULL),
        CHECK (partnership IS NULL OR police_area IS NULL),
        CHECK ((part_of IS NULL) = (part_of_basis IS NULL))
      );
      CREATE INDEX funding_line_statement ON funding_line (statement);
      CREATE INDEX funding_line_partnership ON funding_line (partnership);
      CREATE INDEX funding_line_police_area ON funding_line (police_area);
      CREATE TABLE funding_line_theme (
        line text NOT NULL REFERENCES funding_line (id),
        theme text NOT NULL REFERENCES theme (id),
        position integer NOT NULL,
        basis text NOT NULL CHECK (basis IN ('STATED', 'DERIVED', 'INFERRED')),
        because text NOT NULL,
        PRIMARY KEY (line, theme)
      );
      CREATE TABLE stated_fact (
        id text PRIMARY KEY,
        position integer NOT NULL,
        kind text NOT NULL,
        text text NOT NULL,
        ${SOURCE_COLUMNS_DDL}
      );
      CREATE INDEX stated_fact_document ON stated_fact (source_document);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE stated_fact, funding_line_theme, funding_line, funding_statement, funder, theme, place, document',
    );
  }
}
