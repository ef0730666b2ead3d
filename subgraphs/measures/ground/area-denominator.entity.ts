import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Denominator } from '../comparison/denominator.js';

/** How many live in an area, or how many households there are, and when. */
@Entity({ name: 'area_denominator' })
export class AreaDenominator {
  /** Slug. */
  @PrimaryColumn({ type: 'text' })
  area!: string;

  @PrimaryColumn({ type: 'text' })
  kind!: Denominator;

  @Column({ type: 'int' })
  count!: number;

  @Column({ type: 'int' })
  year!: number;

  @Column({ type: 'text', name: 'document' })
  documentId!: string;
}
