import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { IsoDate } from '../../../shared/calendar/iso-date.js';
import type { Basis } from '../../../shared/provenance/basis.js';
import { SourceColumns } from '../../../shared/provenance/source.columns.js';
import type { PeopleSubject } from './people-subject.js';

/** What everybody may know of the counts of some areas of one partnership. */
@Entity({ name: 'released_count' })
export class ReleasedCount {
  /** Subject, time and first area. */
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'text' })
  subject!: PeopleSubject;

  @Column({ type: 'text', name: 'partnership' })
  partnershipId!: string;

  /** The day of a count, or the first of its days. */
  @Column({ type: 'text', name: 'from_day' })
  fromDay!: IsoDate;

  /** The last of its days; null for the count of one day. */
  @Column({ type: 'text', name: 'to_day', nullable: true })
  toDay!: IsoDate | null;

  /** By slug. */
  @Column({ type: 'text', array: true })
  areas!: string[];

  /** Of the areas together; null where it must not be known. */
  @Column({ type: 'integer', nullable: true })
  count!: number | null;
}

/** That a paper counts people in an area, without how many. */
@Entity({ name: 'counted_area' })
export class CountedArea {
  /** Subject, time and area. */
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @ManyToOne(() => ReleasedCount)
  @JoinColumn({ name: 'release' })
  release!: ReleasedCount;

  @Column({ type: 'text' })
  area!: string;

  /** Whether the paper says when, or the hub read it in. */
  @Column({ type: 'text', name: 'period_basis' })
  periodBasis!: Basis;

  @Column(() => SourceColumns, { prefix: 'source_' })
  source!: SourceColumns;
}

/**
 * How many there are. The database shows the row to its owner alone, and only once the reading is on record; to be read through
 * `context.readSensitive`.
 */
@Entity({ name: 'people_count' })
export class PeopleCountRow {
  /** That of the counted area. */
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'integer' })
  count!: number;

  /** The seat of the partnership whose count it is. */
  @Column({ type: 'text', array: true })
  readers!: string[];
}
