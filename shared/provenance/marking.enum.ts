import { registerEnumType } from 'type-graphql';
import { Marking } from './marking.js';

registerEnumType(Marking, {
  name: 'Marking',
  description: 'Who may see a record, in the words of the government security classifications.',
  valuesConfig: {
    PUBLIC: { description: 'Published. The only marking that the hub holds today.' },
  },
});

export { Marking };
