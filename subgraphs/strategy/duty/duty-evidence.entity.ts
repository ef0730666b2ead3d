import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Showing } from '../../../shared/provenance/evidence.rules.js';
import { SourceColumns } from '../../../shared/provenance/source.columns.js';

/** A paragraph that shows what a county strategy group does about a duty. */
@Entity({ name: 'duty_evidence' })
export class DutyEvidence {
  @PrimaryColumn({ type: 'text', name: 'strategy_group' })
  groupId!: string;

  @PrimaryColumn({ type: 'integer' })
  position!: number;

  @Column({ type: 'text', name: 'rule' })
  ruleId!: string;

  @Column({ type: 'text' })
  showing!: Showing;

  /** Why it shows that, in one sentence. */
  @Column({ type: 'text' })
  because!: string;

  @Column(() => SourceColumns, { prefix: 'source_' })
  source!: SourceColumns;
}
