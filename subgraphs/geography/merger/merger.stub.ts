import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

/** Geography's half of a merger assessment: the areas that its id spells. */
@Directive('@key(fields: "id")')
@ObjectType('MergerAssessment')
export class MergerAssessment {
  @Field(() => ID)
  id!: string;
}

/** Geography's half of an assessed restructure: the areas that its id spells. */
@Directive('@key(fields: "id")')
@ObjectType('RestructureAssessment')
export class RestructureAssessment {
  @Field(() => ID)
  id!: string;
}

/** Geography's half of one partnership area of an option: its areas and residents. */
@Directive('@key(fields: "id")')
@ObjectType('CombinedArea')
export class CombinedArea {
  @Field(() => ID)
  id!: string;
}

/** Geography's half of an option: the residents of each partnership that it would make. */
@Directive('@key(fields: "id")')
@ObjectType('MergerOption')
export class MergerOption {
  @Field(() => ID)
  id!: string;
}

@Directive('@inaccessible')
@Directive('@shareable')
@ObjectType({ description: 'The residents of a combined area.' })
export class CombinedPopulation {
  @Field(() => ID, { description: 'Id of the combined area.' })
  id!: string;

  @Field(() => Int, {
    description:
      'Sum of the usual residents of its areas, the newest ONS mid-year estimates that the hub holds (their `populationYear` says of which year).',
  })
  population!: number;
}
