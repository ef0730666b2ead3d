import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column } from 'typeorm';
import { OwnerKind } from './owner.js';

registerEnumType(OwnerKind, {
  name: 'OwnerKind',
  description: 'What kind of body decides who sees a document.',
  valuesConfig: {
    PUBLISHER: { description: 'Whoever published it, named by `publisher`; so for whatever is PUBLIC.' },
    PARTNERSHIP: { description: 'A community safety partnership.' },
    COUNTY: { description: 'The strategy group of a two-tier county.' },
    POLICE_AREA: { description: "The commissioner's office of a police area." },
  },
});

@Directive('@shareable')
@ObjectType({ description: 'The body whose document it is, and who decides about its marking.' })
export class DocumentOwner {
  @Field(() => OwnerKind, { description: 'What it is.' })
  @Column({ type: 'text' })
  kind!: OwnerKind;

  @Field(() => ID, {
    nullable: true,
    description: 'The slug of the partnership, county or police area; null for a publisher.',
  })
  @Column({ type: 'text', nullable: true })
  id!: string | null;
}
