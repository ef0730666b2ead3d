import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Citation } from './citation.type.js';
import { DutyOutcome } from './duty-outcome.js';

registerEnumType(DutyOutcome, {
  name: 'DutyOutcome',
  description:
    'What the documents held show of a duty. The newest document that speaks to it decides; older ones stay in `evidence`. A duty that a paper only recites is no evidence.',
  valuesConfig: {
    MET: { description: 'Shown to be done.' },
    NOT_MET: { description: 'Said not to be done.' },
    CONTRADICTED: {
      description:
        'The practice described is not what the rule asks: an assessment every four years, a video instead of a public meeting.',
    },
    UNKNOWN: {
      description: 'No document held speaks to it. It is not a finding that the duty is neglected.',
    },
  },
});

@Directive('@shareable')
@ObjectType({ description: 'A statutory duty and what the documents held show of it. Not legal advice.' })
export class DutyStatus {
  @Field(() => ID, { description: 'Rule id in the law table, for example "reg-sa-annual".' })
  rule!: string;

  @Field(() => String, { description: 'The duty, paraphrased in one sentence.' })
  duty!: string;

  @Field(() => String, { description: 'The provision: "SI 2007/1830 reg 5".' })
  citation!: string;

  @Field(() => DutyOutcome, { description: 'Worked out from `evidence`, newest document first.' })
  outcome!: DutyOutcome;

  @Field(() => String, { description: 'Why the outcome is what it is, and where documents disagree.' })
  explanation!: string;

  @Directive('@listSize(assumedSize: 5)')
  @Field(() => [Citation], {
    description: 'The paragraphs that show practice, newest document first; empty when none does.',
  })
  evidence!: Citation[];
}
