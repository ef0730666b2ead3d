import type { MigrationInterface, QueryRunner } from 'typeorm';
import { PLACE_TABLE_DDL } from '../../../shared/place/place.entity.js';
import { DUTY_RULE_TABLE_DDL } from '../../../shared/provenance/duty-rule.entity.js';
import { DOCUMENT_TABLE_DDL, SOURCE_COLUMNS_DDL } from '../../../shared/provenance/source.columns.js';

export class Strategy1764000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DOCUMENT_TABLE_DDL);
    await runner.query(PLACE_TABLE_DDL);
    await runner.query(DUTY_RULE_TABLE_DDL);
    await runner.query(`
      CREATE TABLE strategy_group (
        slug text PRIMARY KEY,
        name text NOT NULL,
        county text NOT NULL UNIQUE,
        also_known_as text[] NOT NULL,
        papers text[] NOT NULL,
        ${SOURCE_COLUMNS_DDL}
      );
      CREATE INDEX strategy_group_papers ON strategy_group USING gin (papers);
      CREATE TABLE strategy_group_attendee (
        strategy_group text NOT NULL REFERENCES strategy_group (slug),
        position integer NOT NULL,
        name text,
        role text,
        organisation text NOT NULL,
        ${SOURCE_COLUMNS_DDL},
        PRIMARY KEY (strategy_group, position)
      );
      CREATE TABLE stated_fact (
        id text PRIMARY KEY,
        strategy_group text NOT NULL REFERENCES strategy_group (slug),
        position integer NOT NULL,
        kind text NOT NULL,
        text text NOT NULL,
        ${SOURCE_COLUMNS_DDL}
      );
      CREATE INDEX stated_fact_strategy_group ON stated_fact (strategy_group);
      CREATE INDEX stated_fact_document ON stated_fact (source_document);
      CREATE TABLE duty_evidence (
        strategy_group text NOT NULL REFERENCES strategy_group (slug),
        position integer NOT NULL,
        rule text NOT NULL REFERENCES duty_rule (id),
        showing text NOT NULL CHECK (showing IN ('DONE', 'NOT_DONE', 'DEPARTS')),
        because text NOT NULL,
        ${SOURCE_COLUMNS_DDL},
        PRIMARY KEY (strategy_group, position)
      );`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE duty_evidence, stated_fact, strategy_group_attendee, strategy_group, duty_rule, place, document',
    );
  }
}
