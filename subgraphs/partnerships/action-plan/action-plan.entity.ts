import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, OneToMany, PrimaryColumn } from 'typeorm';
import type { IsoDate } from '../../../shared/calendar/iso-date.js';
import { DateScalar } from '../../../shared/graphql/date.scalar.js';
import { Basis } from '../../../shared/provenance/basis.enum.js';
import { Citation } from '../../../shared/provenance/citation.type.js';
import { SourceColumns } from '../../../shared/provenance/source.columns.js';
import { PriorityTheme } from '../theme/theme.entity.js';

@ObjectType({
  description:
    "Why the hub counts an action plan, or a part of one, under a theme: the hub's mapping, not the plan's.",
})
@Entity({ name: 'plan_theme' })
export class PlanThemeLink {
  /** Plan or sub-plan, and theme. */
  @PrimaryColumn({ type: 'text' })
  id!: string;

  /** Null where it is a sub-plan's. */
  @Column({ type: 'text', name: 'action_plan', nullable: true })
  planId!: string | null;

  @Column({ type: 'text', name: 'sub_plan', nullable: true })
  subPlanId!: string | null;

  /** As the file lists them. */
  @Column({ type: 'integer' })
  position!: number;

  @Column({ type: 'text', name: 'theme' })
  themeId!: string;

  @Field(() => PriorityTheme, { description: 'The theme.' })
  @ManyToOne(() => PriorityTheme)
  @JoinColumn({ name: 'theme' })
  theme!: PriorityTheme;

  @Field(() => Basis, {
    description: 'STATED where the title names the theme, in these words or others; else INFERRED.',
  })
  @Column({ type: 'text' })
  basis!: Basis;

  @Field(() => String, { description: 'The words it rests on: "title".' })
  @Column({ type: 'text' })
  because!: string;

  @ManyToOne(() => ActionPlan)
  @JoinColumn({ name: 'action_plan' })
  plan?: unknown;

  @ManyToOne(() => SubPlan)
  @JoinColumn({ name: 'sub_plan' })
  subPlan?: unknown;
}

@ObjectType({ description: 'A part of an action plan that has a title of its own. Marked as its plan is.' })
@Entity({ name: 'sub_plan' })
export class SubPlan {
  @Field(() => ID, { description: 'The id of its plan, a slash and a slug: "…/knife-crime".' })
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'text', name: 'action_plan' })
  planId!: string;

  /** As the paper lists them. */
  @Column({ type: 'integer' })
  position!: number;

  @Field(() => String, { description: 'As printed.' })
  @Column({ type: 'text' })
  title!: string;

  @Directive('@listSize(assumedSize: 3)')
  @Field(() => [PlanThemeLink], {
    description:
      "The hub's mapping of its title to shared themes, each with its grounds; empty where none fits.",
  })
  @OneToMany(
    () => PlanThemeLink,
    (link) => link.subPlan,
  )
  themeLinks!: PlanThemeLink[];

  @ManyToOne(() => ActionPlan)
  @JoinColumn({ name: 'action_plan' })
  plan?: unknown;
}

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'A plan by which a partnership means to act on its priorities. The plan is read by whoever may read the paper that tells of it, which is anybody where that is PUBLIC; the actions in it by officers of its partnership alone.',
})
@Entity({ name: 'action_plan' })
export class ActionPlan {
  @Field(() => ID, { description: 'Slug: "south-warwickshire-rural-crime".' })
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'text', name: 'partnership' })
  partnershipId!: string;

  @Field(() => String, { description: 'As printed.' })
  @Column({ type: 'text' })
  title!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day of the plan; null where no paper held gives it.',
  })
  @Column({ type: 'text', name: 'from_day', nullable: true })
  from!: IsoDate | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day of the plan; null where no paper held gives it.',
  })
  @Column({ type: 'text', name: 'to_day', nullable: true })
  to!: IsoDate | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What the partnership itself tells of the plan, for the readers of its paper; null where no paper held has one. Never made from the actions.',
  })
  @Column({ type: 'text', nullable: true })
  summary!: string | null;

  /** Slugs of its own themes and those of its sub-plans, each once. */
  @Column({ type: 'text', array: true })
  themes!: string[];

  /** Name of the partnership, title, id: the order of every list of plans, and what a cursor holds. */
  @Column({ type: 'text', name: 'sort_key' })
  sortKey!: string;

  @Field(() => Citation, { description: 'Where the paper tells of the plan.' })
  @Column(() => SourceColumns, { prefix: 'source_' })
  source!: SourceColumns;

  @Directive('@listSize(assumedSize: 6)')
  @Field(() => [SubPlan], { description: 'Its parts, as the paper lists them; empty where it names none.' })
  @OneToMany(
    () => SubPlan,
    (subPlan) => subPlan.plan,
  )
  subPlans!: SubPlan[];

  @Directive('@listSize(assumedSize: 3)')
  @Field(() => [PlanThemeLink], {
    description:
      "The hub's mapping of its title to shared themes, each with its grounds; those of its parts are with them.",
  })
  @OneToMany(
    () => PlanThemeLink,
    (link) => link.plan,
  )
  themeLinks!: PlanThemeLink[];
}
