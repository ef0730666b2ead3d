import type { FinancialYear } from '../../../shared/calendar/financial-year.js';
import { DomainError } from '../../../shared/errors.js';
import type { Years } from '../counting/years.rules.js';

/** The period asked for; an end left out is open. @throws DomainError BAD_PERIOD when it ends before it begins. */
export function acceptPeriod(from: FinancialYear | null = null, to: FinancialYear | null = null): Years {
  if (from === null || to === null || from <= to) return { from, to };
  throw new DomainError(
    'BAD_PERIOD',
    `from: ${from} is after to: ${to}; give a period that begins no later than it ends.`,
    { argument: 'from', from, to, accepted: 'from no later than to' },
  );
}

/** The values asked for; null, which asks for any, where none are given. An empty list asks for nothing. */
export function acceptChoice<Value>(values: readonly Value[] | null = null): ReadonlySet<Value> | null {
  return values === null ? null : new Set(values);
}
