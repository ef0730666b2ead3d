import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { IsoDate } from '../../../shared/calendar/iso-date.js';
import type { Basis } from '../../../shared/provenance/basis.js';
import type { Counts, CrimeRow, CrimeScope } from './crime-row.js';

/** A published row: the counts of every measure at one place in one period, kept together because they add up. */
@Entity({ name: 'recorded_crime' })
export class RecordedCrime implements CrimeRow {
  @PrimaryColumn({ type: 'text' })
  scope!: CrimeScope;

  @PrimaryColumn({ type: 'text' })
  place!: string;

  @PrimaryColumn({ type: 'text', name: 'from_day' })
  from!: IsoDate;

  @PrimaryColumn({ type: 'text', name: 'to_day' })
  to!: IsoDate;

  /** Those of `documents`, joined by a space. */
  @PrimaryColumn({ type: 'text', name: 'document_key' })
  documentKey!: string;

  @PrimaryColumn({ type: 'text' })
  basis!: Basis;

  @Column({ type: 'text', name: 'place_code' })
  placeCode!: string;

  @Column({ type: 'text', array: true })
  documents!: string[];

  /** Whether it counts; of several rows about one place and period one does. */
  @Column({ type: 'boolean' })
  chosen!: boolean;

  @Column({ type: 'jsonb' })
  counts!: Counts;
}
