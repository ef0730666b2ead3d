import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { IsoDate } from '../calendar/iso-date.js';
import type { DutyBearer, DutyCountry } from './duty-rule.rules.js';

/** A rule of the law table that asks something of a body, and whose performance papers may show. */
@Entity({ name: 'duty_rule' })
export class DutyRule {
  @PrimaryColumn({ type: 'text' })
  id!: string;

  /** The order of the law files, so that duties come as the Regulations list them. */
  @Column({ type: 'integer' })
  position!: number;

  @Column({ type: 'text' })
  bearer!: DutyBearer;

  /** The duty, paraphrased in one sentence. */
  @Column({ type: 'text' })
  duty!: string;

  /** The provision as a lawyer writes it. */
  @Column({ type: 'text' })
  citation!: string;

  @Column({ type: 'text', name: 'document' })
  documentId!: string;

  @Column({ type: 'text', name: 'from_day', nullable: true })
  from!: IsoDate | null;

  @Column({ type: 'text', name: 'to_day', nullable: true })
  to!: IsoDate | null;

  @Column({ type: 'text', array: true })
  extent!: DutyCountry[];

  /** Slugs of the police areas in which it does not bind. */
  @Column({ type: 'text', array: true, name: 'except_police_areas' })
  exceptPoliceAreas!: string[];
}

/** The DDL of the table, for the migrations of subgraphs that weigh duties. Needs the table of documents. */
export const DUTY_RULE_TABLE_DDL = `
  CREATE TABLE duty_rule (
    id text PRIMARY KEY,
    position integer NOT NULL,
    bearer text NOT NULL,
    duty text NOT NULL,
    citation text NOT NULL,
    document text NOT NULL REFERENCES document (id),
    from_day text,
    to_day text,
    extent text[] NOT NULL,
    except_police_areas text[] NOT NULL
  )`;
