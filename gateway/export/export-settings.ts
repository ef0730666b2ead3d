import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readWorkedQueries, type WorkedQuery } from './worked-query.js';

/** What exports need beside the graph. */
export interface ExportSettings {
  /** Version of the hub, for the cover. */
  version: string;
  queries: ReadonlyMap<string, WorkedQuery>;
  /** Begins every identifier of a 360Giving package. */
  grantIdPrefix: string;
  /** The time; the tests hold it still. */
  now?: () => Date;
}

/** Not registered with 360Giving: whoever publishes registers one of their own. */
export const DEFAULT_GRANT_ID_PREFIX = '360G-cshub';

/** Registered prefixes are of this form. */
export function isGrantIdPrefix(text: string): boolean {
  return /^360G-[A-Za-z0-9]+$/.test(text);
}

/** Reads what comes with the project, once. */
export async function readExportSettings(
  projectRoot: string,
  grantIdPrefix: string = DEFAULT_GRANT_ID_PREFIX,
): Promise<ExportSettings> {
  const { version } = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8')) as {
    version: string;
  };
  return { version, grantIdPrefix, queries: await readWorkedQueries(join(projectRoot, 'docs', 'queries')) };
}
