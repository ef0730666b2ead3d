import type { GraphQLResolveInfo } from 'graphql';
import type { DataSource, EntityManager } from 'typeorm';
import type { Asker } from '../access/asker.js';
import type { IsoDate } from '../calendar/iso-date.js';
import type { EntityClass, MigrationClass } from '../db/data-source.js';
import type { ReadSensitive } from '../db/sensitive-read.js';
import type { DataFolder } from '../files/data-folder.js';
import type { SubgraphReport } from '../provenance/subgraph-report.js';

export type SubgraphName =
  | 'geography'
  | 'partnerships'
  | 'strategy'
  | 'funding'
  | 'mergers'
  | 'measures'
  | 'register';

/** What one request may know besides its arguments: who asks, and what follows. */
export interface RequestFacts extends Asker {
  /** The day on which the question is asked: what "today if left out" means. */
  today: IsoDate;
  /** Aborted when nobody waits for the answer any more. */
  signal?: AbortSignal | undefined;
  /** The only way to rows that are their owner's alone. */
  readSensitive: ReadSensitive;
}

/** Rows read from the data folder and ready to be written in the loader's transaction. */
export interface Seeding {
  write(manager: EntityManager): Promise<void>;
  /** What was loaded and what is missing, for the register. */
  report?: SubgraphReport;
}

/** Written as a method, so that parts with a context of their own are parts with any context. */
export type ReferenceResolver<Context> = {
  resolve(reference: never, context: Context, info: GraphQLResolveInfo): unknown;
}['resolve'];

/** The whole wiring of a subgraph, readable at a glance. */
export interface SubgraphParts<Context extends object = object, Loaders extends object = object> {
  /** Also its PostgreSQL schema. */
  name: SubgraphName;
  resolvers: readonly [object & NewableFunction, ...(object & NewableFunction)[]];
  /** Types that no root field returns: stubs of other subgraphs' entities. */
  orphanedTypes: readonly (object & NewableFunction)[];
  /** How the gateway's references to entities are answered, by type name. */
  references: Readonly<Record<string, ReferenceResolver<Context>>>;
  entities: EntityClass[];
  /** In order; TypeORM runs each once. */
  migrations: MigrationClass[];
  /** Reads rows that somebody may read. The loaders of the public serve many requests, as long as the data are the same. */
  createLoaders(data: EntityManager): Loaders;
  /** What the resolvers of one request have at hand. */
  createContext(loaders: Loaders, facts: RequestFacts): Context;
  /**
   * Reads and checks the data folder without touching the database; problems go to the folder.
   * The reports are those of the subgraphs loaded before it.
   */
  seed(folder: DataFolder, reports: readonly SubgraphReport[]): Seeding;
  /** Ends what the contexts of these connections started and left running, such as threads. */
  close?(data: DataSource): Promise<void>;
}
