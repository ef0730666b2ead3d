import { Field, ObjectType } from 'type-graphql';
import { LoadedSource } from './loaded-source.entity.js';

@ObjectType({ description: 'What the hub holds, how old it is, what is missing, and what does not agree.' })
export class DataHealth {
  @Field(() => [LoadedSource], { description: 'What each subgraph has loaded from each document.' })
  sources!: LoadedSource[];
}
