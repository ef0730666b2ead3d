import { Directive, Field, ObjectType } from 'type-graphql';
import type { IsoDate } from '../../../shared/calendar/iso-date.js';
import { DateScalar } from '../../../shared/graphql/date.scalar.js';

/** What the merger rules ask geography for: lists travel whole, because `@requires` passes no day. */
@Directive('@inaccessible')
@Directive('@shareable')
@ObjectType('BodyTenure', { description: 'A body responsible for an area, with its first and last day.' })
export class BodyTenureFact {
  @Field(() => String, {
    description: 'Slug of the name; ends in "-not-recorded" where the data names none.',
  })
  bodyId!: string;

  @Field(() => String, { description: 'Name, or "not recorded".' })
  name!: string;

  @Field(() => String, { description: 'Kind of s.5(1).' })
  kind!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day; null where it began before the data does.',
  })
  from!: IsoDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null while it goes on.' })
  to!: IsoDate | null;

  @Field(() => String, { description: 'The provision that makes it responsible.' })
  provision!: string;
}
