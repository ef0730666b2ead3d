import { describe, expect, it } from 'vitest';
import { callerAddress, callerGroup, trustNetworks } from './caller-address.js';

describe('the address of a caller', () => {
  it.each([
    ['without proxies is the one that is connected', '203.0.113.9', undefined, [], '203.0.113.9'],
    ['is not what a caller says of itself', '203.0.113.9', '198.51.100.1', [], '203.0.113.9'],
    ['is what a trusted proxy saw', '10.0.0.7', '203.0.113.9', ['10.0.0.0/8'], '203.0.113.9'],
    ['is found behind two proxies', '10.0.0.7', '203.0.113.9, 10.0.0.8', ['10.0.0.0/8'], '203.0.113.9'],
    [
      'is not what a caller sent through the proxy',
      '10.0.0.7',
      '198.51.100.1, 203.0.113.9',
      ['10.0.0.7'],
      '203.0.113.9',
    ],
    ['is the proxy’s own where it says nothing', '10.0.0.7', undefined, ['10.0.0.7'], '10.0.0.7'],
    ['is the proxy’s own where it says nonsense', '10.0.0.7', 'unknown', ['10.0.0.7'], '10.0.0.7'],
    [
      'is read through the mapping of IPv4',
      '::ffff:10.0.0.7',
      '203.0.113.9:443',
      ['10.0.0.7'],
      '203.0.113.9',
    ],
    ['is read in brackets', 'fd00::1', '[2001:db8::9]:443', ['fd00::/8'], '2001:db8::9'],
  ])('%s', (_claim, connected, forwarded, trusted, address) => {
    expect(callerAddress(connected, forwarded, trustNetworks(trusted))).toBe(address);
  });

  it.each(['10.0.0.0/33', 'proxy.example', '', 'fd00::/129'])('trusts no %j', (network) => {
    expect(() => trustNetworks([network])).toThrow('is not an address or a network');
  });
});

it.each([
  ['203.0.113.9', '203.0.113.9'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0db8:1:2::6', '2001:db8:1:2::/64'],
  ['2001:db8::6', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
])('%s counts as %s', (address, group) => {
  expect(callerGroup(address)).toBe(group);
});
