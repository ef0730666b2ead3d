import { Field, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../../../shared/graphql/page-info.type.js';
import { ActionPlan } from './action-plan.entity.js';

@ObjectType({
  description:
    'One page of a list of action plans. Plans that the caller may not read are not in it, nor counted.',
})
export class ActionPlanConnection {
  @Field(() => [ActionPlan], {
    description: 'The plans of this page, by name of the partnership, then title.',
  })
  nodes!: ActionPlan[];

  @Field(() => Int, { description: 'How many plans the filters leave, on all pages together.' })
  totalCount!: number;

  @Field(() => PageInfo, { description: 'Where this page ends.' })
  pageInfo!: PageInfo;
}
