import { Column, Entity, PrimaryColumn } from 'typeorm';
import { SourceColumns } from '../../../shared/provenance/source.columns.js';

/** What a paper states of a partnership, of a police area, or of neither, and no other field holds. */
@Entity({ name: 'stated_fact' })
export class Fact {
  /** Begins with the id of its document. */
  @PrimaryColumn({ type: 'text' })
  id!: string;

  /** Newest paper first, then as the paper has them. */
  @Column({ type: 'integer' })
  position!: number;

  @Column({ type: 'text', name: 'partnership', nullable: true })
  partnershipId!: string | null;

  @Column({ type: 'text', name: 'police_area', nullable: true })
  policeAreaId!: string | null;

  @Column({ type: 'text' })
  kind!: string;

  /** In the words of the hub. */
  @Column({ type: 'text' })
  text!: string;

  @Column(() => SourceColumns, { prefix: 'source_' })
  source!: SourceColumns;
}
