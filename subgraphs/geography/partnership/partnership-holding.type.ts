import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@inaccessible')
@Directive('@shareable')
@ObjectType({ description: 'A whole area of a partnership.' })
export class HeldArea {
  @Field(() => ID, { description: 'Slug of the area.' })
  id!: string;

  @Field(() => String, { description: 'GSS code of the area.' })
  code!: string;

  @Field(() => String, { description: 'Name of the area.' })
  name!: string;
}

@Directive('@inaccessible')
@Directive('@shareable')
@ObjectType({ description: 'A partnership that holds an area, wholly or in part.' })
export class PartnershipHolding {
  @Field(() => ID, { description: 'Slug of the partnership.' })
  id!: string;

  @Field(() => String, { description: 'GSS code of the partnership area.' })
  code!: string;

  @Field(() => String, { description: 'Name of the partnership.' })
  name!: string;

  @Field(() => Boolean, { description: 'True when it holds the whole of the area asked about.' })
  whole!: boolean;

  @Field(() => [HeldArea], { description: 'The areas that it holds whole, by slug.' })
  wholeAreas!: HeldArea[];
}
