import { Field, Float, InputType } from 'type-graphql';
import { CompareWith } from './compare-with.enum.js';
import { DEFAULT_RATING_RULE } from './rating.rules.js';

@InputType({
  description:
    'By what a rate becomes red, amber or green. BAD_ARGUMENT where a percentage is not from 0 to 1,000, or amber begins above red.',
})
export class RagRuleInput {
  @Field(() => CompareWith, {
    nullable: true,
    defaultValue: DEFAULT_RATING_RULE.compareWith,
    description: 'The group whose rate is the benchmark.',
  })
  compareWith?: CompareWith | null;

  @Field(() => Float, {
    nullable: true,
    defaultValue: DEFAULT_RATING_RULE.redAbovePercent,
    description: 'Red from this many per cent above the benchmark.',
  })
  redAbovePercent?: number | null;

  @Field(() => Float, {
    nullable: true,
    defaultValue: DEFAULT_RATING_RULE.amberAbovePercent,
    description: 'Amber beyond this many per cent above the benchmark.',
  })
  amberAbovePercent?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: DEFAULT_RATING_RULE.realDifferenceOnly,
    description: 'Red only where the 95 % limits of rate and benchmark do not overlap.',
  })
  realDifferenceOnly?: boolean | null;
}
