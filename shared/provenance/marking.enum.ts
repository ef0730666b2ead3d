import { registerEnumType } from 'type-graphql';
import { Marking } from './marking.js';

registerEnumType(Marking, {
  name: 'Marking',
  description: 'Who may see a record, in the words of the government security classifications.',
  valuesConfig: {
    PUBLIC: { description: 'Published: anybody.' },
    OFFICIAL: {
      description:
        "Not published: the owner, the county and the police area's commissioner that the owner lies in, and administrators of the hub.",
    },
    OFFICIAL_SENSITIVE: {
      description:
        'The owner alone: not its county, not its commissioner, not even administrators of the hub. Every reading is recorded.',
    },
  },
});

export { Marking };
