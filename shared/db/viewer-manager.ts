import type { DataSource, EntityManager } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { PostgresQueryRunner } from 'typeorm/driver/postgres/PostgresQueryRunner.js';

const SET_SEATS = "SELECT set_config('hub.seats', $1, true)";

/**
 * Reads as somebody with these seats. Without seats nothing is set, which the database takes for the public: whatever
 * forgets to say for whom it reads sees less, never more.
 */
export function managerFor(data: DataSource, seats: readonly string[]): EntityManager {
  if (seats.length === 0) return data.manager;
  return data.createEntityManager(new SeatedQueryRunner(data, seats));
}

/** Runs work in one transaction as somebody with these seats. */
export function inSeats<Result>(
  data: DataSource,
  seats: readonly string[],
  work: (manager: EntityManager) => Promise<Result>,
): Promise<Result> {
  return data.transaction(async (manager) => {
    await manager.query(SET_SEATS, [seats.join(' ')]);
    return work(manager);
  });
}

/** Runs each statement in a transaction of its own that has the seats, so that the connection goes back without them. */
class SeatedQueryRunner extends PostgresQueryRunner {
  readonly #data: DataSource;
  readonly #seats: readonly string[];

  constructor(data: DataSource, seats: readonly string[]) {
    super(data.driver as PostgresDriver, 'master');
    this.#data = data;
    this.#seats = seats;
  }

  // biome-ignore lint/suspicious/noExplicitAny: TypeORM's own signature, of which rows and results are read alike.
  override query(query: string, parameters?: any[], useStructuredResult?: any): Promise<any> {
    return inSeats(this.#data, this.#seats, ({ queryRunner }) => {
      if (!queryRunner) throw new Error('a transaction has a query runner');
      return queryRunner.query(query, parameters, useStructuredResult);
    });
  }
}
