import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Showing } from '../../../shared/provenance/evidence.rules.js';
import { SourceColumns } from '../../../shared/provenance/source.columns.js';

/** A paragraph that shows what a partnership does about a duty. A duty that a paper only recites is a stated fact instead. */
@Entity({ name: 'duty_evidence' })
export class DutyEvidence {
  @PrimaryColumn({ type: 'text', name: 'partnership' })
  partnershipId!: string;

  @PrimaryColumn({ type: 'integer' })
  position!: number;

  @Column({ type: 'text', name: 'rule' })
  ruleId!: string;

  @Column({ type: 'text' })
  showing!: Showing;

  /** Why it shows that, in a sentence. */
  @Column({ type: 'text' })
  because!: string;

  @Column(() => SourceColumns, { prefix: 'source_' })
  source!: SourceColumns;
}
