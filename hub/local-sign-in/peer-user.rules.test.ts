import { expect, it } from 'vitest';
import { usersOfPeer } from './peer-user.rules.js';

const HEAD =
  '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode';
const row = (local: string, remote: string, user: number) =>
  `  29: ${local} ${remote} 01 00000000:00000000 00:00000000 00000000 ${user}        0 66505 2 0000000074593ad8 20 0 0 10 -1`;
/** 36444 and 4000. */
const [THERE, HERE] = ['8E5C', '0FA0'];
const connection = { remoteAddress: '127.0.0.1', remotePort: 36_444, localPort: 4000 };

it('finds the user of the other end, and not that of this end', () => {
  const table = [
    HEAD,
    row(`0100007F:${THERE}`, `0100007F:${HERE}`, 1001),
    row(`0100007F:${HERE}`, `0100007F:${THERE}`, 1000),
  ].join('\n');
  expect(usersOfPeer([table], connection)).toEqual([1001]);
});

it('finds it by IPv6, and where a socket for both versions asks by IPv4', () => {
  const six = row(
    `00000000000000000000000001000000:${THERE}`,
    `00000000000000000000000001000000:${HERE}`,
    1002,
  );
  const both = row(
    `0000000000000000FFFF00000100007F:${THERE}`,
    `0000000000000000FFFF00000100007F:${HERE}`,
    1003,
  );
  const tables = [HEAD, [HEAD, six, both].join('\n')];
  expect(usersOfPeer(tables, { ...connection, remoteAddress: '::1' })).toEqual([1002]);
  expect(usersOfPeer(tables, connection)).toEqual([1003]);
});

it('takes no other connection of the same ports for it', () => {
  const table = [
    HEAD,
    row(`0200007F:${THERE}`, `0100007F:${HERE}`, 1001),
    row(`0100007F:${THERE}`, '0100007F:0FA1', 1001),
  ];
  expect(usersOfPeer([table.join('\n')], connection)).toEqual([]);
});
