import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Citation } from '../../../shared/provenance/citation.type.js';
import { StrategyGroupAttendee } from './attendee.entity.js';

@Resolver(() => StrategyGroupAttendee)
export class AttendeeResolver {
  @FieldResolver(() => Citation, { description: 'The paragraph that says so.' })
  source(@Root() attendee: StrategyGroupAttendee): Citation {
    return Citation.of(attendee.source);
  }
}
