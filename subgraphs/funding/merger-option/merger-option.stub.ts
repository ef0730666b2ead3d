import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

/** The residents of a combined area, or of one area, as geography gives them. */
@Directive('@shareable')
@ObjectType('CombinedPopulation')
export class CombinedPopulation {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  population!: number;
}

/** Funding's half of a merger option: how evenly grants would fall on its residents. */
@Directive('@key(fields: "id")')
@ObjectType('MergerOption')
export class MergerOption {
  @Field(() => ID)
  id!: string;

  /** Absent where geography could not be asked. */
  @Directive('@external')
  @Field(() => [CombinedPopulation])
  populations?: CombinedPopulation[] | null;
}
