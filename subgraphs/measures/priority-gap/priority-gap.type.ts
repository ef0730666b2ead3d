import { Directive, Field, ObjectType } from 'type-graphql';
import { Basis } from '../../../shared/provenance/basis.enum.js';
import { PriorityStatus } from '../comparison/priority-status.enum.js';
import { MeasureFigure } from '../figure/measure-figure.type.js';
import { MeasurePeriod } from '../period/measure-period.type.js';
import { PriorityTheme } from '../theme/theme.stub.js';

@ObjectType({ description: 'A rate that is RED, beside the priorities that bear on it.' })
export class PriorityGap {
  @Field(() => MeasureFigure, { description: 'The figure.' })
  figure!: MeasureFigure;

  @Directive('@listSize(assumedSize: 3)')
  @Field(() => [PriorityTheme], {
    nullable: true,
    description:
      'The themes that its measure bears on, by judgement of the hub. Null while the partnerships are out of reach.',
  })
  themes!: PriorityTheme[];

  @Field(() => PriorityStatus, { description: 'Whether the partnership has set a priority on any of them.' })
  priority!: PriorityStatus;

  @Field(() => Basis, {
    description: 'Always INFERRED: the hub judges which themes a measure and a priority bear on.',
  })
  basis!: Basis;
}

@ObjectType({
  description:
    'High rates beside the priorities of a partnership. It points to questions and answers none: a partnership weighs more than recorded crime.',
})
export class PriorityGaps {
  @Field(() => MeasurePeriod, { description: 'The year of the figures.' })
  period!: MeasurePeriod;

  @Field(() => String, { description: 'The rule as applied, in words.' })
  rule!: string;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the years of its priorities have ended; null where it is not known which it adopted, or for which years.',
  })
  prioritiesOutOfDate!: boolean | null;

  @Directive('@listSize(assumedSize: 23)')
  @Field(() => [PriorityGap], {
    description: 'Measures with a RED rate that bear on a theme, in the order of publication.',
  })
  entries!: PriorityGap[];

  @Directive('@listSize(assumedSize: 23)')
  @Field(() => [MeasureFigure], {
    description:
      'Figures that the rule gives no colour, because rate or benchmark is not known: whether they are high is not known either. Their `rating` says why.',
  })
  notRated!: MeasureFigure[];
}
