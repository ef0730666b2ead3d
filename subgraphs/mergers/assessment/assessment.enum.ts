import { registerEnumType } from 'type-graphql';
import { FindingSeverity } from '../law/law-terms.js';
import { MergerPurpose, MergerVerdict, PartyKind } from './assessment-terms.js';

registerEnumType(MergerPurpose, {
  name: 'MergerPurpose',
  description:
    'What the local policing body may find a combination to serve (s.5A(2)); one of them is enough. Which of them count depends on the day.',
  valuesConfig: {
    REDUCE_CRIME_AND_DISORDER: { description: 'Reducing crime and disorder.' },
    REDUCE_REOFFENDING: { description: 'Reducing re-offending.' },
    COMBAT_SUBSTANCE_MISUSE: { description: 'Combating the misuse of drugs, alcohol and other substances.' },
    PREVENT_INVOLVEMENT_IN_SERIOUS_VIOLENCE: {
      description: 'Preventing people from becoming involved in serious violence.',
    },
    REDUCE_SERIOUS_VIOLENCE: { description: 'Reducing instances of serious violence.' },
  },
});

registerEnumType(MergerVerdict, {
  name: 'MergerVerdict',
  description:
    'May the areas be combined? The first that holds: fewer than two different areas; an area outside England; before 16 January 2012; 16 January to 21 November 2012 outside London; purposes given and none in force; a required party not among the consents given; a required content not among the contents given; more than one police area or the City of London; else permitted. What the input leaves out is taken to be met. Contiguity, county lines and size never change it. Not legal advice.',
  valuesConfig: {
    PERMITTED: {
      description:
        'Can lawfully be made, if whatever the input leaves open is met: a merger that could be agreed, never one decided.',
    },
    PERMITTED_WITH_SECRETARY_OF_STATE: {
      description:
        'As PERMITTED, with the Secretary of State as a party and co-operation arrangements (s.5A(3)-(6)).',
    },
    NOT_PERMITTED: { description: 'Barred, or a requirement that the input answers is not met.' },
    NOT_A_MERGER: { description: 'Fewer than two different areas.' },
    ORDER_ROUTE: {
      description: "Before 16 January 2012: the Secretary of State's order was the only route.",
    },
  },
});

registerEnumType(PartyKind, {
  name: 'PartyKind',
  description: 'In what capacity somebody has to agree.',
  valuesConfig: {
    RESPONSIBLE_AUTHORITY: { description: 'A responsible authority of one or more of the areas (s.5(1)).' },
    LOCAL_POLICING_BODY: { description: 'The policing body of a police area involved (s.5(1E)).' },
    SECRETARY_OF_STATE: {
      description: 'A party across police areas and in place of the City of London’s policing body.',
    },
  },
});

registerEnumType(FindingSeverity, {
  name: 'FindingSeverity',
  description: 'What a finding does to a merger; the three never mix.',
  valuesConfig: {
    BAR: { description: 'Bars the merger.' },
    REQUIREMENT: { description: 'Must be done for the merger to be made.' },
    ADVISORY: { description: 'Not law: policy or practice worth weighing, or a gap in the data.' },
  },
});

export { FindingSeverity, MergerPurpose, MergerVerdict, PartyKind };
