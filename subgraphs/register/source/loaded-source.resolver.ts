import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { SourceDocument } from '../../../shared/provenance/source-document.entity.js';
import type { RegisterContext } from '../context.js';
import { ageInDays } from './age.rules.js';
import { LoadedSource } from './loaded-source.entity.js';

@Resolver(() => LoadedSource)
export class LoadedSourceResolver {
  @FieldResolver(() => SourceDocument, {
    description: 'The document, with its days and, where it was imported, the file it was read from.',
  })
  document(@Root() source: LoadedSource, @Ctx() context: RegisterContext): Promise<SourceDocument> {
    return context.documents.byId.load(source.documentId);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Days from `document.knownAt` to `DataHealth.asOf`: how long ago the document reports up to, not when it was loaded. Null where that day is not known; negative where the document speaks of a day to come.',
  })
  async ageInDays(@Root() source: LoadedSource, @Ctx() context: RegisterContext): Promise<number | null> {
    const { knownAt } = await context.documents.byId.load(source.documentId);
    return knownAt === null ? null : ageInDays(knownAt, context.today);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'As of when the figures and codes are, in words: "residents mid-2024; households Census 2021". Null for laws, papers and imported files, which have days alone.',
  })
  async vintage(@Root() source: LoadedSource, @Ctx() context: RegisterContext): Promise<string | null> {
    return (await context.loadedSources.termsOf(source.documentId))?.vintage ?? null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The licence of a published table; null where the hub records none.',
  })
  async licence(@Root() source: LoadedSource, @Ctx() context: RegisterContext): Promise<string | null> {
    return (await context.loadedSources.termsOf(source.documentId))?.licence ?? null;
  }

  @FieldResolver(() => [String], {
    nullable: true,
    description:
      'Lines that the licence or the publisher asks to be shown with the figures; empty where it asks for none, null where the hub records no terms.',
  })
  async attribution(@Root() source: LoadedSource, @Ctx() context: RegisterContext): Promise<string[] | null> {
    return (await context.loadedSources.termsOf(source.documentId))?.attribution ?? null;
  }

  @FieldResolver(() => [String], {
    nullable: true,
    description: 'What to beware of in a published table; null where the hub records none.',
  })
  async caveats(@Root() source: LoadedSource, @Ctx() context: RegisterContext): Promise<string[] | null> {
    return (await context.loadedSources.termsOf(source.documentId))?.caveats ?? null;
  }
}
