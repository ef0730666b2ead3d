import { Args, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import type { MeasuresContext } from '../context.js';
import { loadFigures } from '../figure/figure.loader.js';
import { countySubject } from '../figure/figure-subject.rules.js';
import { MeasureFigure } from '../figure/measure-figure.type.js';
import { MeasureQuestion } from '../figure/measure-question.input.js';
import { County } from './county.stub.js';

@Resolver(() => County)
export class CountyResolver {
  @Directive('@listSize(assumedSize: 23)')
  @FieldResolver(() => [MeasureFigure], {
    nullable: true,
    description:
      'What was recorded in its partnerships in a year, added up. Without counts, and with the reason, where one of them is not held or reaches beyond the county. Crimes assigned to no partnership are not in it.',
  })
  measures(
    @Root() { id }: County,
    @Ctx() context: MeasuresContext,
    @Args(() => MeasureQuestion) question: MeasureQuestion,
  ): Promise<MeasureFigure[] | null> {
    return loadFigures(question, context, (ground) => {
      const place = ground.find('county', id);
      return place ? countySubject(place, ground) : null;
    });
  }
}
