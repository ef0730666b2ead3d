import { Ctx, Query, Resolver } from 'type-graphql';
import type { RegisterContext } from '../context.js';
import { DataHealth } from './data-health.type.js';

@Resolver(() => DataHealth)
export class DataHealthResolver {
  @Query(() => DataHealth, {
    nullable: true,
    description: 'What the hub holds, how old it is, what is missing, and what does not agree.',
  })
  async dataHealth(@Ctx() context: RegisterContext): Promise<DataHealth> {
    return { sources: await context.loadedSources() };
  }
}
