import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { LocalGovernmentArea } from '../area/area.stub.js';

@ObjectType({ description: 'An area that several groups of a proposal claim.' })
export class GroupOverlap {
  @Field(() => LocalGovernmentArea, { nullable: true, description: 'The area.' })
  area!: LocalGovernmentArea;

  @Field(() => [Int], { description: 'Places of the groups in the proposal, counted from 1.' })
  groups!: number[];
}

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'A proposed grouping of areas, assessed as a whole: every group on its own, and all of them held against each other. Not legal advice.',
})
export class RestructureAssessment {
  @Field(() => ID, { description: 'Spells the groups and `asOf`.' })
  id!: string;

  @Directive('@external')
  @Field(() => [LocalGovernmentArea], { nullable: true })
  areas?: LocalGovernmentArea[] | null;

  static of(reference: Pick<RestructureAssessment, 'id' | 'areas'>): RestructureAssessment {
    return Object.assign(new RestructureAssessment(), reference);
  }
}
