import { readFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { isLoopback } from '../../gateway/http/caller-address.js';
import { HttpError } from '../../gateway/http/http-error.js';
import { usersOfPeer } from './peer-user.rules.js';

const TABLES = ['/proc/net/tcp', '/proc/net/tcp6'];
/** Who can read every file of the machine anyway. */
const ROOT = 0;

/** What stands between a browser and this machine says so by these. */
const PROXY_HEADERS = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'];

/**
 * The origin of the page of this hub that sent a request. A page of another site that a browser on this machine shows could send it as
 * well, by a form or under a name that it made stand for this machine: such a page says so in its Origin or in its Host. What a
 * proxy or a tunnel passes on may come from anywhere.
 * @throws HttpError for any other sender than a page of this hub.
 */
export function ownOrigin({ headers, headersDistinct }: IncomingMessage): string {
  const [host = '', another] = headersDistinct.host ?? [];
  const origin = `http://${host}`;
  const site = headers['sec-fetch-site'];
  const isOwn =
    another === undefined &&
    isOnThisMachine(origin) &&
    headers.origin === origin &&
    (site === undefined || site === 'same-origin') &&
    !PROXY_HEADERS.some((name) => headers[name] !== undefined);
  if (isOwn) return origin;
  throw new HttpError(
    403,
    'CROSS_SITE_REFUSED',
    'Roles are given to pages of this hub alone, opened by a name of this machine such as localhost.',
  );
}

function isOnThisMachine(origin: string): boolean {
  if (!URL.canParse(origin)) return false;
  const url = new URL(origin);
  return url.origin === origin && isLoopback(url.hostname.replace(/^\[|\]$/g, ''));
}

/**
 * The key of the hub's own issuer is for whoever started the hub; so is what it signs. A port of the machine is open to all of its
 * users, so the system is asked whose program it is. Where it cannot tell (macOS), the machine counts as one person's.
 * @throws HttpError for another user's.
 */
export async function refuseOtherUsers({ socket }: IncomingMessage): Promise<void> {
  if (process.platform !== 'linux') return;
  const { remoteAddress = '', remotePort = 0, localPort = 0 } = socket;
  const tables = await Promise.all(TABLES.map((path) => readFile(path, 'utf8').catch(() => '')));
  const users = usersOfPeer(tables, { remoteAddress, remotePort, localPort });
  if (users.length > 0 && users.every((user) => user === process.getuid?.() || user === ROOT)) return;
  throw new HttpError(
    403,
    'OTHER_USER_REFUSED',
    'Only whoever started this hub can choose a role: the system does not say that this browser is theirs. npm run token makes tokens for programs.',
  );
}
