import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { IsoDate } from '../../../shared/calendar/iso-date.js';
import { DateScalar } from '../../../shared/graphql/date.scalar.js';
import { Country } from '../area/country.enum.js';
import { FindingSeverity } from '../assessment/assessment.enum.js';
import { LawConfidence } from './law.enum.js';

@ObjectType({ description: 'A numbered part of a rule, with days of its own.' })
export class LawItem {
  @Field(() => ID, { description: 'Id within the law table.' })
  id!: string;

  @Field(() => String, { description: 'What it says, paraphrased.' })
  text!: string;

  @Field(() => String, { description: 'The provision.' })
  citation!: string;

  @Field(() => DateScalar, { nullable: true, description: 'First day in force; null where not located.' })
  from!: IsoDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day in force; null while it goes on.' })
  to!: IsoDate | null;

  @Field(() => LawConfidence, { description: 'How surely the hub knows it.' })
  confidence!: LawConfidence;
}

@ObjectType({
  description:
    "One rule of the law table: a layman's paraphrase with its citation. Not legal advice; read the provision.",
})
export class LawRule extends LawItem {
  @Field(() => String, { description: 'What the rule is about, in a few words.' })
  title!: string;

  documentId!: string;

  @Field(() => Boolean, { description: 'True where the first day is not certain.' })
  fromUncertain!: boolean;

  @Field(() => Boolean, { description: 'True where the last day is not certain.' })
  toUncertain!: boolean;

  @Field(() => [Country], { description: 'The countries whose areas it concerns.' })
  extent!: Country[];

  @Field(() => FindingSeverity, {
    nullable: true,
    description: 'What it does to a merger that it concerns; null where it raises no finding.',
  })
  severity!: FindingSeverity | null;

  @Field(() => String, { nullable: true, description: 'What to bear in mind.' })
  note!: string | null;

  @Directive('@listSize(assumedSize: 8)')
  @Field(() => [LawItem], { description: 'Its numbered parts in force on the day asked about.' })
  items!: LawItem[];
}

@ObjectType({ description: 'How far the law table can be relied on.' })
export class LawVerification {
  @Field(() => DateScalar, { description: 'Last day up to which the text was checked against its source.' })
  lawVerifiedOn!: IsoDate;

  @Field(() => String, { description: 'What was not checked, and that none of it is legal advice.' })
  caveat!: string;
}
