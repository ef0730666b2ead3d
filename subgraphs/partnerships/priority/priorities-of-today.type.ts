import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** What other subgraphs are told of a partnership's priorities; clients ask for the priorities themselves. */
@Directive('@inaccessible')
@Directive('@shareable')
@ObjectType({ description: 'The themes of the priorities that a partnership has today.' })
export class PrioritiesOfToday {
  @Field(() => Boolean, {
    description: 'Whether any adopted set with years is known that had begun by today.',
  })
  known!: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the years of that set have ended; null where there is none.',
  })
  outOfDate!: boolean | null;

  @Field(() => [ID], { description: 'Ids of the themes that its priorities are mapped to, each once.' })
  themes!: string[];
}
