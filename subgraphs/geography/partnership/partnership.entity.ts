import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A partnership and an area of which it holds the whole or a part. */
@Entity({ name: 'partnership_area' })
export class PartnershipArea {
  @PrimaryColumn({ type: 'text', name: 'partnership' })
  partnershipId!: string;

  @Column({ type: 'text', name: 'partnership_code' })
  partnershipCode!: string;

  @Column({ type: 'text', name: 'partnership_name' })
  partnershipName!: string;

  @PrimaryColumn({ type: 'text', name: 'area' })
  areaId!: string;

  @Column({ type: 'text', name: 'police_area' })
  policeAreaId!: string;

  @Column({ type: 'boolean' })
  whole!: boolean;
}
