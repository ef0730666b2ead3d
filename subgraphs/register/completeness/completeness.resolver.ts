import { FieldResolver, Float, Resolver, Root } from 'type-graphql';
import { DataCompleteness } from './completeness.entity.js';
import { percentHeld } from './percent.rules.js';

@Resolver(() => DataCompleteness)
export class DataCompletenessResolver {
  @FieldResolver(() => Float, {
    nullable: true,
    description:
      '`held` in a hundred of `of`, rounded down to one decimal place, so that only the whole is 100. Null of nothing.',
  })
  percent(@Root() completeness: DataCompleteness): number | null {
    return percentHeld(completeness);
  }
}
