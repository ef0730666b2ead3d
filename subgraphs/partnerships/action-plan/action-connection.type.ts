import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../../../shared/graphql/page-info.type.js';
import { Marking } from '../../../shared/provenance/marking.enum.js';
import { Action } from './action.entity.js';

@Directive('@authenticated')
@ObjectType({ description: "One page of a plan's actions. OFFICIAL_SENSITIVE, as they are." })
export class ActionConnection {
  @Field(() => [Action], {
    description: 'The actions of this page: by due day, those without one last, then by id.',
  })
  nodes!: Action[];

  @Field(() => Int, { description: 'How many actions the filters leave, on all pages together.' })
  totalCount!: number;

  @Field(() => PageInfo, { description: 'Where this page ends.' })
  pageInfo!: PageInfo;

  @Field(() => Marking, { description: 'OFFICIAL_SENSITIVE: so is also how many there are.' })
  marking!: Marking;
}
