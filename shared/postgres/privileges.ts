import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { PostgresLaunchError } from './launch-error.js';

/** The user a server runs as when the hub itself runs as root, which PostgreSQL refuses. */
export interface ServerUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** Who owns a file. */
interface Owner {
  readonly uid: number;
  readonly gid: number;
}

/** The environment of every program started here: the hub's own (PG*, LD_*, LANG) must not change what a server does. */
const SERVER_ENVIRONMENT = { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' };

/** How to spawn a program as that user; null is the hub's own user. Windows programs need the system's variables. */
export function spawnAs(user: ServerUser | null): { uid?: number; gid?: number; env?: NodeJS.ProcessEnv } {
  const identity = user === null ? {} : { uid: user.uid, gid: user.gid };
  return process.platform === 'win32' ? identity : { ...identity, env: SERVER_ENVIRONMENT };
}

/** Does this process run as root? */
export function isRoot(): boolean {
  return process.geteuid?.() === 0;
}

/**
 * The user that runs the server for data in `directory`; null when the hub is not root and runs it as itself.
 * @throws PostgresLaunchError when root has nobody to hand over to.
 */
export async function findServerUser(cluster: string, directory: string): Promise<ServerUser | null> {
  if (!isRoot()) return null;
  const users = parsePasswd(await readFile('/etc/passwd', 'utf8').catch(() => ''));
  const owners = [await readOwner(cluster), await readOwner(findNearest(directory))];
  const user = chooseServerUser(users, owners[0] ?? null, owners[1] ?? null);
  if (user !== null) return user;
  throw new PostgresLaunchError(
    'PostgreSQL does not run as root, and /etc/passwd has neither a user postgres nor a user nobody to run it as. ' +
      'Start the hub as another user, or set DATABASE_URL to use a database server of your own.',
  );
}

/**
 * Data that exists keeps its owner. New data goes to whoever owns the directory it is made in, so that `sudo` and
 * containers leave no file behind that the person cannot remove; in root's own directories to postgres, else nobody.
 */
export function chooseServerUser(
  users: readonly ServerUser[],
  dataOwner: Owner | null,
  directoryOwner: Owner | null,
): ServerUser | null {
  const known = (owner: Owner | null) => users.find((user) => user.uid !== 0 && user.uid === owner?.uid);
  if (dataOwner !== null && dataOwner.uid !== 0) {
    return { name: `uid ${dataOwner.uid}`, ...known(dataOwner), uid: dataOwner.uid, gid: dataOwner.gid };
  }
  const named = (name: string) => users.find((user) => user.uid !== 0 && user.name === name);
  return known(directoryOwner) ?? named('postgres') ?? named('nobody') ?? null;
}

/** The users listed in the text of /etc/passwd. */
export function parsePasswd(text: string): ServerUser[] {
  return text.split('\n').flatMap((line) => {
    const [name = '', , uid = '', gid = ''] = line.split(':');
    const isUser = /^-?\d+$/.test(uid) && /^-?\d+$/.test(gid) && name !== '';
    return isUser ? [{ name, uid: Number(uid), gid: Number(gid) }] : [];
  });
}

async function readOwner(path: string): Promise<Owner | null> {
  const found = await stat(path).catch(() => null);
  return found === null ? null : { uid: found.uid, gid: found.gid };
}

/** The path itself when it exists, else the nearest directory above it that does. */
export function findNearest(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : findNearest(dirname(path));
}
