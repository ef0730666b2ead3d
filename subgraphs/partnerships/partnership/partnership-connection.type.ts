import { Field, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../../../shared/graphql/page-info.type.js';
import { Partnership } from './partnership.entity.js';

@ObjectType({ description: 'One page of a list of partnerships.' })
export class PartnershipConnection {
  @Field(() => [Partnership], { description: 'The partnerships of this page, by name.' })
  nodes!: Partnership[];

  @Field(() => Int, { description: 'How many partnerships the filters leave, on all pages together.' })
  totalCount!: number;

  @Field(() => PageInfo, { description: 'Where this page ends.' })
  pageInfo!: PageInfo;
}
