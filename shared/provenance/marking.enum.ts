import { registerEnumType } from 'type-graphql';
import { Marking } from './marking.js';

registerEnumType(Marking, {
  name: 'Marking',
  description: 'Who may see a record, in the words of the government security classifications.',
  valuesConfig: {
    PUBLIC: { description: 'Published: anybody.' },
    OFFICIAL: {
      description:
        'Not published: the owner, the county and the police area that the owner lies in, and administrators of the hub. A county that lies in several police areas has none above it.',
    },
    OFFICIAL_SENSITIVE: {
      description:
        'The owner alone: not its county, not its commissioner, not even administrators of the hub. Every reading of actions, and of counts of people that others may not know, is put on record.',
    },
  },
});

export { Marking };
