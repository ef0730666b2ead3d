import { Ctx, Directive, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { distinct } from '../../../shared/collections.js';
import { LocalGovernmentArea } from '../area/area.entity.js';
import type { GeographyContext } from '../context.js';
import { areasOfCombination, areasOfSpelledId, populationOf } from './merger.loader.js';
import {
  CombinedArea,
  CombinedPopulation,
  MergerAssessment,
  MergerOption,
  RestructureAssessment,
} from './merger.stub.js';

@Resolver(() => MergerAssessment)
export class MergerAssessmentResolver {
  @FieldResolver(() => [LocalGovernmentArea], {
    nullable: true,
    description: 'The areas asked about, each once, by slug.',
  })
  areas(
    @Root() assessment: MergerAssessment,
    @Ctx() context: GeographyContext,
  ): Promise<LocalGovernmentArea[]> {
    return areasOfSpelledId(context, assessment.id);
  }
}

@Resolver(() => RestructureAssessment)
export class RestructureAssessmentResolver {
  @FieldResolver(() => [LocalGovernmentArea], {
    nullable: true,
    description: 'The areas of all groups, each once, by slug.',
  })
  areas(
    @Root() assessment: RestructureAssessment,
    @Ctx() context: GeographyContext,
  ): Promise<LocalGovernmentArea[]> {
    return areasOfSpelledId(context, assessment.id);
  }
}

@Resolver(() => CombinedArea)
export class CombinedAreaResolver {
  // The combined areas of an option share out its areas: all their lists together are no longer than one of 32.
  @Directive('@listSize(assumedSize: 4)')
  @FieldResolver(() => [LocalGovernmentArea], {
    nullable: true,
    description: 'Its local government areas, by slug.',
  })
  areas(@Root() combined: CombinedArea, @Ctx() context: GeographyContext): Promise<LocalGovernmentArea[]> {
    return areasOfCombination(context, combined.id);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'DERIVED: sum of the usual residents of its areas, the newest ONS mid-year estimates that the hub holds (their `populationYear` says of which year).',
  })
  async population(@Root() combined: CombinedArea, @Ctx() context: GeographyContext): Promise<number> {
    return populationOf(await areasOfCombination(context, combined.id));
  }
}

@Resolver(() => MergerOption)
export class MergerOptionResolver {
  @Directive('@inaccessible')
  @FieldResolver(() => [CombinedPopulation], {
    description: 'Residents of each combined area of the option and of each area by itself.',
  })
  populations(@Root() option: MergerOption, @Ctx() context: GeographyContext): Promise<CombinedPopulation[]> {
    const combined = option.id.split('|');
    const ids = distinct([...combined, ...combined.flatMap((id) => id.split('+'))]);
    return Promise.all(
      ids.map(async (id) => ({ id, population: populationOf(await areasOfCombination(context, id)) })),
    );
  }
}
