import { z } from 'zod';
import { dateField, slugField } from '../files/fields.js';

const words = z.string().min(1);
/** Rules are named after provisions (s6A), their numbered parts also after enum values of the API. */
const lawId = z
  .string()
  .regex(/^[A-Za-z0-9]+([-_][A-Za-z0-9]+)*$/, 'is not an id: letters, digits, single hyphens or underscores');
const confidence = z.enum(['SEEN', 'SEEN_SECONDARY', 'INFERRED', 'MEMORY']);
const inForceDays = { from: dateField.nullable(), to: dateField.nullable() };

/** A numbered part of a rule. */
export const lawItemField = z.strictObject({
  id: lawId,
  text: words,
  citation: words,
  ...inForceDays,
  confidence,
});

/** A rule of the law table, as its file has it, whichever subgraph reads it. */
export const lawRuleField = z.strictObject({
  id: lawId,
  title: words,
  text: words,
  citation: words,
  document: slugField,
  ...inForceDays,
  fromUncertain: z.boolean().default(false),
  toUncertain: z.boolean().default(false),
  inForce: z.boolean().default(true),
  expectedFrom: dateField.nullable().default(null),
  extent: z.array(z.enum(['ENGLAND', 'WALES'])).min(1),
  confidence,
  severity: z.enum(['BAR', 'REQUIREMENT', 'ADVISORY']).nullable(),
  note: words.nullable().default(null),
  items: z.array(lawItemField).default([]),
  duty: z
    .strictObject({
      of: z.enum(['partnership', 'county-strategy-group']),
      text: words,
      exceptPoliceAreas: z.array(slugField).default([]),
    })
    .optional(),
});
