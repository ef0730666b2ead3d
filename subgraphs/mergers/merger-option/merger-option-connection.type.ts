import { Field, Int, ObjectType } from 'type-graphql';
import { BigCountScalar } from '../../../shared/graphql/big-count.scalar.js';
import type { OptionCounts, OptionPage } from '../option/merger-options.rules.js';
import type { OptionRequest } from '../option/option-request.rules.js';
import type { OptionGround } from './merger-option.type.js';

@ObjectType({ description: 'How many options have so many partnerships.' })
export class OptionsByPartnerships {
  @Field(() => Int, { description: 'Number of partnerships.' })
  partnerships!: number;

  @Field(() => BigCountScalar, {
    description: 'Options that meet the constraints; numbers without any are left out.',
  })
  count!: bigint;
}

@ObjectType({
  description:
    'The ways to group a police area, counted exactly and listed as far as asked. Each part is worked out only when asked for. BEYOND_BUDGET where no exact answer can be had.',
})
export class MergerOptionConnection {
  ground!: OptionGround;
  request!: OptionRequest;
  /** The list and the count, once asked for. */
  page?: Promise<OptionPage>;
  counts?: Promise<OptionCounts>;

  static of(ground: OptionGround, request: OptionRequest): MergerOptionConnection {
    return Object.assign(new MergerOptionConnection(), { ground, request });
  }
}
