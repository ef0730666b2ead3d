import { Directive, Field, ObjectType } from 'type-graphql';
import { Basis } from './basis.enum.js';
import type { SourceColumns } from './source.columns.js';
import { SourceDocument } from './source-document.entity.js';

@Directive('@shareable')
@ObjectType({ description: 'The paragraph that a fact comes from, and how far the document itself says it.' })
export class Citation {
  @Field(() => SourceDocument, { description: 'The document.' })
  document!: SourceDocument;

  @Field(() => String, { description: 'Paragraph, table or section: "5.4".' })
  locator!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'A title, name or figure as printed, a few words at most; the hub points to paragraphs, it does not reproduce them.',
  })
  quote!: string | null;

  @Field(() => Basis, {
    description: 'Whether the document says it, or the hub worked it out or read it in.',
  })
  basis!: Basis;

  /** The stored source as a citation. Its document is looked up by CitationResolver, and only when asked for. */
  static of(source: SourceColumns): Citation {
    return Object.assign(new Citation(), { ...source, quote: source.quote ?? null });
  }
}
