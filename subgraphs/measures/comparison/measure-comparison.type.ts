import { Directive, Field, ObjectType } from 'type-graphql';
import { MeasureFigure } from '../figure/measure-figure.type.js';
import { Measure } from '../measure/measure.entity.js';
import { Partnership } from '../partnership/partnership.stub.js';
import { MeasurePeriod } from '../period/measure-period.type.js';

@ObjectType({ description: 'A partnership and its figures: a row of the table.' })
export class MeasureComparisonRow {
  @Field(() => Partnership, {
    nullable: true,
    description: 'The partnership; null while the partnerships are out of reach: the rows keep their order.',
  })
  partnership!: Partnership;

  @Directive('@listSize(assumedSize: 23)')
  @Field(() => [MeasureFigure], { description: 'One figure a measure, in the order of `measures`.' })
  figures!: MeasureFigure[];
}

@ObjectType({ description: 'The figures of several partnerships side by side, of one year.' })
export class MeasureComparison {
  @Field(() => MeasurePeriod, { description: 'The year.' })
  period!: MeasurePeriod;

  @Directive('@listSize(assumedSize: 23)')
  @Field(() => [Measure], { description: 'The measures, in the order asked: the columns of the table.' })
  measures!: Measure[];

  @Field(() => String, {
    description: 'The rule of the ratings in words, where a rating is asked without a rule of its own.',
  })
  rule!: string;

  @Field(() => [MeasureComparisonRow], { description: 'One row a partnership, in the order asked.' })
  rows!: MeasureComparisonRow[];
}
