import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { IsoDate } from '../../../shared/calendar/iso-date.js';
import { DateScalar } from '../../../shared/graphql/date.scalar.js';
import { Basis } from '../../../shared/provenance/basis.enum.js';
import { SourceColumns } from '../../../shared/provenance/source.columns.js';

@ObjectType({ description: 'An area that a proposal would make out of whole areas of today.' })
export class ProposedArea {
  @Field(() => String, { description: 'What the source calls it, else a name of the hub.' })
  name!: string;

  /** Slugs. */
  areas!: string[];
}

@ObjectType({ description: 'One way to reorganise that has been put forward.' })
export class ProposedGeography {
  @Field(() => String, { description: 'The proposal in a few words.' })
  name!: string;

  @Field(() => Basis, {
    description: 'STATED where the source lists the areas; INFERRED where it only names a grouping.',
  })
  basis!: Basis;

  @Field(() => String, { nullable: true, description: 'On what the grouping rests, where it is inferred.' })
  note!: string | null;

  @Directive('@listSize(assumedSize: 4)')
  @Field(() => [ProposedArea], { description: 'The areas it would make.' })
  successors!: ProposedArea[];
}

@ObjectType({
  description:
    'A reorganisation that has been announced and has not happened. It changes no area of today; the areas to come are shown as proposals.',
})
@Entity({ name: 'announced_change' })
export class AnnouncedChange {
  @Field(() => ID, { description: 'For example "warwickshire-2028".' })
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Field(() => String, { description: 'What is to happen.' })
  @Column({ type: 'text' })
  title!: string;

  @Field(() => DateScalar, { description: 'The day on which it is expected; not yet law.' })
  @Column({ type: 'text', name: 'expected_on' })
  expectedOn!: IsoDate;

  @Field(() => Boolean, {
    description: 'True once the choice between the proposals is known to have been made.',
  })
  @Column({ type: 'boolean' })
  decided!: boolean;

  @Field(() => String, { nullable: true, description: 'A caveat.' })
  @Column({ type: 'text', nullable: true })
  note!: string | null;

  /** Slugs of the areas due to end. */
  @Column({ type: 'text', array: true, name: 'areas' })
  areaIds!: string[];

  @Directive('@listSize(assumedSize: 4)')
  @Field(() => [ProposedGeography], { description: 'What has been put forward, in the order of the source.' })
  @Column({ type: 'jsonb' })
  proposals!: ProposedGeography[];

  @Column(() => SourceColumns, { prefix: 'source_' })
  sourceColumns!: SourceColumns;
}
