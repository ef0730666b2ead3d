import { describe, expect, it } from 'vitest';
import { readGatewayConfig } from './config.js';
import { DEFAULT_PROTECTION } from './protection.js';

const SUBGRAPHS = ['geography', 'funding'];
const URLS = { GEOGRAPHY_URL: 'http://geography:4001', FUNDING_URL: 'http://funding:4004' };

describe('the settings of the gateway', () => {
  it('need nothing but where the subgraphs are', () => {
    expect(readGatewayConfig(URLS, SUBGRAPHS)).toEqual({
      port: 4000,
      host: undefined,
      subgraphTimeoutMs: 10_000,
      protection: DEFAULT_PROTECTION,
      grantIdPrefix: '360G-cshub',
      subgraphUrls: new Map([
        ['geography', 'http://geography:4001'],
        ['funding', 'http://funding:4004'],
      ]),
    });
  });

  it('take an empty variable for one that is left out', () => {
    const config = readGatewayConfig(
      { ...URLS, PORT: '', HOST: ' ', SUBGRAPH_TIMEOUT_MS: '', GRANT_ID_PREFIX: '' },
      SUBGRAPHS,
    );
    expect(config).toEqual(readGatewayConfig(URLS, SUBGRAPHS));
  });

  it('are refused with every problem at once', () => {
    const env = {
      PORT: '40000x',
      SUBGRAPH_TIMEOUT_MS: '0',
      GRANT_ID_PREFIX: 'GB-CHC',
      GEOGRAPHY_URL: 'geography:4001',
      FUNDING_URL: '',
    };
    expect(() => readGatewayConfig(env, SUBGRAPHS)).toThrow(
      [
        'The settings cannot be used:',
        '  PORT: 40000x is not a whole number from 0 to 65535',
        '  SUBGRAPH_TIMEOUT_MS: 0 is not a whole number from 1 to 600000',
        '  GRANT_ID_PREFIX: not of the form 360G- with letters and digits',
        '  GEOGRAPHY_URL: not of the form http://host:port',
        '  FUNDING_URL: missing; where the funding subgraph listens, for example http://localhost:4001',
      ].join('\n'),
    );
  });
});
