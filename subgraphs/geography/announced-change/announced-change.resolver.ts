import { Ctx, Directive, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Citation } from '../../../shared/provenance/citation.type.js';
import { LocalGovernmentArea } from '../area/area.entity.js';
import { loadAreas } from '../area/area.loader.js';
import type { GeographyContext } from '../context.js';
import { AnnouncedChange, ProposedArea } from './announced-change.entity.js';

@Resolver(() => AnnouncedChange)
export class AnnouncedChangeResolver {
  @Directive('@listSize(assumedSize: 4)')
  @Query(() => [AnnouncedChange], {
    nullable: true,
    description:
      'Reorganisations announced that the hub holds, the earliest first. The list is not complete.',
  })
  announcedChanges(@Ctx() context: GeographyContext): Promise<AnnouncedChange[]> {
    return context.announcedChanges.all();
  }

  @Directive('@listSize(assumedSize: 12)')
  @FieldResolver(() => [LocalGovernmentArea], {
    description: 'The areas of today that are due to end, by slug.',
  })
  areas(@Root() change: AnnouncedChange, @Ctx() context: GeographyContext): Promise<LocalGovernmentArea[]> {
    return loadAreas(context.areaBySlug, change.areaIds);
  }

  @FieldResolver(() => Citation, { description: 'Where it was announced.' })
  source(@Root() change: AnnouncedChange): Citation {
    return Citation.of(change.sourceColumns);
  }
}

@Resolver(() => ProposedArea)
export class ProposedAreaResolver {
  @Directive('@listSize(assumedSize: 12)')
  @FieldResolver(() => [LocalGovernmentArea], {
    description: 'The whole areas of today that it would hold, by slug.',
  })
  areas(@Root() proposed: ProposedArea, @Ctx() context: GeographyContext): Promise<LocalGovernmentArea[]> {
    return loadAreas(context.areaBySlug, proposed.areas);
  }
}

@Resolver(() => LocalGovernmentArea)
export class AreaChangesResolver {
  @Directive('@listSize(assumedSize: 2)')
  @FieldResolver(() => [AnnouncedChange], {
    description: 'Announced reorganisations that would end this area; empty where the hub holds none.',
  })
  announcedChanges(
    @Root() area: LocalGovernmentArea,
    @Ctx() context: GeographyContext,
  ): Promise<AnnouncedChange[]> {
    return context.announcedChanges.byArea.load(area.id);
  }
}
