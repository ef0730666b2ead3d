/** A connection as the side that listens sees it. */
export interface Connection {
  remoteAddress: string;
  remotePort: number;
  localPort: number;
}

/** Of 127.0.0.1, which sockets for both versions of IP write as ::ffff:127.0.0.1. */
const MAPPED = '0000000000000000FFFF0000';
const LOOPBACK_6 = '00000000000000000000000001000000';

/**
 * Whose programs hold the other end of a connection within this machine, by the tables of Linux (/proc/net/tcp and tcp6): numbers
 * of users, none where it is not among them.
 */
export function usersOfPeer(tables: readonly string[], connection: Connection): number[] {
  const { remoteAddress, remotePort, localPort } = connection;
  const addresses = writeAddress(remoteAddress);
  const isPeer = (row: readonly string[]) => {
    const [, local = '', remote = ''] = row;
    return (
      addresses.some((address) => local === `${address}:${writePort(remotePort)}`) &&
      remote.endsWith(`:${writePort(localPort)}`)
    );
  };
  return tables
    .flatMap((table) => table.split('\n').map((line) => line.trim().split(/\s+/)))
    .filter(isPeer)
    .map((row) => Number(row[7]));
}

/** As the tables write it: bytes of a word the other way round. */
function writeAddress(address: string): string[] {
  if (address === '::1') return [LOOPBACK_6];
  const parts = address
    .replace(/^::ffff:/, '')
    .split('.')
    .map(Number);
  const word = parts.reverse().map(writeByte).join('');
  return [word, MAPPED + word];
}

function writeByte(byte: number): string {
  return byte.toString(16).toUpperCase().padStart(2, '0');
}

function writePort(port: number): string {
  return port.toString(16).toUpperCase().padStart(4, '0');
}
