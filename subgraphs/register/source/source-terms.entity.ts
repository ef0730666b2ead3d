import { Column, Entity, PrimaryColumn } from 'typeorm';

/** As of when a published table is, on what terms it may be used, and what to beware of. */
@Entity({ name: 'source_terms' })
export class SourceTerms {
  @PrimaryColumn({ type: 'text', name: 'document' })
  documentId!: string;

  @Column({ type: 'text', nullable: true })
  vintage!: string | null;

  @Column({ type: 'text', nullable: true })
  licence!: string | null;

  @Column({ type: 'text', array: true })
  attribution!: string[];

  @Column({ type: 'text', array: true })
  caveats!: string[];
}
