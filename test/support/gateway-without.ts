import { readFile } from 'node:fs/promises';
import { CONSOLE_FOLDER, openConsole } from '../../gateway/console/console.js';
import { createGatewayServer, type GatewayServer, type GatewayServerOptions } from '../../gateway/server.js';
import { roleAccess, rolePasswords } from '../../hub/database.js';
import { API_FILE, SUPERGRAPH_FILE } from '../../hub/generated-files.js';
import { SUBGRAPHS } from '../../hub/subgraphs.js';
import { type RunningSubgraph, startSubgraph } from '../../shared/graphql/subgraph.js';

/** Every subgraph in this process, over a database that was prepared for them. */
export function startSubgraphsOn(databaseUrl: string): Promise<RunningSubgraph[]> {
  const passwords = rolePasswords(databaseUrl, {});
  return Promise.all(
    SUBGRAPHS.map((parts) =>
      startSubgraph(parts, { databaseUrl: roleAccess(databaseUrl, parts.name, passwords).url }),
    ),
  );
}

/** A gateway with the console over these subgraphs, some of which it finds nobody at home. */
export async function startGatewayWithout(
  subgraphs: readonly RunningSubgraph[],
  lost: readonly string[],
  besides: Partial<GatewayServerOptions> = {},
): Promise<GatewayServer> {
  const gone = async () => {
    throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
  };
  return createGatewayServer({
    supergraphSdl: await readFile(SUPERGRAPH_FILE, 'utf8'),
    apiSdl: await readFile(API_FILE, 'utf8'),
    executors: new Map(
      subgraphs.map(({ name, execute }) => [name, lost.includes(name) ? gone : execute] as const),
    ),
    probes: new Map(),
    console: await openConsole(CONSOLE_FOLDER),
    port: 0,
    onFault: () => {},
    ...besides,
  });
}
