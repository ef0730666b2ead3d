import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AreaDeprivation } from './deprivation.rules.js';

/** How deprived an area is, by the index of its country. */
@Entity({ name: 'deprivation' })
export class DeprivationRow implements AreaDeprivation {
  /** Slug. */
  @PrimaryColumn({ type: 'text' })
  area!: string;

  @Column({ type: 'double precision', name: 'average_score' })
  averageScore!: number;

  @Column({ type: 'int', name: 'average_score_rank', nullable: true })
  averageScoreRank!: number | null;

  @Column({ type: 'double precision', name: 'crime_average_score', nullable: true })
  crimeAverageScore!: number | null;

  @Column({ type: 'int', name: 'crime_average_score_rank', nullable: true })
  crimeAverageScoreRank!: number | null;

  @Column({ type: 'text', name: 'document' })
  documentId!: string;
}
