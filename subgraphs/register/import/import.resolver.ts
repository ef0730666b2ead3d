import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { SourceDocument } from '../../../shared/provenance/source-document.entity.js';
import type { RegisterContext } from '../context.js';
import { DataImport } from './import.entity.js';

@Resolver(() => DataImport)
export class DataImportResolver {
  @Directive('@listSize(assumedSize: 4)')
  @FieldResolver(() => [SourceDocument], {
    description:
      'The documents that it brought, as facts cite them: the file itself, or the papers of a folder.',
  })
  documents(@Root() { documentIds }: DataImport, @Ctx() context: RegisterContext): Promise<SourceDocument[]> {
    return Promise.all(documentIds.map((id) => context.documents.byId.load(id)));
  }
}
