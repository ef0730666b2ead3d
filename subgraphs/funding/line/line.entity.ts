import { Directive, Field, Float, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FinancialYear } from '../../../shared/calendar/financial-year.js';
import { penceColumn } from '../../../shared/db/columns.js';
import { FinancialYearScalar } from '../../../shared/graphql/financial-year.scalar.js';
import type { Pence } from '../../../shared/money/pence.js';
import { Basis } from '../../../shared/provenance/basis.enum.js';
import { SourceColumns } from '../../../shared/provenance/source.columns.js';
import { Funder } from '../funder/funder.entity.js';
import { FunderKind } from '../funder/funder-kind.enum.js';
import { ThemeLink } from './theme-link.entity.js';

@Directive('@key(fields: "id")')
@ObjectType({
  description: 'One award, allocation or item of a funding statement, as the document gives it.',
})
@Entity({ name: 'funding_line' })
export class FundingLine {
  @Field(() => ID, { description: 'The statement\'s id and the line\'s, for example "swcsp-2024-4-2/opcc".' })
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'text', name: 'statement' })
  statementId!: string;

  /** For a part: the line that it itemises. */
  @Column({ type: 'text', name: 'parent', nullable: true })
  parentId!: string | null;

  /** As the document lists them. */
  @Column({ type: 'integer' })
  position!: number;

  @Field(() => String, { description: 'What the money is, in the words of the hub or the document.' })
  @Column({ type: 'text' })
  title!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The funder as the document names it; null where it names none.',
  })
  @Column({ type: 'text', nullable: true })
  funder!: string | null;

  @Field(() => FunderKind, {
    description:
      'What sort of body gave it; where that is inferred, `source.basis` of line or statement says so.',
  })
  @Column({ type: 'text', name: 'funder_kind' })
  funderKind!: FunderKind;

  @Column({ type: 'text', name: 'funder_body', nullable: true })
  funderId!: string | null;

  @Field(() => FinancialYearScalar, {
    nullable: true,
    description: 'First year that the document gives for this money; null where it gives none.',
  })
  @Column({ type: 'text', name: 'from_year', nullable: true })
  from!: FinancialYear | null;

  @Field(() => FinancialYearScalar, {
    nullable: true,
    description: 'Last year that the document gives for this money; null where it gives none.',
  })
  @Column({ type: 'text', name: 'to_year', nullable: true })
  to!: FinancialYear | null;

  @Field(() => String, {
    description:
      'Who received it, as the document says: a partnership, a county council, "all of South Warwickshire", partners across a county.',
  })
  @Column({ type: 'text' })
  recipient!: string;

  @Column({ type: 'text', name: 'partnership', nullable: true })
  partnershipId!: string | null;

  @Column({ type: 'text', name: 'area', nullable: true })
  areaId!: string | null;

  @Column({ type: 'text', name: 'police_area', nullable: true })
  policeAreaId!: string | null;

  @Column(penceColumn('amount', true))
  amount!: Pence | null;

  @Field(() => Boolean, {
    description:
      'Said to be "around" or "approx.", or printed in rounded thousands ("58k"). Never added to a total.',
  })
  @Column({ type: 'boolean' })
  approximate!: boolean;

  @Field(() => Boolean, { description: 'The amount was paid every year of its period.' })
  @Column({ type: 'boolean', name: 'per_year' })
  perYear!: boolean;

  @Field(() => Float, {
    nullable: true,
    description:
      'Posts (full-time equivalents as printed), where the document counts posts instead of money.',
  })
  @Column({ type: 'double precision', nullable: true })
  posts!: number | null;

  @Column({ type: 'text', name: 'part_of', nullable: true })
  partOfId!: string | null;

  @Field(() => Basis, {
    nullable: true,
    description:
      'Whether the document says that the money is part of that other statement, or the hub infers it.',
  })
  @Column({ type: 'text', name: 'part_of_basis', nullable: true })
  partOfBasis!: Basis | null;

  @Column(() => SourceColumns, { prefix: 'source_' })
  source!: SourceColumns;

  /** The loader fills it. */
  @Directive('@listSize(assumedSize: 5)')
  @Field(() => [ThemeLink], {
    description: 'The shared themes that the money serves, each with its grounds; empty where none is known.',
  })
  themeLinks!: ThemeLink[];

  /** The loader fills it. */
  @Field(() => Funder, {
    nullable: true,
    description:
      'The body that gave the money, under one name in all documents; null where it is not known. It may be inferred where `funder` is null.',
  })
  funderBody!: Funder | null;

  /** The loader fills it. */
  @Directive('@listSize(assumedSize: 8)')
  @Field(() => [FundingLine], {
    description: 'What the document itemises inside this line: the same money, never added again.',
  })
  parts!: FundingLine[];
}
