import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Citation } from '../../../shared/provenance/citation.type.js';
import { LocalGovernmentArea } from '../area/area.stub.js';

@ObjectType({ description: 'One of the areas that ONS finds most like an area.' })
export class StatisticalNeighbour {
  @Field(() => LocalGovernmentArea, {
    nullable: true,
    description: 'The area that is alike; null while the areas are out of reach.',
  })
  area!: LocalGovernmentArea;

  @Field(() => Int, { description: '1 is the most alike; ONS lists 15.' })
  rank!: number;

  @Field(() => Float, {
    description: 'How far apart the two are, as ONS measures it: smaller means more alike.',
  })
  distance!: number;

  @Field(() => Citation, { description: 'The list.' })
  source!: Citation;
}
