import { z } from 'zod';
import { type FinancialYear, isFinancialYear } from '../calendar/financial-year.js';
import { type IsoDate, isIsoDate } from '../calendar/iso-date.js';
import { type Pence, penceFromPounds } from '../money/pence.js';
import { Basis } from '../provenance/basis.js';

/** Fields that several data files share, each with the reason a person is given when it does not fit. */

export const dateField = z.custom<IsoDate>(isIsoDate, 'is not a calendar day as 2024-03-31');

export const yearField = z.custom<FinancialYear>(isFinancialYear, 'is not a financial year as 2023/24');

export const slugField = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not a slug: lower case letters, digits and single hyphens');

export const basisField = z.enum(Basis);

/** Pounds with at most two places, as text or a number. */
export const poundsField = z.union([z.string(), z.number()]).transform((pounds, context): Pence => {
  try {
    return penceFromPounds(String(pounds));
  } catch {
    context.addIssue({ code: 'custom', message: 'is not an amount in pounds with at most two places' });
    return z.NEVER;
  }
});

/** A cell that holds a whole number; nine digits are what an integer column takes. */
export const wholeNumberCell = z
  .string()
  .regex(/^\d{1,9}$/, 'is not a whole number of at most nine digits')
  .transform(Number);

/** A cell that holds a number. */
export const numberCell = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/, 'is not a number')
  .transform(Number);

/** A cell that holds true or false. */
export const booleanCell = z
  .enum(['true', 'false'], 'is not true or false')
  .transform((text) => text === 'true');

/** Where a fact of a paper stands; the document is the one whose folder it lies in. */
export const sourceField = z.strictObject({
  paragraph: z.union([z.string(), z.number()]).transform(String),
  quote: z.string().nullable().default(null),
  basis: basisField.default(Basis.STATED),
});

export type SourceField = z.output<typeof sourceField>;
