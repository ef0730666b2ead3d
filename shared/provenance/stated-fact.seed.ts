import { z } from 'zod';
import { slugField, sourceField } from '../files/fields.js';

/** What a stated fact can be about; the same words in every file of a paper folder. */
const FACT_KINDS = [
  'meeting',
  'chairing',
  'voting',
  'substitution',
  'membership',
  'function',
  'governance',
  'recited-duty',
  'power',
  'policy',
  'strategy',
  'plan',
  'action-plan',
  'priority-setting',
  'activity',
  'engagement',
  'performance',
  'review',
  'reviews-under-way',
  'proposal',
  'funding',
  'staffing',
  'data',
  'risk',
  'scrutiny',
  'history',
  'event',
  'law',
] as const;

/** A fact in a paper's file, whichever subgraph the file is for. */
export const factField = z.strictObject({
  id: slugField,
  kind: z.enum(FACT_KINDS),
  text: z.string().min(1, 'is blank'),
  source: sourceField,
});

/** A fact whose source may be left to what it belongs to. */
export const factOfOwnerField = factField.extend({ source: sourceField.optional() });

export type FactField = z.output<typeof factField>;
