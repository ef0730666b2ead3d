import type DataLoader from 'dataloader';
import type { Repository } from 'typeorm';
import { RowLoader } from '../../../shared/db/row-loader.js';
import type { Period } from '../comparison/period.rules.js';
import { Comparison } from '../figure/comparison.rules.js';
import { CrimeBook } from '../figure/crime-book.rules.js';
import type { LoadGround } from '../ground/ground.loader.js';
import { periodId } from '../period/held-period.rules.js';
import type { RecordedCrime } from './recorded-crime.entity.js';

/** All that was recorded in a period, ready to be compared. */
export type ComparisonByPeriod = DataLoader<Period, Comparison, string>;

/** One statement for the periods asked for together: the whole country, since ranks and benchmarks need all of it. */
export function createComparisonByPeriod(
  rows: Repository<RecordedCrime>,
  loadGround: LoadGround,
): ComparisonByPeriod {
  return new RowLoader<Period, Comparison, string>(
    async (periods) => {
      const [ground, found] = await Promise.all([
        loadGround(),
        rows.find({ where: periods.map(({ from, to }) => ({ from, to, chosen: true })) }),
      ]);
      return periods.map((period) => {
        const own = found.filter((row) => row.from === period.from && row.to === period.to);
        return new Comparison(new CrimeBook(period, own, ground));
      });
    },
    { cacheKeyFn: periodId },
  );
}
