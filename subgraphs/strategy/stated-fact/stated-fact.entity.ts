import { Column, Entity, PrimaryColumn } from 'typeorm';
import { SourceColumns } from '../../../shared/provenance/source.columns.js';

/** What a paper states of a county strategy group and no other field holds. */
@Entity({ name: 'stated_fact' })
export class GroupFact {
  /** Begins with the id of its paper. */
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'text', name: 'strategy_group' })
  groupId!: string;

  /** Within its group: newest paper first, then as the paper has them. */
  @Column({ type: 'integer' })
  position!: number;

  @Column({ type: 'text' })
  kind!: string;

  /** In the words of the hub. */
  @Column({ type: 'text' })
  text!: string;

  @Column(() => SourceColumns, { prefix: 'source_' })
  source!: SourceColumns;
}
