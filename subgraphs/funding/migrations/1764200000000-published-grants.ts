import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SOURCE_COLUMNS_DDL } from '../../../shared/provenance/source.columns.js';

export class PublishedGrants1764200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE published_grant (
        id text COLLATE "C" PRIMARY KEY,
        title text NOT NULL,
        description text NOT NULL,
        currency text NOT NULL,
        amount bigint NOT NULL CHECK (amount >= 0),
        awarded_on text COLLATE "C" NOT NULL,
        planned_from text,
        planned_to text,
        funder_id text NOT NULL,
        funder_name text NOT NULL,
        recipient_id text NOT NULL,
        recipient_name text NOT NULL,
        programme text,
        last_modified text,
        ${SOURCE_COLUMNS_DDL}
      );
      CREATE INDEX published_grant_awarded_on ON published_grant (awarded_on DESC, id);
      CREATE INDEX published_grant_funder ON published_grant (funder_id);
      CREATE TABLE published_grant_location (
        grant_id text COLLATE "C" NOT NULL REFERENCES published_grant (id),
        position integer NOT NULL,
        code text,
        name text,
        kind text CHECK (kind IN ('partnership', 'area', 'county', 'police-area')),
        slug text,
        partnership text,
        police_area text,
        areas text[] NOT NULL,
        PRIMARY KEY (grant_id, position),
        CHECK ((kind IS NULL) = (slug IS NULL))
      );
      CREATE INDEX published_grant_location_partnership ON published_grant_location (partnership);
      CREATE INDEX published_grant_location_police_area ON published_grant_location (police_area)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE published_grant_location, published_grant');
  }
}
