import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from './input/limits.js';
import { DEFAULT_PROTECTION, LOCAL_PROTECTION, type Protection } from './protection.js';
import {
  PROTECTION_VARIABLES,
  protectionFor,
  protectionVariables,
  readProtection,
} from './protection-config.js';

function read(env: Record<string, string>, otherwise: Protection = DEFAULT_PROTECTION) {
  const problems: string[] = [];
  return { protection: readProtection(env, problems, otherwise), problems };
}

describe('what protects the gateway', () => {
  it('is shut where nothing is set and other machines may ask', () => {
    expect(read({})).toEqual({ protection: DEFAULT_PROTECTION, problems: [] });
    expect(DEFAULT_PROTECTION).toMatchObject({ introspection: false, explorer: false, ratePerMinute: 6000 });
    expect(protectionFor('0.0.0.0')).toBe(DEFAULT_PROTECTION);
  });

  it.each([undefined, 'localhost', '127.0.0.1', '127.8.8.8', '::1'])(
    'lets the schema be read where %s alone may ask',
    (host) => {
      expect(protectionFor(host)).toBe(LOCAL_PROTECTION);
      expect(LOCAL_PROTECTION).toMatchObject({ introspection: true, explorer: true, ratePerMinute: 0 });
    },
  );

  it('is set by variables, each limit by one of its own', () => {
    const { protection, problems } = read({
      INTROSPECTION: 'on',
      EXPLORER: '1',
      ONLY_TRUSTED_DOCUMENTS: 'TRUE',
      OPERATION_TIMEOUT_MS: '5000',
      LARGE_ANSWERS_AT_ONCE: '5',
      KEPT_ANSWER_BYTES: '1000000',
      RATE_LIMIT_PER_MINUTE: '60',
      TRUSTED_PROXIES: '10.0.0.0/8, fd00::1',
      MAX_DEPTH: '12',
      MAX_COST: '1000',
    });
    expect(problems).toEqual([]);
    expect(protection).toEqual({
      introspection: true,
      explorer: true,
      onlyTrustedDocuments: true,
      operationTimeoutMs: 5000,
      largeAnswersAtOnce: 5,
      keptAnswerBytes: 1_000_000,
      ratePerMinute: 60,
      trustedProxies: ['10.0.0.0/8', 'fd00::1'],
      limits: { ...DEFAULT_LIMITS, depth: 12, cost: 1000 },
    });
  });

  it('has a variable for every limit, and tells its default', () => {
    const told = Object.values(PROTECTION_VARIABLES).join('\n');
    for (const limit of Object.values(DEFAULT_LIMITS)) expect(told).toContain(`; ${limit} if left out`);
  });

  it('tells every value that it cannot use', () => {
    const { problems } = read({
      INTROSPECTION: 'maybe',
      RATE_LIMIT_PER_MINUTE: '-1',
      TRUSTED_PROXIES: 'proxy.example,10.0.0.7',
      MAX_TOKENS: '1e9',
      MAX_PAGE: '501',
    });
    expect(problems.sort()).toEqual([
      'INTROSPECTION: maybe is neither on nor off',
      'MAX_PAGE: 501 is not a whole number from 1 to 500',
      'MAX_TOKENS: 1e9 is not a whole number from 1 to 1000000',
      'RATE_LIMIT_PER_MINUTE: -1 is not a whole number from 0 to 10000000',
      'TRUSTED_PROXIES: proxy.example is not an address or a network like 10.0.0.0/8',
    ]);
  });

  it('travels to a gateway that is a process of its own', () => {
    expect(read(protectionVariables(LOCAL_PROTECTION)).protection).toEqual(LOCAL_PROTECTION);
  });
});
