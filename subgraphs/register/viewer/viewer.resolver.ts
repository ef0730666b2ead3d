import { Ctx, Query, Resolver } from 'type-graphql';
import type { RegisterContext } from '../context.js';
import { Viewer } from './viewer.type.js';

@Resolver(() => Viewer)
export class ViewerResolver {
  @Query(() => Viewer, {
    nullable: true,
    description:
      'Who the hub takes you for: the public, or whoever your token names, with your roles and their places. What is PUBLIC is the same for everybody.',
  })
  viewer(@Ctx() { viewer: { subject, issuer, grants } }: RegisterContext): Viewer {
    return { signedIn: subject !== null, subject, issuer, grants };
  }
}
