import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { LocalGovernmentArea } from '../area/area.stub.js';
import { FindingSeverity, PartyKind } from './assessment.enum.js';

@ObjectType({ description: 'Somebody without whom the merger cannot be made.' })
export class RequiredParty {
  @Field(() => ID, {
    description: 'Give it among `consents`. Ends in "-not-recorded" where the data names no body of the day.',
  })
  id!: string;

  @Field(() => String, { description: 'Name of the body, or its kind where it is not recorded.' })
  name!: string;

  @Field(() => PartyKind, { description: 'In what capacity it has to agree.' })
  kind!: PartyKind;

  @Field(() => String, { description: 'What makes it a party here.' })
  because!: string;

  @Field(() => String, { description: 'The provision.' })
  citation!: string;
}

@ObjectType({ description: 'Something that the agreement must have.' })
export class RequiredContent {
  @Field(() => ID, { description: 'Give it among `contents`.' })
  id!: string;

  @Field(() => String, { description: 'What it is, paraphrased.' })
  text!: string;

  @Field(() => String, { description: 'The provision.' })
  citation!: string;
}

@ObjectType({ description: 'A rule that comes into play, with what it concerns here. Not legal advice.' })
export class LegalFinding {
  @Field(() => ID, { description: 'Id in the law table: "geo-contiguity", "combo-lpb-party-test".' })
  rule!: string;

  @Field(() => FindingSeverity, { description: 'What it does to the merger.' })
  severity!: FindingSeverity;

  @Field(() => String, { description: 'What it concerns here, then what the rule says.' })
  message!: string;

  @Field(() => String, { description: 'The provision, or the policy or practice it rests on.' })
  citation!: string;
}

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'May these areas be combined into one partnership, who must agree, and what must the agreement say? A permitted merger is one that could be agreed, never one decided. Not legal advice.',
})
export class MergerAssessment {
  @Field(() => ID, {
    description: 'Spells the input and `asOf`, so that geography can answer `areas` for it.',
  })
  id!: string;

  @Directive('@external')
  @Field(() => [LocalGovernmentArea], { nullable: true })
  areas?: LocalGovernmentArea[] | null;

  /** An assessment that the id spells, with what geography knew of its areas if that was asked. */
  static of(reference: Pick<MergerAssessment, 'id' | 'areas'>): MergerAssessment {
    return Object.assign(new MergerAssessment(), reference);
  }
}
