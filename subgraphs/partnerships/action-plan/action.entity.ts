import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { IsoDate } from '../../../shared/calendar/iso-date.js';
import { DateScalar } from '../../../shared/graphql/date.scalar.js';
import { Citation } from '../../../shared/provenance/citation.type.js';
import { SourceColumns } from '../../../shared/provenance/source.columns.js';
import { SubPlan } from './action-plan.entity.js';
import { ActionProgress } from './action-progress.js';

registerEnumType(ActionProgress, {
  name: 'ActionProgress',
  description: 'How far an action had come on a day.',
  valuesConfig: {
    NOT_STARTED: { description: 'Nothing had been done yet.' },
    UNDER_WAY: { description: 'Begun and not finished.' },
    DONE: { description: 'Finished.' },
    STOPPED: { description: 'Given up, or overtaken by events: nothing more will be done.' },
  },
});

@Directive('@authenticated')
@ObjectType({ description: 'Who answers for an action: a body and a role in it, never a person.' })
export class ActionOwner {
  @Field(() => String, { description: 'The body, as the plan names it.' })
  @Column({ type: 'text' })
  body!: string;

  @Field(() => String, { nullable: true, description: 'The role in it; null where the plan names none.' })
  @Column({ type: 'text', nullable: true })
  role!: string | null;
}

@Directive('@authenticated')
@ObjectType({
  description:
    'Something that an action plan asks somebody to do. Always OFFICIAL_SENSITIVE: only officers of its partnership read it, and every reading is put on record.',
})
@Entity({ name: 'action' })
export class Action {
  @Field(() => ID, { description: 'Slug, given by the partnership.' })
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'text', name: 'action_plan' })
  planId!: string;

  @Column({ type: 'text', name: 'sub_plan', nullable: true })
  subPlanId!: string | null;

  @Field(() => String, { description: 'What is to be done, in the words of the plan.' })
  @Column({ type: 'text' })
  text!: string;

  @Field(() => ActionOwner, { description: 'Who answers for it.' })
  @Column(() => ActionOwner, { prefix: 'owner_' })
  owner!: ActionOwner;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day by which it is to be done; null where the plan gives none.',
  })
  @Column({ type: 'text', nullable: true })
  due!: IsoDate | null;

  @Field(() => ActionProgress, {
    nullable: true,
    description: 'How far it had come on `asOf`; null where the plan does not say.',
  })
  @Column({ type: 'text', nullable: true })
  progress!: ActionProgress | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the plan adds on its progress; null where it adds nothing.',
  })
  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @Field(() => DateScalar, {
    description: 'The day on which `progress` was so: as the plan gives it, else that of its paper.',
  })
  @Column({ type: 'text', name: 'as_of' })
  asOf!: IsoDate;

  @Field(() => Citation, { description: 'Where the paper lists it.' })
  @Column(() => SourceColumns, { prefix: 'source_' })
  source!: SourceColumns;

  @Field(() => SubPlan, {
    nullable: true,
    description: 'The part of the plan it belongs to; null where none.',
  })
  @ManyToOne(() => SubPlan)
  @JoinColumn({ name: 'sub_plan' })
  subPlan!: SubPlan | null;
}
