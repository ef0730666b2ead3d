import type { Repository } from 'typeorm';
import type { IsoDate } from '../../../shared/calendar/iso-date.js';
import { readEach, readOnce } from '../../../shared/db/row-loader.js';
import { DomainError } from '../../../shared/errors.js';
import { defaultYear, findYearEnding, newestFirst, yearsAmong } from './held-period.rules.js';
import type { MeasurePeriodRow } from './measure-period.entity.js';

export interface Periods {
  /** The newest first. */
  all(): Promise<MeasurePeriodRow[]>;
  /** The year that ends on the day; the default year where none is named. @throws DomainError UNKNOWN_PERIOD */
  requireYear(ending: IsoDate | null | undefined): Promise<MeasurePeriodRow>;
}

/** One statement a request. */
export function createPeriods(periods: Repository<MeasurePeriodRow>): Periods {
  const all = readOnce(async () => (await periods.find()).sort(newestFirst));
  return {
    all,
    requireYear: readEach(
      async (ending) => {
        const held = await all();
        const year = ending ? findYearEnding(held, ending) : defaultYear(held);
        if (year) return year;
        throw unknownPeriod(ending ?? null, held);
      },
      (ending) => ending ?? '',
    ),
  };
}

function unknownPeriod(ending: IsoDate | null, held: readonly MeasurePeriodRow[]): DomainError {
  const accepted = yearsAmong(held).map((year) => year.to);
  const days = accepted.length > 0 ? accepted.join(', ') : 'none';
  return new DomainError(
    'UNKNOWN_PERIOD',
    `yearEnding: no figures of a year that ends on ${ending ?? 'any day'} are held; accepted: ${days}.`,
    { argument: 'yearEnding', accepted },
  );
}
