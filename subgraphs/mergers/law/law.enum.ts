import { registerEnumType } from 'type-graphql';
import { LawConfidence } from './law-terms.js';

registerEnumType(LawConfidence, {
  name: 'LawConfidence',
  description: 'How surely the hub knows that a rule says what it says.',
  valuesConfig: {
    SEEN: { description: 'The text of the provision was read.' },
    SEEN_SECONDARY: { description: 'Read only in another source that tells of it.' },
    INFERRED: { description: 'Concluded from text that was read.' },
    MEMORY: { description: 'From memory; not checked.' },
  },
});

export { LawConfidence };
