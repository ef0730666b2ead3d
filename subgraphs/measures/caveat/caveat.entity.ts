import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { IsoDate } from '../../../shared/calendar/iso-date.js';
import type { Caveat } from './caveat.rules.js';

/** What must be known beside a figure, and which figures that is. */
@Entity({ name: 'measure_caveat' })
export class CaveatRow implements Caveat {
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'int' })
  position!: number;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'text', array: true })
  partnerships!: string[];

  @Column({ type: 'text', array: true, name: 'police_areas' })
  policeAreas!: string[];

  @Column({ type: 'text', array: true })
  measures!: string[];

  @Column({ type: 'text', name: 'from_day', nullable: true })
  from!: IsoDate | null;

  @Column({ type: 'text', name: 'to_day', nullable: true })
  to!: IsoDate | null;

  @Column({ type: 'int', name: 'count_below', nullable: true })
  countBelow!: number | null;
}
