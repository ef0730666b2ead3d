import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { ViewerRole } from '../../../shared/access/viewer.js';
import { ViewerRoleEnum } from './viewer-role.enum.js';

@ObjectType({ description: 'A role of whoever asks, and what it is held for.' })
export class ViewerGrant {
  @Field(() => ViewerRoleEnum, { description: 'The role.' })
  role!: ViewerRole;

  @Field(() => [ID], {
    description:
      'Ids, as the token names them and in alphabetical order: partnerships for PARTNERSHIP_OFFICER, counties for COUNTY_OFFICER, police areas for OPCC_ANALYST and COMMISSIONER. Empty for ADMINISTRATOR.',
  })
  places!: readonly string[];
}

@ObjectType({
  description: 'Who the hub takes the asker for. Roles open what is not PUBLIC: `Marking` says what to whom.',
})
export class Viewer {
  @Field(() => Boolean, {
    description:
      'Whether a token came with the question. A token that is not believed is refused, never ignored.',
  })
  signedIn!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'The subject of the token (`sub`), by which its issuer knows the asker; null for the public.',
  })
  subject!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Who issued the token (`iss`); "urn:community-safety-hub:local" for one of `npm run token`; null for the public.',
  })
  issuer!: string | null;

  @Directive('@listSize(assumedSize: 5)')
  @Field(() => [ViewerGrant], {
    description: 'The roles that the token gives, by role; empty for the public.',
  })
  grants!: readonly ViewerGrant[];
}
