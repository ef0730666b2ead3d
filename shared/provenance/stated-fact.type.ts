import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Citation } from './citation.type.js';

@Directive('@shareable')
@ObjectType({
  description:
    'A rule of chairing or voting, a power, a recited duty, a plan or strategy named, a proposal: what a paper states and no other field holds, in the words of the hub.',
})
export class StatedFact {
  @Field(() => ID, { description: 'Begins with the id of its document.' })
  id!: string;

  @Field(() => String, {
    description:
      'What it is about: "chairing", "voting", "recited-duty", "power", "strategy", "proposal" and the like.',
  })
  kind!: string;

  @Field(() => String, { description: 'The fact in the words of the hub, not a quotation.' })
  text!: string;

  @Field(() => Citation, { description: 'The paragraph that states it.' })
  source!: Citation;
}
