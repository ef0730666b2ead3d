import { Column, Entity, PrimaryColumn } from 'typeorm';
import { SourceColumns } from '../../../shared/provenance/source.columns.js';

/** A way to divide a police area into partnerships that a paper names. */
@Entity({ name: 'documented_option' })
export class DocumentedOption {
  @PrimaryColumn({ type: 'text', name: 'police_area' })
  policeAreaId!: string;

  /** Paper by paper, as each lists them. */
  @PrimaryColumn({ type: 'integer' })
  position!: number;

  /** As the paper names it. */
  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'integer', name: 'partnership_count' })
  partnershipCount!: number;

  /** Id of the option in the API; null where the paper leaves open which areas go together. */
  @Column({ type: 'text', name: 'option_id', nullable: true })
  optionId!: string | null;

  /** How the hub reads the areas out of the name, where the paper does not list them. */
  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @Column(() => SourceColumns, { prefix: 'source_' })
  source!: SourceColumns;
}
