import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import type { MeasuresContext } from '../context.js';
import { Measure } from '../measure/measure.entity.js';
import { PriorityTheme } from './theme.stub.js';

@Resolver(() => PriorityTheme)
export class ThemeResolver {
  @Directive('@listSize(assumedSize: 10)')
  @FieldResolver(() => [Measure], {
    nullable: true,
    description:
      'What is counted that bears on the theme, by judgement of the hub: see `Measure.themeLinks`. Empty where nothing recorded tells of it.',
  })
  async measures(@Root() theme: PriorityTheme, @Ctx() context: MeasuresContext): Promise<Measure[]> {
    const all = await context.measures.all();
    return all.filter((measure) => measure.themeLinks.some((link) => link.theme.id === theme.id));
  }
}
