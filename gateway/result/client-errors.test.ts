import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { clientErrors } from './client-errors.js';

function tell(error: unknown, data: unknown = { areas: null }) {
  const faults: unknown[] = [];
  const [told] = clientErrors([error], data, (fault) => faults.push(fault));
  return { told, faults };
}

describe('an error with a code of the hub', () => {
  it('is told without stack and without positions in a subgraph document', () => {
    const error = {
      message: 'ids: "atlantis" is not known.',
      path: ['areas'],
      locations: [{ line: 1, column: 9 }],
      extensions: { code: 'UNKNOWN_ID', id: 'atlantis', stacktrace: ['at lookUp (/srv/hub/areas.ts:3)'] },
    };
    const { told, faults } = tell(error);
    expect(told).toEqual({
      message: 'ids: "atlantis" is not known.',
      path: ['areas'],
      extensions: { code: 'UNKNOWN_ID', id: 'atlantis' },
    });
    expect(faults).toEqual([]);
  });
});

describe('any other error', () => {
  it.each([
    ['without a code', new GraphQLError('relation "geography.area" does not exist')],
    [
      'with a code of a tool',
      new GraphQLError('Cannot query field "x" on type "Area".', {
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
      }),
    ],
    ['that is no error of graphql', new TypeError("Cannot read properties of undefined (reading 'id')")],
    ['that is nothing at all', undefined],
  ])('%s is masked and logged', (_name, error) => {
    const { told, faults } = tell(error);
    expect(told?.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR' });
    expect(told?.message).toContain('the fault is on its side');
    expect(faults).toEqual([error]);
  });

  it('that a subgraph has masked is not logged twice', () => {
    const { faults } = tell(new GraphQLError('masked', { extensions: { code: 'INTERNAL_SERVER_ERROR' } }));
    expect(faults).toEqual([]);
  });
});

describe('a path', () => {
  const data = { areas: [{ name: 'Warwick', note: null }, null], total: { sum: 1 }, gone: null };

  it.each([[['areas', 0, 'note']], [['areas', 1, 'name']], [['gone', 'deeper', 2]]])(
    '%j leads to what is missing and is told',
    (path) => {
      expect(tell({ message: '', path }, data).told?.path).toEqual(path);
    },
  );

  it.each([
    [[]],
    [['areas']],
    [['areas', 'note']],
    [['areas', 0, 'name']],
    [['areas', 7, 'note']],
    [['total', 0]],
    [['total', 'toString']],
    [['_entities', 0, 'note']],
  ])('%j does not and is dropped', (path) => {
    expect(tell({ message: '', path }, data).told).not.toHaveProperty('path');
  });
});

it('tells the same error without a path once', () => {
  const error = { message: 'out of reach', path: ['areas'], extensions: { code: 'SOURCE_UNAVAILABLE' } };
  expect(clientErrors([error, { ...error }], { areas: [] }, () => {})).toHaveLength(1);
});
