import { Field, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../../../shared/graphql/page-info.type.js';
import { DataGap } from './gap.entity.js';

@ObjectType({ description: 'A sort of gap and how many partnerships have it.' })
export class DataGapCount {
  @Field(() => String, { description: 'The part of the hub that would hold what is missing.' })
  subgraph!: string;

  @Field(() => String, { description: 'The sort, as `DataGap.what`: "priorities".' })
  what!: string;

  @Field(() => Int, { description: 'How many partnerships have such a gap.' })
  partnerships!: number;
}

@ObjectType({ description: 'One page of a list of gaps.' })
export class DataGapConnection {
  @Field(() => [DataGap], { description: 'The gaps of this page, by id of the partnership.' })
  nodes!: DataGap[];

  @Field(() => Int, { description: 'How many gaps the filters leave, on all pages together.' })
  totalCount!: number;

  @Field(() => PageInfo, { description: 'Where this page ends.' })
  pageInfo!: PageInfo;
}
