import { GraphQLError } from 'graphql';
import { QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError } from 'typeorm';
import { describe, expect, it } from 'vitest';
import { DomainError } from './errors.js';
import { formatError, isFault, isOutageFault } from './format-error.js';

describe('what a client is told of an error', () => {
  it('is the message, code and details of a refusal', () => {
    const refusal = new DomainError('UNKNOWN_ID', 'ids: no partnership has the id "x".', { argument: 'ids' });
    const error = new GraphQLError(refusal.message, { originalError: refusal, path: ['partnerships'] });
    expect(formatError(error)).toEqual({
      message: 'ids: no partnership has the id "x".',
      path: ['partnerships'],
      extensions: { code: 'UNKNOWN_ID', argument: 'ids' },
    });
    expect(isFault(error)).toBe(false);
  });

  it('is nothing of a bug but that it is one', () => {
    const bug = new TypeError("Cannot read 'x' of undefined at /srv/hub/area.ts");
    const error = new GraphQLError(bug.message, { originalError: bug });
    expect(JSON.stringify(formatError(error))).not.toMatch(/area\.ts|Cannot read/);
    expect(formatError(error).extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR' });
    expect(isFault(error)).toBe(true);
    expect(isOutageFault(error)).toBe(false);
  });

  it.each([
    Object.assign(new Error('connect ECONNREFUSED 10.0.0.1:5432'), { code: 'ECONNREFUSED' }),
    Object.assign(new Error('connect EHOSTUNREACH 10.0.0.1:5432'), { code: 'EHOSTUNREACH' }),
    Object.assign(new Error('terminating connection due to administrator command'), { code: '57P01' }),
    Object.assign(new Error('QueryFailedError'), {
      driverError: new Error('Connection terminated unexpectedly'),
    }),
    new QueryRunnerAlreadyReleasedError(),
    new QueryRunnerProviderAlreadyReleasedError(),
  ])('is that a part is unavailable when the database does not answer: %s', (outage) => {
    const told = formatError(new GraphQLError(outage.message, { originalError: outage }));
    expect(told.extensions).toEqual({ code: 'SOURCE_UNAVAILABLE' });
    expect(told.message).not.toMatch(/10\.0\.0\.1|terminat/);
    expect(isFault(outage)).toBe(true);
    expect(isOutageFault(new GraphQLError(outage.message, { originalError: outage }))).toBe(true);
  });

  it('is a mistake of its own when it sends a character that no database can hold', () => {
    const refused = Object.assign(new Error('invalid byte sequence for encoding "UTF8": 0x00'), {
      code: '22021',
    });
    const error = new GraphQLError(refused.message, { originalError: refused });
    expect(formatError(error).extensions).toEqual({ code: 'BAD_ARGUMENT' });
    expect(isFault(error)).toBe(false);
  });

  it('keeps the code that a scalar gave its refusal', () => {
    const refusal = new GraphQLError('Date cannot represent "x"', { extensions: { code: 'BAD_DATE' } });
    const wrapped = new GraphQLError('Variable "$day" got invalid value', { originalError: refusal });
    expect(formatError(wrapped).extensions).toMatchObject({ code: 'BAD_DATE' });
  });
});
