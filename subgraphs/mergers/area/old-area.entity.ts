import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { IsoDate } from '../../../shared/calendar/iso-date.js';

/** A code or slug whose area has ended: a read-only copy, to refuse ids in arguments with the successor's name. */
@Entity({ name: 'old_area' })
export class OldArea {
  /** The old GSS code or the old slug. */
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', name: 'abolished_on' })
  abolishedOn!: IsoDate;

  /** The living areas that hold it now, by slug. */
  @Column({ type: 'jsonb' })
  successors!: Successor[];
}

export interface Successor {
  id: string;
  code: string;
  name: string;
}
