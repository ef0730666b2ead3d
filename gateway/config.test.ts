import { describe, expect, it } from 'vitest';
import { readGatewayConfig } from './config.js';
import { DEFAULT_PROTECTION } from './protection.js';

const SUBGRAPHS = ['geography', 'funding'];
const SECRET = 'a-secret-of-the-gateway-and-no-one-else';
const NEEDED = {
  GEOGRAPHY_URL: 'http://geography:4001',
  FUNDING_URL: 'http://funding:4004',
  SUBGRAPH_SECRET: SECRET,
};

describe('the settings of the gateway', () => {
  it('need nothing but where the subgraphs are and the secret that they share', () => {
    expect(readGatewayConfig(NEEDED, SUBGRAPHS)).toEqual({
      port: 4000,
      host: undefined,
      subgraphTimeoutMs: 10_000,
      subgraphMostBytes: 50_000_000,
      schemaDir: undefined,
      issuer: undefined,
      auditDatabaseUrl: undefined,
      protection: DEFAULT_PROTECTION,
      grantIdPrefix: '360G-cshub',
      subgraphUrls: new Map([
        ['geography', 'http://geography:4001'],
        ['funding', 'http://funding:4004'],
      ]),
      subgraphSecrets: [SECRET],
      telemetry: expect.anything(),
    });
  });

  it('take an empty variable for one that is left out', () => {
    const config = readGatewayConfig(
      { ...NEEDED, PORT: '', HOST: ' ', SUBGRAPH_TIMEOUT_MS: '', GRANT_ID_PREFIX: '' },
      SUBGRAPHS,
    );
    expect(config).toEqual(readGatewayConfig(NEEDED, SUBGRAPHS));
  });

  it('are refused with every problem at once', () => {
    const env = {
      PORT: '40000x',
      SUBGRAPH_TIMEOUT_MS: '0',
      GRANT_ID_PREFIX: 'GB-CHC',
      GEOGRAPHY_URL: 'geography:4001',
      FUNDING_URL: '',
      AUDIT_DATABASE_URL: 'http://postgres:5432/hub',
      SUBGRAPH_SECRET: 'short',
    };
    expect(() => readGatewayConfig(env, SUBGRAPHS)).toThrow(
      [
        'The settings cannot be used:',
        '  PORT: 40000x is not a whole number from 0 to 65535',
        '  SUBGRAPH_TIMEOUT_MS: 0 is not a whole number from 1 to 600000',
        '  GRANT_ID_PREFIX: not of the form 360G- with letters and digits',
        '  GEOGRAPHY_URL: not of the form http://host:port',
        '  FUNDING_URL: missing; where the funding subgraph listens, for example http://localhost:4001',
        '  AUDIT_DATABASE_URL: not of the form postgres://user:password@host:port/database',
        '  SUBGRAPH_SECRET: shorter than 32 characters, or a comma with no secret beside it',
      ].join('\n'),
    );
  });
});
