import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { acceptPage } from '../../../shared/graphql/page.args.js';
import { DataCompleteness } from '../completeness/completeness.entity.js';
import type { RegisterContext } from '../context.js';
import { Contradiction } from '../contradiction/contradiction.entity.js';
import { ContradictionArgs } from '../contradiction/contradiction.input.js';
import { DEFAULT_PAGE, GapArgs } from '../gap/gap.input.js';
import { DataGapConnection, DataGapCount } from '../gap/gap.type.js';
import { DataImport } from '../import/import.entity.js';
import { choosePartnerships } from '../partnership/partnership-choice.loader.js';
import { LoadedSource } from '../source/loaded-source.entity.js';
import { SubgraphHealth } from '../source/subgraph-health.type.js';
import { DataHealth } from './data-health.type.js';

@Resolver(() => DataHealth)
export class DataHealthResolver {
  @Query(() => DataHealth, {
    nullable: true,
    description:
      'What the hub holds, how old it is, what is missing, and what does not agree. It tells what the data files and imports hold, not which part of the hub is running: `/readiness` does.',
  })
  dataHealth(@Ctx() context: RegisterContext): DataHealth {
    return { asOf: context.today };
  }

  @Directive('@listSize(assumedSize: 8)')
  @FieldResolver(() => [SubgraphHealth], {
    description: 'What each part of the hub has loaded in all, in the order of loading.',
  })
  subgraphs(@Root() _health: DataHealth, @Ctx() context: RegisterContext): Promise<SubgraphHealth[]> {
    return context.loadedSources.bySubgraph();
  }

  @Directive('@listSize(assumedSize: 150)')
  @FieldResolver(() => [LoadedSource], {
    description:
      'What each part of the hub has loaded from each document, in the order of loading, then by sort of record. A document stands once for each sort.',
  })
  async sources(
    @Root() _health: DataHealth,
    @Ctx() context: RegisterContext,
    @Arg('document', () => ID, {
      nullable: true,
      description:
        'Only what was loaded from this document, as a citation names it: "ons-lad-lookup-2024"; UNKNOWN_ID when there is none.',
    })
    document: string | null,
  ): Promise<LoadedSource[]> {
    if (typeof document !== 'string') return context.loadedSources.all();
    await context.documents.require(document, 'document');
    return (await context.loadedSources.all()).filter((source) => source.documentId === document);
  }

  @Directive('@listSize(assumedSize: 40)')
  @FieldResolver(() => [DataCompleteness], {
    description: 'How much is held of what could be known, in the order of loading.',
  })
  completeness(@Root() _health: DataHealth, @Ctx() context: RegisterContext): Promise<DataCompleteness[]> {
    return context.completenesses();
  }

  @Directive('@listSize(assumedSize: 50)')
  @FieldResolver(() => [DataImport], {
    description:
      'Files that somebody loaded, in that order; empty while there is only what comes with the hub.',
  })
  async imports(
    @Root() _health: DataHealth,
    @Ctx() context: RegisterContext,
    @Arg('document', () => ID, {
      nullable: true,
      description:
        'Only imports that brought this document, as a citation names it; UNKNOWN_ID when there is none. Empty for a document that comes with the hub.',
    })
    document: string | null,
  ): Promise<DataImport[]> {
    if (typeof document === 'string') await context.documents.require(document, 'document');
    return context.imports(document ?? null);
  }

  @Directive('@listSize(assumedSize: 20)')
  @FieldResolver(() => [Contradiction], {
    description:
      'Documents that contradict each other, themselves, or the Act and the Regulations: by the part of the hub that found it, kind, id of the partnership and rule. Filters combine.',
  })
  async contradictions(
    @Root() _health: DataHealth,
    @Ctx() context: RegisterContext,
    @Args(() => ContradictionArgs) { kinds, ...places }: ContradictionArgs,
  ): Promise<Contradiction[]> {
    return context.contradictions({
      kinds: kinds ?? null,
      among: await choosePartnerships(context.places, places),
    });
  }

  @Directive('@listSize(assumedSize: 20)')
  @FieldResolver(() => [DataGapCount], {
    description: 'Every sort of gap, by part of the hub, and how many partnerships have it.',
  })
  gapCounts(@Root() _health: DataHealth, @Ctx() context: RegisterContext): Promise<DataGapCount[]> {
    return context.gaps.counts();
  }

  @FieldResolver(() => DataGapConnection, {
    description:
      'What is missing for each partnership, page by page, by id of the partnership. Filters combine.',
  })
  async gaps(
    @Root() _health: DataHealth,
    @Ctx() context: RegisterContext,
    @Args(() => GapArgs) { what, first, after, ...places }: GapArgs,
  ): Promise<DataGapConnection> {
    const asked = acceptPage({ first, after }, DEFAULT_PAGE);
    if (typeof what === 'string') await context.gaps.requireSort(what, 'what');
    const among = await choosePartnerships(context.places, places);
    return context.gaps.page({ among, what: what ?? null, ...asked });
  }
}
