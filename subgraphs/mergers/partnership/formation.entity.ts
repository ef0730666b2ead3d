import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a partnership's area rests on: a read-only copy of `CommunitySafetyPartnership.formationBasis`. */
@Entity({ name: 'partnership_formation' })
export class PartnershipFormation {
  /** Slug of the partnership. */
  @PrimaryColumn({ type: 'text', name: 'partnership' })
  id!: string;

  /** SINGLE_AREA, PART_OF_AREA, ORDER, COMBINATION_AGREEMENT or NOT_RECORDED. */
  @Column({ type: 'text' })
  basis!: string;
}
