import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Promised } from '../promised.js';
import { Citation } from './citation.type.js';
import type { DocumentById } from './document.loader.js';
import type { SourceColumns } from './source.columns.js';
import { SourceDocument } from './source-document.entity.js';

@Resolver(() => Citation)
export class CitationResolver {
  @FieldResolver(() => SourceDocument)
  document(
    @Root() citation: Citation & SourceColumns,
    @Ctx() context: { documentById: DocumentById },
  ): Promised<SourceDocument> {
    return context.documentById.get(citation.documentId);
  }
}
