import { registerEnumType } from 'type-graphql';
import { Basis } from './basis.js';

registerEnumType(Basis, {
  name: 'Basis',
  description: 'How a fact comes to be known.',
  valuesConfig: {
    STATED: { description: 'The document says it.' },
    DERIVED: { description: 'Arithmetic or a join over stated facts.' },
    INFERRED: { description: 'Read into the document by judgement; never to be shown as stated.' },
  },
});

export { Basis };
