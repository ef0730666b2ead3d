import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import type { FinancialYear } from '../../../shared/calendar/financial-year.js';
import { FinancialYearScalar } from '../../../shared/graphql/financial-year.scalar.js';
import { Money } from '../../../shared/graphql/money.type.js';
import { LocalGovernmentArea } from '../area/area.stub.js';
import { LeftOutReason } from '../counting/grant.rules.js';
import { FundingLine } from '../line/line.entity.js';
import { Partnership } from '../partnership/partnership.stub.js';
import { FundingStatement } from '../statement/statement.entity.js';
import { PriorityTheme } from '../theme/theme.stub.js';
import { GrantDimension } from './grant-dimension.js';
import type { GrantTotalsQuestion } from './grant-total.loader.js';

registerEnumType(GrantDimension, {
  name: 'GrantDimension',
  description: 'Along what a total is broken down; several give one group for each combination.',
  valuesConfig: {
    PARTNERSHIP: { description: 'The partnership that received it.' },
    AREA: { description: 'The local government area within the partnership, where a document names one.' },
    FINANCIAL_YEAR: {
      description: 'The year; money of several years that no document splits is a group without a year.',
    },
    FUNDER: { description: 'The body that gave it, under one name however documents call it.' },
    THEME: { description: 'The one theme that it serves; money for several themes is a group without one.' },
  },
});

registerEnumType(LeftOutReason, {
  name: 'GrantLeftOutReason',
  description: 'Why money was not added to a total.',
  valuesConfig: {
    OVERLAPPING: { description: 'Its years reach beyond the period asked for.' },
    UNDATED: { description: 'A period was asked for and the document gives the money no years.' },
    NO_AMOUNT: { description: 'The document gives no amount.' },
    APPROXIMATE: { description: 'The amount is "around" a figure, or printed in rounded thousands.' },
    YEARLY_RATE: {
      description: 'It is a rate for each year, and the document does not say for which years.',
    },
    INCLUDED_ELSEWHERE: { description: 'Other money that was asked for already includes it.' },
    NOT_SPLIT: { description: 'Only part of an unsplit sum belongs to what was asked.' },
  },
});

@ObjectType({ description: 'Money counted, along one combination of the dimensions asked for.' })
export class GrantTotalGroup {
  @Field(() => Partnership, {
    nullable: true,
    description: 'Null where PARTNERSHIP was not asked for, or the money went to no one partnership.',
  })
  partnership!: Partnership | null;

  @Field(() => LocalGovernmentArea, {
    nullable: true,
    description: 'Null where AREA was not asked for, or the document names no area within the partnership.',
  })
  area!: LocalGovernmentArea | null;

  @Field(() => FinancialYearScalar, {
    nullable: true,
    description:
      'Null where FINANCIAL_YEAR was not asked for, or in a group of multi-year money that the document does not split by year.',
  })
  financialYear!: FinancialYear | null;

  @Field(() => String, {
    nullable: true,
    description:
      'One name for a body, whatever each document calls it. Null where FUNDER was not asked for, or the document names no funder.',
  })
  funder!: string | null;

  @Field(() => PriorityTheme, {
    nullable: true,
    description:
      'Null where THEME was not asked for, or the line has no theme or more than one: money is neither repeated under each theme nor split.',
  })
  theme!: PriorityTheme | null;

  @Field(() => Money, { description: 'The sum of the group.' })
  total!: Money;
}

@ObjectType({ description: 'Lines of one statement that were not added to a total, for one reason.' })
export class GrantLeftOut {
  @Field(() => FundingStatement, { description: 'The statement that the lines stand in.' })
  statement!: FundingStatement;

  @Field(() => LeftOutReason, { description: 'Why they were not added.' })
  reason!: LeftOutReason;

  @Field(() => String, { description: 'The same in words.' })
  because!: string;

  @Directive('@listSize(assumedSize: 15)')
  @Field(() => [FundingLine], { description: 'The lines that were not added.' })
  lines!: FundingLine[];

  @Field(() => Money, {
    nullable: true,
    description:
      'What the lines are known to add up to; the stated total where they have no amounts of their own and all of them, or an unsplit sum, were left out. Null where no amount is known. A yearly rate without years is taken once.',
  })
  amount!: Money | null;

  @Field(() => Boolean, { description: 'True where any of these amounts is approximate.' })
  approximate!: boolean;

  @Directive('@listSize(assumedSize: 4)')
  @Field(() => [FundingStatement], {
    description:
      'For INCLUDED_ELSEWHERE: the statements that include the money; otherwise empty or a part of it.',
  })
  includedIn!: FundingStatement[];
}

@ObjectType({
  description: `A sum of money awarded, made line by line, in this order.
1. Filter: lines of kind GRANT whose funder kind, recipient and themes are asked for. A line's years are those its document gives for that money. Inside the asked years: kept. Only overlapping them: the statement is listed in \`overlapping\`. Without years: kept when neither \`from\` nor \`to\` is asked, else listed in \`undated\`.
2. Never added: a line without amount, an approximate line, a yearly rate without years, the \`parts\` of a line. A yearly rate with years counts for each of them.
3. No pound twice: a statement with coverage ALL includes every kept line of other statements that has the same funder kind and funder, years inside its years and a recipient inside its recipients (an area lies inside its partnership; a partnership inside a statement that has a line for each of its areas; a line whose funder is not named matches any funder; money to a whole police area lies inside money to that police area only). The \`partOf\` of a line does the same. Such lines are left out and their statement is listed in \`includedElsewhere\`. Of two ALL statements whose years overlap the longer one counts, then the newer document, then the lower id. Nothing else is taken for the same money.
4. A statement whose lines lack amounts counts with its stated total, as one lump, if all of it passed step 1; else it is in \`notSplit\`.
A statement with lines on both sides is listed on both sides. Every list is the newest document first.
Grants that funders published in the 360Giving Data Standard are never added: they may be the same pounds as a line of a paper, and stand beside the total in \`publishedGrants\`.`,
})
export class GrantTotals {
  /** What was asked: what stands beside the total is read only when somebody asks for it. */
  question!: GrantTotalsQuestion;

  @Field(() => Money, {
    nullable: true,
    description: 'Null where nothing was counted: the hub knows of no such money, which is not £0.',
  })
  total!: Money | null;

  @Directive('@listSize(assumedSize: 50)')
  @Field(() => [GrantTotalGroup], {
    description:
      'Groups add up to `total`, in the order of partnership, area, year, funder and theme, null last: money that a document does not split along a dimension is one group with null there.',
  })
  groups!: GrantTotalGroup[];

  @Directive('@listSize(assumedSize: 12)')
  @Field(() => [FundingStatement], { description: 'Statements with at least one line counted.' })
  counted!: FundingStatement[];

  @Directive('@listSize(assumedSize: 12)')
  @Field(() => [FundingStatement], {
    description: 'Left out because a counted statement already includes the money.',
  })
  includedElsewhere!: FundingStatement[];

  @Directive('@listSize(assumedSize: 12)')
  @Field(() => [FundingStatement], {
    description: 'Overlap the period without lying inside it: the true figure may be higher.',
  })
  overlapping!: FundingStatement[];

  @Directive('@listSize(assumedSize: 12)')
  @Field(() => [FundingStatement], {
    description: 'Left out because a period was asked and the document gives the money no years.',
  })
  undated!: FundingStatement[];

  @Directive('@listSize(assumedSize: 12)')
  @Field(() => [FundingStatement], {
    description: 'Left out because only part of an unsplit sum belongs to what was asked.',
  })
  notSplit!: FundingStatement[];

  @Directive('@listSize(assumedSize: 20)')
  @Field(() => [GrantLeftOut], {
    description:
      'Everything that was asked for and not added, with lines, amount and reason: the four lists above, and what is never added.',
  })
  leftOut!: GrantLeftOut[];
}
