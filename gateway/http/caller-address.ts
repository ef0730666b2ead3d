import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

/** Is this address one of a proxy whose word counts? */
export type IsTrusted = (address: string) => boolean;

const NETWORK = /^(?<address>[^/]+)(?:\/(?<bits>\d{1,3}))?$/;

/** Reads addresses and networks ("10.0.0.7", "10.0.0.0/8", "fd00::/8"). @throws Error naming the one that is none. */
export function trustNetworks(networks: readonly string[]): IsTrusted {
  if (networks.length === 0) return () => false;
  const list = new BlockList();
  for (const network of networks) addNetwork(list, network);
  return (address) => list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

function addNetwork(list: BlockList, network: string): void {
  const { address = '', bits } = NETWORK.exec(network)?.groups ?? {};
  const version = isIP(address);
  const most = version === 6 ? 128 : 32;
  if (version === 0 || Number(bits ?? most) > most)
    throw new Error(`${network} is not an address or a network`);
  list.addSubnet(address, Number(bits ?? most), version === 6 ? 'ipv6' : 'ipv4');
}

/** Is this host this machine alone? */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

/**
 * Who asks: the address that is connected, or the one that the trusted proxies before it saw. Of a chain of proxies the last one
 * that is not trusted counts, for whatever stands before it may be made up.
 */
export function callerAddress(
  connected: string | undefined,
  forwardedFor: string | undefined,
  isTrusted: IsTrusted,
): string {
  let address = plainAddress(connected ?? '');
  const chain = forwardedFor?.split(',').map((part) => plainAddress(part.trim())) ?? [];
  while (chain.length > 0 && isIP(address) !== 0 && isTrusted(address)) {
    const before = chain.pop() ?? '';
    if (isIP(before) === 0) break;
    address = before;
  }
  return address;
}

/** The address of whoever sent a request. */
export function addressOfCaller(
  { socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>,
  isTrusted: IsTrusted,
): string {
  const forwardedFor = headers['x-forwarded-for'];
  const chain = Array.isArray(forwardedFor) ? forwardedFor.join(',') : forwardedFor;
  return callerAddress(socket.remoteAddress, chain, isTrusted);
}

/** Without the brackets, port or IPv4 mapping that it may come with. */
function plainAddress(text: string): string {
  const bare = /^\[([^\]]+)\](?::\d+)?$/.exec(text)?.[1] ?? text.replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1');
  return bare.toLowerCase().replace(/^::ffff:(?=\d+\.)/, '');
}

/** Callers that are counted as one: an IPv4 address, or a network of IPv6, whose holder has 2^64 addresses to choose from. */
export function callerGroup(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail = ''] = address.split('%')[0]?.split('::') ?? [];
  const left = head === '' ? [] : head.split(':');
  const right = tail === '' ? [] : tail.split(':');
  const missing = address.includes('::') ? Math.max(0, 8 - left.length - right.length) : 0;
  const groups = [...left, ...Array.from({ length: missing }, () => '0'), ...right];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}
