import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AreaNeighbour } from '../peers/peers.rules.js';

/** One of the areas most like an area in people and economy. */
@Entity({ name: 'statistical_neighbour' })
export class StatisticalNeighbourRow implements AreaNeighbour {
  /** Slug. */
  @PrimaryColumn({ type: 'text' })
  area!: string;

  @PrimaryColumn({ type: 'int' })
  rank!: number;

  /** Slug. */
  @Column({ type: 'text' })
  neighbour!: string;

  @Column({ type: 'double precision' })
  distance!: number;

  @Column({ type: 'text', name: 'document' })
  documentId!: string;
}
