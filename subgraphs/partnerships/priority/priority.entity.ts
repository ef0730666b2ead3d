import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, OneToMany, PrimaryColumn } from 'typeorm';
import type { FinancialYear } from '../../../shared/calendar/financial-year.js';
import type { IsoDate } from '../../../shared/calendar/iso-date.js';
import { FinancialYearScalar } from '../../../shared/graphql/financial-year.scalar.js';
import { Basis } from '../../../shared/provenance/basis.enum.js';
import { Citation } from '../../../shared/provenance/citation.type.js';
import { SourceColumns } from '../../../shared/provenance/source.columns.js';
import { PriorityTheme } from '../theme/theme.entity.js';
import { PrioritySetStatus } from './priority-set-status.js';

registerEnumType(PrioritySetStatus, {
  name: 'PrioritySetStatus',
  description: 'How far a set of priorities had come when its document was written.',
  valuesConfig: {
    ADOPTED: { description: 'Agreed by the partnership.' },
    PROPOSED: {
      description:
        'Put to a board that had not yet agreed it when the document was written. Not an adoption.',
    },
  },
});

@ObjectType({
  description: "Why the hub counts a priority under a theme: the hub's mapping, not the paper's.",
})
@Entity({ name: 'theme_link' })
export class ThemeLink {
  @PrimaryColumn({ type: 'text', name: 'priority' })
  priorityId!: string;

  @PrimaryColumn({ type: 'integer' })
  position!: number;

  @Column({ type: 'text', name: 'theme' })
  themeId!: string;

  @Field(() => PriorityTheme, { description: 'The theme.' })
  @ManyToOne(() => PriorityTheme)
  @JoinColumn({ name: 'theme' })
  theme!: PriorityTheme;

  @Field(() => Basis, { description: 'STATED where the title is the theme, else INFERRED.' })
  @Column({ type: 'text' })
  basis!: Basis;

  @Field(() => String, { description: 'The words it rests on: "title", "focus: domestic abuse".' })
  @Column({ type: 'text' })
  because!: string;

  @ManyToOne(() => Priority)
  @JoinColumn({ name: 'priority' })
  priority?: unknown;
}

@ObjectType({ description: 'Something a partnership has set itself to work on, as one document words it.' })
@Entity({ name: 'priority' })
export class Priority {
  @Field(() => ID, { description: "The set's id, a slash and the slug of the title." })
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'text', name: 'priority_set' })
  setId!: string;

  /** As the document lists them. */
  @Column({ type: 'integer' })
  position!: number;

  @Field(() => String, { description: 'As the partnership wrote it.' })
  @Column({ type: 'text' })
  title!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What it is to concentrate on, close to the printed words; null where the document adds none.',
  })
  @Column({ type: 'text', nullable: true })
  focus!: string | null;

  @Field(() => Boolean, {
    description: 'True where the document calls it cross-cutting or an underlying theme.',
  })
  @Column({ type: 'boolean', name: 'cross_cutting' })
  crossCutting!: boolean;

  @Field(() => [String], {
    description: 'Lead agencies as the document names them; empty where it names none.',
  })
  @Column({ type: 'text', array: true })
  leads!: string[];

  @Field(() => PrioritySetStatus, { description: 'ADOPTED or PROPOSED, as its set.' })
  @Column({ type: 'text' })
  status!: PrioritySetStatus;

  @Field(() => Citation, { description: 'Where the document lists it.' })
  @Column(() => SourceColumns, { prefix: 'source_' })
  source!: SourceColumns;

  @Directive('@listSize(assumedSize: 5)')
  @Field(() => [ThemeLink], {
    description: "The hub's mapping to shared themes, each with its grounds; empty where none fits.",
  })
  @OneToMany(
    () => ThemeLink,
    (link) => link.priority,
  )
  themeLinks!: ThemeLink[];

  @ManyToOne(() => PrioritySet)
  @JoinColumn({ name: 'priority_set' })
  set?: unknown;
}

@ObjectType({ description: 'The priorities that one document gives a partnership for one period.' })
@Entity({ name: 'priority_set' })
export class PrioritySet {
  @Field(() => ID, { description: 'Document, partnership and slug of the label, joined by slashes.' })
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'text', name: 'partnership' })
  partnershipId!: string;

  @Field(() => String, { description: 'The period as printed, "2023 - 2025", or what else names the set.' })
  @Column({ type: 'text' })
  label!: string;

  @Field(() => PrioritySetStatus, { description: 'ADOPTED or PROPOSED when its document was written.' })
  @Column({ type: 'text' })
  status!: PrioritySetStatus;

  @Field(() => FinancialYearScalar, {
    nullable: true,
    description: 'First financial year, from 1 April; null where the document gives no years.',
  })
  @Column({ type: 'text', name: 'from_year', nullable: true })
  from!: FinancialYear | null;

  @Field(() => FinancialYearScalar, {
    nullable: true,
    description:
      'Last financial year, to 31 March of its second half; null where the document gives no years.',
  })
  @Column({ type: 'text', name: 'to_year', nullable: true })
  to!: FinancialYear | null;

  @Field(() => Basis, {
    nullable: true,
    description:
      'Whether the document states the years or they are read into a label such as "2023 - 2025" (INFERRED); null without years.',
  })
  @Column({ type: 'text', name: 'years_basis', nullable: true })
  yearsBasis!: Basis | null;

  @Field(() => String, {
    nullable: true,
    description: 'How the years were read, in the words of the hub; null where there is nothing to explain.',
  })
  @Column({ type: 'text', name: 'years_note', nullable: true })
  yearsNote!: string | null;

  /** Day that puts its document in order. */
  @Column({ type: 'text', name: 'known_at' })
  knownAt!: IsoDate;

  @Field(() => Citation, { description: 'Where the document gives the set.' })
  @Column(() => SourceColumns, { prefix: 'source_' })
  source!: SourceColumns;

  @Directive('@listSize(assumedSize: 12)')
  @Field(() => [Priority], { description: 'Its priorities, in the order of the document.' })
  @OneToMany(
    () => Priority,
    (priority) => priority.set,
  )
  priorities!: Priority[];
}
