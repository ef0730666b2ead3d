import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FinancialYear } from '../../../shared/calendar/financial-year.js';
import { penceColumn } from '../../../shared/db/columns.js';
import { FinancialYearScalar } from '../../../shared/graphql/financial-year.scalar.js';
import type { Pence } from '../../../shared/money/pence.js';
import { SourceColumns } from '../../../shared/provenance/source.columns.js';
import type { SourceDocument } from '../../../shared/provenance/source-document.entity.js';
import { FunderKind } from '../funder/funder-kind.enum.js';
import { FundingLine } from '../line/line.entity.js';
import { FundingKind } from './funding-kind.js';
import { StatementCoverage } from './statement-coverage.js';

registerEnumType(FundingKind, {
  name: 'FundingKind',
  description: 'What sort of money a statement speaks of.',
  valuesConfig: {
    GRANT: {
      description:
        'Awarded or allocated to a partnership or to partners for its work. Only this kind enters grant totals.',
    },
    OWN_BUDGET: {
      description: "A body's own budget or spending, for example a council's community safety budget.",
    },
    POSTS_AND_SERVICES: {
      description: 'Posts or services paid for, for example posts hosted by a county council.',
    },
  },
});

registerEnumType(StatementCoverage, {
  name: 'StatementCoverage',
  description: 'Whether the document says that the statement lists all the money of its funder.',
  valuesConfig: {
    ALL: {
      description:
        'The document says that this is all that the funder gave these recipients in these years ("total grant award amounts"), so other statements of the same money lie inside it.',
    },
    SOME: { description: 'Some awards; there may be others beside them.' },
  },
});

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'A table that reports money, together with the sentence that introduces it and its total; or such a sentence that stands alone.',
})
@Entity({ name: 'funding_statement' })
export class FundingStatement {
  @Field(() => ID, {
    description: 'The document\'s id and the paragraph, for example "warwickshire-pcc-2023-5-4".',
  })
  @PrimaryColumn({ type: 'text' })
  id!: string;

  /** Within its document. */
  @Column({ type: 'integer' })
  position!: number;

  @Field(() => String, { description: 'What money it speaks of, in the words of the hub.' })
  @Column({ type: 'text' })
  title!: string;

  @Field(() => FundingKind, { description: 'What sort of money it is; only a GRANT enters grant totals.' })
  @Column({ type: 'text' })
  kind!: FundingKind;

  @Field(() => StatementCoverage, {
    description: 'Whether the document says that this is all of the money, or some of it.',
  })
  @Column({ type: 'text' })
  coverage!: StatementCoverage;

  @Field(() => String, {
    nullable: true,
    description: 'As the document names it; null where the lines name different funders, or none.',
  })
  @Column({ type: 'text', nullable: true })
  funder!: string | null;

  @Field(() => FunderKind, {
    nullable: true,
    description: 'What sort of body gave it; null where the lines have different funders.',
  })
  @Column({ type: 'text', name: 'funder_kind', nullable: true })
  funderKind!: FunderKind | null;

  @Field(() => FinancialYearScalar, {
    nullable: true,
    description:
      'First year that the document gives for this money; null where it gives none. The year that a report covers is not the year of money it mentions.',
  })
  @Column({ type: 'text', name: 'from_year', nullable: true })
  from!: FinancialYear | null;

  @Field(() => FinancialYearScalar, {
    nullable: true,
    description: 'Last year that the document gives for this money; null where it gives none.',
  })
  @Column({ type: 'text', name: 'to_year', nullable: true })
  to!: FinancialYear | null;

  @Column({ type: 'text', name: 'police_area' })
  policeAreaId!: string;

  @Column(penceColumn('stated_total', true))
  statedTotal!: Pence | null;

  @Field(() => Boolean, {
    description:
      'True where the document says that the total is "around" or rounds it. Never added to a total.',
  })
  @Column({ type: 'boolean', name: 'stated_total_approximate' })
  statedTotalApproximate!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'A caveat in the words of the hub; null where none is needed.',
  })
  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @Column(() => SourceColumns, { prefix: 'source_' })
  source!: SourceColumns;

  /** The loader fills it. */
  document!: SourceDocument;

  /** The loader fills it; parts are below their lines. */
  @Directive('@listSize(assumedSize: 15)')
  @Field(() => [FundingLine], { description: 'Its lines as the document lists them.' })
  lines!: FundingLine[];
}
