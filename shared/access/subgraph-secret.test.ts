import { describe, expect, it } from 'vitest';
import { readSubgraphConfig } from '../graphql/subgraph-process.js';
import { newSubgraphSecret, readSubgraphSecrets } from './subgraph-secret.js';

const [A = '', B = ''] = ['a'.repeat(32), 'b'.repeat(40)];

function read(text: string | undefined) {
  const problems: string[] = [];
  return { secrets: readSubgraphSecrets(text, problems), problems };
}

describe('the secret of gateway and subgraphs', () => {
  it.each([
    [A, [A]],
    [` ${A} , ${B} `, [A, B]],
  ])('%s is read, the signing one first', (text, secrets) => {
    expect(read(text)).toEqual({ secrets, problems: [] });
  });

  it.each([undefined, '', '  '])('is a problem where it is missing (%j)', (text) => {
    expect(read(text).problems).toEqual([expect.stringContaining('SUBGRAPH_SECRET: missing')]);
  });

  it.each(['a'.repeat(31), `${A},${'b'.repeat(31)}`, `${A},`, `,${A}`])(
    'is a problem where one of them is short: %s',
    (text) => {
      const { problems } = read(text);
      expect(problems).toEqual([expect.stringContaining('SUBGRAPH_SECRET: shorter than 32 characters')]);
      expect(problems.join()).not.toMatch(/aaa|bbb/);
    },
  );

  it('is another one at every start where nobody sets it', () => {
    const made = [newSubgraphSecret(), newSubgraphSecret()];
    expect(made[0]).not.toBe(made[1]);
    expect(read(made.join())).toEqual({ secrets: made, problems: [] });
  });

  it.each([undefined, '127.0.0.1', '0.0.0.0'])(
    'is what no subgraph starts without, at address %s',
    (HOST) => {
      const env = { DATABASE_URL: 'postgres://hub_funding:x@localhost:5432/hub', HOST };
      expect(() => readSubgraphConfig(env)).toThrow(/settings cannot be used:\n {2}SUBGRAPH_SECRET: missing/);
      expect(readSubgraphConfig({ ...env, SUBGRAPH_SECRET: `${A},${B}` }).secrets).toEqual([A, B]);
    },
  );
});
