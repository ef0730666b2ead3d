import { Args, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import type { MeasuresContext } from '../context.js';
import { loadFigures } from '../figure/figure.loader.js';
import { FigurePlace } from '../figure/figure-place.enum.js';
import { policeAreaSubject } from '../figure/figure-subject.rules.js';
import { MeasureFigure } from '../figure/measure-figure.type.js';
import { MeasureQuestion } from '../figure/measure-question.input.js';
import { PoliceArea } from './police-area.stub.js';

@Resolver(() => PoliceArea)
export class PoliceAreaResolver {
  @Directive('@listSize(assumedSize: 23)')
  @FieldResolver(() => [MeasureFigure], {
    nullable: true,
    description:
      'All that its force recorded in a year: its partnerships, what was assigned to none of them, and an airport that is counted apart.',
  })
  measures(
    @Root() { id }: PoliceArea,
    @Ctx() context: MeasuresContext,
    @Args(() => MeasureQuestion) question: MeasureQuestion,
  ): Promise<MeasureFigure[] | null> {
    return loadFiguresOf(id, FigurePlace.POLICE_AREA, question, context);
  }

  @Directive('@listSize(assumedSize: 23)')
  @FieldResolver(() => [MeasureFigure], {
    nullable: true,
    description:
      'What its force assigned to no partnership: partnerships and this, and an airport that is counted apart, add up to the force. Without counts where the table is blank (Surrey) or has no such row (City of London), which is not zero.',
  })
  unassignedMeasures(
    @Root() { id }: PoliceArea,
    @Ctx() context: MeasuresContext,
    @Args(() => MeasureQuestion) question: MeasureQuestion,
  ): Promise<MeasureFigure[] | null> {
    return loadFiguresOf(id, FigurePlace.UNASSIGNED, question, context);
  }

  @Directive('@listSize(assumedSize: 23)')
  @FieldResolver(() => [MeasureFigure], {
    nullable: true,
    description:
      'What was recorded at an airport that its force counts apart from its partnerships; null where it counts none. Manchester Airport is the only one.',
  })
  async airportMeasures(
    @Root() { id }: PoliceArea,
    @Ctx() context: MeasuresContext,
    @Args(() => MeasureQuestion) question: MeasureQuestion,
  ): Promise<MeasureFigure[] | null> {
    const figures = await loadFiguresOf(id, FigurePlace.AIRPORT, question, context);
    return figures?.some(({ ground: { comparison, subject } }) => comparison.book.holds(subject))
      ? figures
      : null;
  }
}

function loadFiguresOf(
  policeArea: string,
  figurePlace: Parameters<typeof policeAreaSubject>[1],
  question: MeasureQuestion,
  context: MeasuresContext,
): Promise<MeasureFigure[] | null> {
  return loadFigures(question, context, (ground) => {
    const place = ground.find('police-area', policeArea);
    return place ? policeAreaSubject(place, figurePlace) : null;
  });
}
