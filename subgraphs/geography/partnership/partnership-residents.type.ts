import { Directive, Field, Int, ObjectType } from 'type-graphql';

/** In a list of none or one: the gateway drops a null among facts that it hands from subgraph to subgraph. */
@Directive('@inaccessible')
@Directive('@shareable')
@ObjectType({ description: 'How many live in a partnership.' })
export class PartnershipResidents {
  @Field(() => Int, {
    description:
      'Sum of the usual residents of its areas, the newest ONS mid-year estimates that the hub holds.',
  })
  count!: number;

  @Field(() => Int, { nullable: true, description: 'The year of all of them; null for different years.' })
  year!: number | null;
}
