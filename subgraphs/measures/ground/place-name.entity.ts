import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PlaceKind } from '../../../shared/place/place.entity.js';

/** What a place is called, for sentences alone; clients read names from the subgraphs that own them. */
@Entity({ name: 'place_name' })
export class PlaceName {
  @PrimaryColumn({ type: 'text' })
  kind!: PlaceKind;

  @PrimaryColumn({ type: 'text' })
  slug!: string;

  @Column({ type: 'text' })
  name!: string;
}
