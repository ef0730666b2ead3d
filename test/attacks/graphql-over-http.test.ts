import { type AuditResult, serverAudits } from 'graphql-http';
import { describe, expect, inject, it } from 'vitest';
import { MODES } from '../support/hub-process.js';

/** The audits by name; their functions ask whatever address stands for the hub when they run. */
const audits = (url: string) => serverAudits({ url: `${url}/graphql` });

const ALL = audits('http://nowhere.invalid').map(({ id, name }) => [name, id] as const);

it('61 audits of GraphQL over HTTP are known: 13 that must, 23 that should and 25 that may be met', () => {
  const levels = ALL.map(([name]) => name.split(' ')[0]);
  const count = (level: string) => levels.filter((known) => known === level).length;
  expect([ALL.length, count('MUST'), count('SHOULD'), count('MAY')]).toEqual([61, 13, 23, 25]);
});

describe.each(MODES)('GraphQL over HTTP (%s)', (mode) => {
  it.each(ALL)('%s (%s)', async (_name, id) => {
    const audit = audits(inject(mode)).find((known) => known.id === id);
    expect(reasonOf(await audit?.fn())).toBe('ok');
  });
});

function reasonOf(result: AuditResult | undefined): string {
  if (result?.status === 'ok') return 'ok';
  return result ? `${result.status}: ${result.reason}` : 'there is no such audit';
}
