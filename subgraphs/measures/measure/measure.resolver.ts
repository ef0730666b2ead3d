import { Arg, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { MeasuresContext } from '../context.js';
import { PriorityTheme } from '../theme/theme.stub.js';
import { Measure } from './measure.entity.js';
import { MeasureTheme } from './measure-theme.type.js';

@Resolver(() => Measure)
export class MeasureResolver {
  @Directive('@listSize(assumedSize: 23)')
  @Query(() => [Measure], { nullable: true, description: 'Every measure, each before its parts.' })
  measures(@Ctx() context: MeasuresContext): Promise<Measure[]> {
    return context.measures.all();
  }

  @Query(() => Measure, { nullable: true, description: 'A measure; null when none has the id.' })
  measure(
    @Ctx() context: MeasuresContext,
    @Arg('id', () => ID, { description: 'Slug: "residential-burglary".' }) id: string,
  ): Promise<Measure | null> {
    return context.measures.find(id);
  }

  @FieldResolver(() => Measure, {
    nullable: true,
    description: 'The measure whose count holds this one; null for total recorded crime.',
  })
  async parent(@Root() measure: Measure, @Ctx() context: MeasuresContext): Promise<Measure | null> {
    return measure.parentId === null ? null : context.measures.find(measure.parentId);
  }

  @Directive('@listSize(assumedSize: 10)')
  @FieldResolver(() => [Measure], {
    description:
      'The measures that add up to this one, wherever all are available; empty where none are published.',
  })
  async parts(@Root() measure: Measure, @Ctx() context: MeasuresContext): Promise<Measure[]> {
    return (await context.measures.all()).filter((other) => other.parentId === measure.id);
  }

  @Directive('@listSize(assumedSize: 3)')
  @FieldResolver(() => [PriorityTheme], {
    nullable: true,
    description:
      'The shared themes that it bears on, by judgement of the hub; empty where it bears on none. Null while the partnerships are out of reach.',
  })
  themes(@Root() measure: Measure): PriorityTheme[] {
    return measure.themeLinks.map((link) => link.theme);
  }

  @Directive('@listSize(assumedSize: 3)')
  @FieldResolver(() => [MeasureTheme], { description: 'The same themes with the ground for each.' })
  themeLinks(@Root() measure: Measure): MeasureTheme[] {
    return measure.themeLinks;
  }
}
