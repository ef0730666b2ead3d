import { Directive, Field, ObjectType } from 'type-graphql';

@Directive('@shareable')
@ObjectType({ description: 'Where a page of a longer list ends.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'True when more follow after `endCursor`.' })
  hasNextPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'Give this as `after` to get the next page; null on an empty page. Opaque: do not build it yourself.',
  })
  endCursor!: string | null;
}
