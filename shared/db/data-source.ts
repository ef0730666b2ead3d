import { DataSource, type DataSourceOptions, type MigrationInterface } from 'typeorm';
import { ImpatientClient, PATIENCE, SESSION_LIMITS } from './impatient-client.js';
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
  /** For whoever waits for an answer: statements, locks and the server itself may take only so long. */
  impatient?: boolean;
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
    extra: {
      options: sessionOptions(settings),
      connectionTimeoutMillis: PATIENCE.connectMs,
      keepAlive: true,
      ...(settings.impatient && { Client: ImpatientClient }),
    },
  });
}

function sessionOptions({ schema, impatient }: DataSourceSettings): string {
  return [`search_path=${schema}`, ...(impatient ? SESSION_LIMITS : [])].map((one) => `-c ${one}`).join(' ');
}
