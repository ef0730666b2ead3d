import { DataSource, type DataSourceOptions, type MigrationInterface } from 'typeorm';
import { EmbeddedNamingStrategy } from './naming-strategy.js';

export type EntityClass = abstract new (...args: never[]) => object;
export type MigrationClass = new () => MigrationInterface;

export interface DataSourceSettings {
  url: string;
  /** The PostgreSQL schema in which unqualified table names are found: one a subgraph. */
  schema: string;
  entities: readonly EntityClass[];
  migrations?: readonly MigrationClass[];
  poolSize?: number;
}

/** Connections that see one subgraph's schema. Tables are made by migrations alone, never by synchronising. */
export function createDataSource(settings: DataSourceSettings): DataSource {
  return new DataSource({
    type: 'postgres',
    url: settings.url,
    entities: [...settings.entities] as NonNullable<DataSourceOptions['entities']>,
    migrations: [...(settings.migrations ?? [])],
    synchronize: false,
    migrationsRun: false,
    installExtensions: false,
    namingStrategy: new EmbeddedNamingStrategy(),
    poolSize: settings.poolSize ?? 8,
    applicationName: `hub-${settings.schema}`,
    extra: { options: `-c search_path=${settings.schema}`, connectionTimeoutMillis: 5000 },
  });
}
