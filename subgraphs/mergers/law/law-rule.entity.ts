import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { IsoDate } from '../../../shared/calendar/iso-date.js';
import type { LawRule } from './law.rules.js';

/** A rule of the law table as it was loaded, whole: a running hub reads no files. */
@Entity({ name: 'law_rule' })
export class LawRuleRow {
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'integer' })
  position!: number;

  @Column({ type: 'text', name: 'document' })
  documentId!: string;

  @Column({ type: 'jsonb' })
  rule!: LawRule;
}

/** How far the law table was checked, and which table it was: one row. */
@Entity({ name: 'law_version' })
export class LawVersion {
  /** Fingerprint of the rules: the same table has the same one. */
  @PrimaryColumn({ type: 'text' })
  fingerprint!: string;

  @Column({ type: 'text', name: 'law_verified_on' })
  lawVerifiedOn!: IsoDate;

  @Column({ type: 'text' })
  caveat!: string;
}
