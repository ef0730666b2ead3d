import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { IsoDate } from '../../../shared/calendar/iso-date.js';
import type { HeldPeriod } from './held-period.rules.js';

/** A period of which anything is held, and how much. */
@Entity({ name: 'measure_period' })
export class MeasurePeriodRow implements HeldPeriod {
  @PrimaryColumn({ type: 'text', name: 'from_day' })
  from!: IsoDate;

  @PrimaryColumn({ type: 'text', name: 'to_day' })
  to!: IsoDate;

  @Column({ type: 'int', name: 'partnerships_held' })
  partnershipsHeld!: number;

  @Column({ type: 'int', name: 'partnerships_in_all' })
  partnershipsInAll!: number;

  @Column({ type: 'text', array: true })
  documents!: string[];
}
