import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DOCUMENT_TABLE_DDL, SOURCE_COLUMNS_DDL } from '../../../shared/provenance/source.columns.js';

export class Geography1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DOCUMENT_TABLE_DDL);
    await runner.query(`
      CREATE TABLE police_area (
        slug text PRIMARY KEY,
        code text NOT NULL UNIQUE,
        name text NOT NULL,
        country text NOT NULL,
        body_name text NOT NULL,
        body_kind text NOT NULL,
        body_since text,
        combination_agreement_body text
      );
      CREATE TABLE county (
        slug text PRIMARY KEY,
        code text NOT NULL UNIQUE,
        name text NOT NULL
      );
      CREATE TABLE area (
        slug text PRIMARY KEY,
        code text NOT NULL UNIQUE,
        name text NOT NULL,
        kind text NOT NULL,
        country text NOT NULL,
        region text NOT NULL,
        county text REFERENCES county (slug),
        wider_county text,
        police_area text NOT NULL REFERENCES police_area (slug),
        population integer,
        households integer,
        land_km2 double precision,
        centroid_longitude double precision,
        centroid_latitude double precision,
        existed_from text
      );
      CREATE INDEX area_police_area ON area (police_area);
      CREATE INDEX area_county ON area (county);
      CREATE TABLE area_code (
        id text PRIMARY KEY,
        name text NOT NULL,
        successors text[] NOT NULL,
        abolished_on text
      );
      CREATE TABLE neighbour (
        area text NOT NULL REFERENCES area (slug),
        other text NOT NULL REFERENCES area (slug),
        via text NOT NULL,
        PRIMARY KEY (area, other)
      );
      CREATE TABLE partnership_area (
        partnership text NOT NULL,
        partnership_code text NOT NULL,
        partnership_name text NOT NULL,
        area text NOT NULL REFERENCES area (slug),
        police_area text NOT NULL REFERENCES police_area (slug),
        whole boolean NOT NULL,
        PRIMARY KEY (partnership, area)
      );
      CREATE INDEX partnership_area_area ON partnership_area (area);
      CREATE INDEX partnership_area_police_area ON partnership_area (police_area);
      CREATE TABLE body_tenure (
        id text PRIMARY KEY,
        area text NOT NULL REFERENCES area (slug),
        body text NOT NULL,
        name text NOT NULL,
        kind text NOT NULL,
        from_day text,
        to_day text,
        rule text NOT NULL,
        provision text NOT NULL,
        document text NOT NULL REFERENCES document (id)
      );
      CREATE INDEX body_tenure_area ON body_tenure (area);
      CREATE TABLE announced_change (
        id text PRIMARY KEY,
        title text NOT NULL,
        expected_on text NOT NULL,
        decided boolean NOT NULL,
        note text,
        areas text[] NOT NULL,
        proposals jsonb NOT NULL,
        ${SOURCE_COLUMNS_DDL}
      );`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE announced_change, body_tenure, partnership_area, neighbour, area_code, area, county, police_area, document',
    );
  }
}
