import { registerEnumType } from 'type-graphql';
import { PriorityStatus } from './priority-status.js';

registerEnumType(PriorityStatus, {
  name: 'PriorityStatus',
  description: 'Whether a partnership has set a priority on a theme that a measure bears on.',
  valuesConfig: {
    SET: { description: 'One of its priorities is mapped to a theme of the measure.' },
    NOT_SET: { description: 'Its priorities are known, and none is mapped to a theme of the measure.' },
    UNKNOWN: { description: 'No paper held tells its priorities. It does not mean that it has none.' },
  },
});

export { PriorityStatus };
