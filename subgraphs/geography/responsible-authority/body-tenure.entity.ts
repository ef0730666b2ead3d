import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { IsoDate } from '../../../shared/calendar/iso-date.js';
import type { ResponsibleAuthorityKind } from './responsible-authority-kind.js';

/** A body that s.5 makes responsible for an area, with the days of its tenure. */
@Entity({ name: 'body_tenure' })
export class BodyTenure {
  /** Area, body and first day. */
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'text', name: 'area' })
  areaId!: string;

  @Column({ type: 'text', name: 'body' })
  bodyId!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  kind!: ResponsibleAuthorityKind;

  /** First day; null where it began before the data does. */
  @Column({ type: 'text', name: 'from_day', nullable: true })
  from!: IsoDate | null;

  /** Last day; null while it goes on. */
  @Column({ type: 'text', name: 'to_day', nullable: true })
  to!: IsoDate | null;

  /** Rule of the law table. */
  @Column({ type: 'text' })
  rule!: string;

  /** The provision that makes it responsible. */
  @Column({ type: 'text' })
  provision!: string;

  @Column({ type: 'text', name: 'document' })
  documentId!: string;
}
