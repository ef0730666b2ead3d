import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { IsoDate } from '../../../shared/calendar/iso-date.js';
import { penceColumn } from '../../../shared/db/columns.js';
import { DateScalar } from '../../../shared/graphql/date.scalar.js';
import type { Pence } from '../../../shared/money/pence.js';
import { SourceColumns } from '../../../shared/provenance/source.columns.js';
import type { GrantPlace } from './grant-place.rules.js';

const PLANNED =
  'As published: "2024-04-01", or only the month "2024-04" or the year "2024"; null where not given.';

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'A grant that its funder published in the 360Giving Data Standard, as the newest import has it. It may be the same money as a line of a paper: nobody says, so it is in no grant total.',
})
@Entity({ name: 'published_grant' })
export class Grant {
  @Field(() => ID, {
    description: 'Identifier of the standard: "360G-" with the publisher\'s prefix and number.',
  })
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Field(() => String, { description: 'Title as published.' })
  @Column({ type: 'text' })
  title!: string;

  @Field(() => String, { description: 'Description as published.' })
  @Column({ type: 'text' })
  description!: string;

  @Field(() => String, { description: 'ISO 4217 code of the currency: "GBP".' })
  @Column({ type: 'text' })
  currency!: string;

  /** Hundredths of the currency: pence where it is GBP. */
  @Column(penceColumn('amount'))
  awarded!: Pence;

  @Field(() => DateScalar, { description: 'Day of the decision to award it.' })
  @Column({ type: 'text', name: 'awarded_on' })
  awardedOn!: IsoDate;

  @Field(() => String, { nullable: true, description: `Planned first day of the work. ${PLANNED}` })
  @Column({ type: 'text', name: 'planned_from', nullable: true })
  plannedFrom!: string | null;

  @Field(() => String, { nullable: true, description: `Planned last day of the work. ${PLANNED}` })
  @Column({ type: 'text', name: 'planned_to', nullable: true })
  plannedTo!: string | null;

  @Column({ type: 'text', name: 'funder_id' })
  funderId!: string;

  @Column({ type: 'text', name: 'funder_name' })
  funderName!: string;

  @Column({ type: 'text', name: 'recipient_id' })
  recipientId!: string;

  @Column({ type: 'text', name: 'recipient_name' })
  recipientName!: string;

  @Field(() => String, { nullable: true, description: 'Title of the grant programme; null where not given.' })
  @Column({ type: 'text', nullable: true })
  programme!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'When the publisher last changed the record, date or date and time as published.',
  })
  @Column({ type: 'text', name: 'last_modified', nullable: true })
  lastModified!: string | null;

  @Column(() => SourceColumns, { prefix: 'source_' })
  source!: SourceColumns;

  /** To be written; read through the loader. */
  locations?: GrantLocation[];
}

/** A place of which people are to benefit. */
@ObjectType({ description: 'A place whose people are to benefit from a grant, as published.' })
@Entity({ name: 'published_grant_location' })
export class GrantLocation {
  @PrimaryColumn({ type: 'text', name: 'grant_id' })
  grantId!: string;

  /** As published. */
  @PrimaryColumn({ type: 'integer' })
  position!: number;

  @Field(() => String, { nullable: true, description: 'GSS code; null where only a name is published.' })
  @Column({ type: 'text', nullable: true })
  code!: string | null;

  @Field(() => String, { nullable: true, description: 'Name as published; null where only a code is.' })
  @Column({ type: 'text', nullable: true })
  name!: string | null;

  /** Null where the hub knows no such place; the columns below are then null and empty. */
  @Column({ type: 'text', nullable: true })
  kind!: GrantPlace['kind'] | null;

  @Column({ type: 'text', nullable: true })
  slug!: string | null;

  @Column({ type: 'text', name: 'partnership', nullable: true })
  partnershipId!: string | null;

  @Column({ type: 'text', name: 'police_area', nullable: true })
  policeAreaId!: string | null;

  @Column({ type: 'text', array: true })
  areas!: string[];
}
