import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { tellError } from './tell-error.js';

function databaseError(code: string, message: string): Error {
  return Object.assign(new Error(message), { code, detail: 'Key (name)=(Rugby) already exists.' });
}

describe('an error in the log', () => {
  it('is told with code, frames and causes', () => {
    const cause = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:4001'), { code: 'ECONNREFUSED' });
    const told = tellError(new Error('subgraph funding could not be asked', { cause }));
    expect(told.message).toBe('subgraph funding could not be asked');
    expect(told.stack).toMatch(/^at .*tell-error\.test\.ts/);
    expect(told.cause).toMatchObject({
      message: 'connect ECONNREFUSED 127.0.0.1:4001',
      code: 'ECONNREFUSED',
    });
  });

  it('is the one that a resolver threw, not the wrapping of graphql', () => {
    const thrown = new TypeError('area is undefined');
    expect(tellError(new GraphQLError('x', { originalError: thrown })).message).toBe('area is undefined');
  });

  it.each(['22007', '23505'])('does not repeat values that PostgreSQL quotes with %s', (code) => {
    const told = tellError(databaseError(code, 'the value "Rugby" of "name" is not one'));
    expect(told).toMatchObject({ code, message: 'the value "…" of "…" is not one' });
    expect(JSON.stringify(told)).not.toContain('Rugby');
  });

  it('keeps the names that PostgreSQL quotes with 42P01', () => {
    const message = 'relation "funding.grant" does not exist';
    expect(tellError(databaseError('42P01', message)).message).toBe(message);
  });

  it('does not repeat values that a subgraph quotes in an error of its own', () => {
    expect(tellError({ message: 'Variable "$a" is not "Rugby".' }).message).toBe('Variable "…" is not "…".');
  });

  it.each([
    ['text', 'plain', 'plain'],
    ['nothing', undefined, 'undefined'],
    ['an object', {}, 'no message'],
  ])('may be %s', (_what, thrown, message) => {
    expect(tellError(thrown).message).toBe(message);
  });

  it('fits a line that a pipe takes whole, however long it is and however many causes it has', () => {
    let error = new Error('£'.repeat(100_000));
    for (let depth = 0; depth < 50; depth += 1) error = new Error('"\\'.repeat(50_000), { cause: error });
    expect(Buffer.byteLength(JSON.stringify(tellError(error)))).toBeLessThan(3_000);
  });

  it('is told though it is its own cause', () => {
    const error = new Error('round');
    error.cause = error;
    expect(tellError(error).cause?.message).toBe('round');
  });
});
