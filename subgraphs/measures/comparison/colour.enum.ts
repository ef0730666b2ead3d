import { registerEnumType } from 'type-graphql';
import { Colour } from './colour.js';

registerEnumType(Colour, {
  name: 'RagColour',
  description: 'What a rule says of a rate. The rule stands beside every rating.',
  valuesConfig: {
    RED: { description: 'So far above the benchmark as the rule asks for red.' },
    AMBER: { description: 'Above the benchmark as the rule asks for amber, and not red.' },
    GREEN: { description: 'Neither.' },
  },
});

export { Colour };
