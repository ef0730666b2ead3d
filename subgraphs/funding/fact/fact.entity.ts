import { Column, Entity, PrimaryColumn } from 'typeorm';
import { SourceColumns } from '../../../shared/provenance/source.columns.js';

/** What a paper states about money and no statement holds. */
@Entity({ name: 'stated_fact' })
export class FundingFact {
  /** Begins with the id of its paper. */
  @PrimaryColumn({ type: 'text' })
  id!: string;

  /** As the paper has them. */
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
