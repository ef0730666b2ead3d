import { Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { Citation } from '../../../shared/provenance/citation.type.js';
import { attributionOf, LICENCE } from './attribution.rules.js';
import { AreaBoundary } from './boundary.entity.js';

@Resolver(() => AreaBoundary)
export class BoundaryResolver {
  @FieldResolver(() => String, {
    description: 'On what terms the ONS publishes such files: the Open Government Licence v3.0.',
  })
  licence(): string {
    return LICENCE;
  }

  @Directive('@listSize(assumedSize: 2)')
  @FieldResolver(() => [String], {
    description:
      'Lines that the licence asks to be shown wherever the shape is: the source, and "Contains OS data © Crown copyright and database right" with the year.',
  })
  attribution(@Root() { vintage }: AreaBoundary): string[] {
    return attributionOf(vintage);
  }

  @FieldResolver(() => Citation, {
    description:
      'The imported file; the locator is the GSS code of the area. DERIVED, as the hub made the shape simpler.',
  })
  source(@Root() { sourceColumns }: AreaBoundary): Citation {
    return Citation.of(sourceColumns);
  }
}
