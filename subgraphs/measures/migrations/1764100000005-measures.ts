import type { MigrationInterface, QueryRunner } from 'typeorm';
import { PLACE_TABLE_DDL } from '../../../shared/place/place.entity.js';
import { DOCUMENT_IMPORTED_FILE_DDL, DOCUMENT_TABLE_DDL } from '../../../shared/provenance/source.columns.js';

export class Measures1764100000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DOCUMENT_TABLE_DDL);
    await runner.query(DOCUMENT_IMPORTED_FILE_DDL);
    await runner.query(PLACE_TABLE_DDL);
    await runner.query(MEASURE_DDL);
    await runner.query(RECORDED_CRIME_DDL);
    await runner.query(GROUND_DDL);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE statistical_neighbour, deprivation, area_denominator, place_name, measure_period, recorded_crime, measure_caveat, measure, place, document',
    );
  }
}

const MEASURE_DDL = `
  CREATE TABLE measure (
    id text PRIMARY KEY,
    name text NOT NULL,
    description text NOT NULL,
    denominator text NOT NULL CHECK (denominator IN ('RESIDENTS', 'HOUSEHOLDS')),
    parent text REFERENCES measure (id) DEFERRABLE INITIALLY DEFERRED,
    theme_links jsonb NOT NULL,
    position integer NOT NULL UNIQUE
  );
  CREATE TABLE measure_caveat (
    id text PRIMARY KEY,
    position integer NOT NULL,
    text text NOT NULL,
    partnerships text[] NOT NULL,
    police_areas text[] NOT NULL,
    measures text[] NOT NULL,
    from_day text,
    to_day text,
    count_below integer
  )`;

const RECORDED_CRIME_DDL = `
  CREATE TABLE recorded_crime (
    scope text NOT NULL CHECK (scope IN ('partnership', 'force', 'unassigned', 'airport')),
    place text NOT NULL,
    from_day text NOT NULL,
    to_day text NOT NULL,
    document_key text NOT NULL,
    basis text NOT NULL CHECK (basis IN ('STATED', 'DERIVED')),
    place_code text NOT NULL,
    documents text[] NOT NULL,
    chosen boolean NOT NULL,
    counts jsonb NOT NULL,
    PRIMARY KEY (scope, place, from_day, to_day, document_key, basis)
  );
  CREATE TABLE measure_period (
    from_day text NOT NULL,
    to_day text NOT NULL,
    partnerships_held integer NOT NULL,
    partnerships_in_all integer NOT NULL,
    documents text[] NOT NULL,
    PRIMARY KEY (from_day, to_day)
  );
  CREATE UNIQUE INDEX recorded_crime_chosen ON recorded_crime (to_day, from_day, scope, place) WHERE chosen`;

const GROUND_DDL = `
  CREATE TABLE place_name (
    kind text NOT NULL,
    slug text NOT NULL,
    name text NOT NULL,
    PRIMARY KEY (kind, slug)
  );
  CREATE TABLE area_denominator (
    area text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('RESIDENTS', 'HOUSEHOLDS')),
    count integer NOT NULL,
    year integer NOT NULL,
    document text NOT NULL REFERENCES document (id),
    PRIMARY KEY (area, kind)
  );
  CREATE TABLE deprivation (
    area text PRIMARY KEY,
    average_score double precision NOT NULL,
    average_score_rank integer,
    crime_average_score double precision,
    crime_average_score_rank integer,
    document text NOT NULL REFERENCES document (id)
  );
  CREATE TABLE statistical_neighbour (
    area text NOT NULL,
    rank integer NOT NULL,
    neighbour text NOT NULL,
    distance double precision NOT NULL,
    document text NOT NULL REFERENCES document (id),
    PRIMARY KEY (area, rank)
  )`;
