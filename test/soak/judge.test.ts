import { describe, expect, it } from 'vitest';
import { judge, type Reply } from './judge.js';

const QUIET = {
  data: {
    policeArea: {
      name: 'Warwickshire',
      population: 632207,
      partnerships: [
        { name: 'Rugby', measures: [{ count: 9471 }] },
        { name: 'South Warwickshire', measures: null },
      ],
    },
  },
};

const reply = (body: unknown, status = 200): Reply => ({ status, text: JSON.stringify(body) });
const outage = (...path: (string | number)[]) => ({
  message: 'The measures part of the hub is out of reach.',
  path,
  extensions: { code: 'SOURCE_UNAVAILABLE', source: 'measures' },
});
const [RUGBY, SOUTH] = QUIET.data.policeArea.partnerships;
const withPartnerships = (partnerships: unknown) => ({
  policeArea: { ...QUIET.data.policeArea, partnerships },
});
const because = (now: Reply, quiet: Reply = reply(QUIET)) => {
  const verdict = judge(quiet, now);
  return verdict.kind === 'wrong' ? verdict.because : verdict.kind;
};

describe('an answer under load', () => {
  it('is right when it is the same, in whatever order its errors come', () => {
    expect(judge(reply(QUIET), reply(QUIET))).toEqual({ kind: 'right' });
    const refused = [outage('a'), outage('b')].map((error) => ({
      ...error,
      extensions: { code: 'UNKNOWN_ID' },
    }));
    const [quiet, now] = [refused, [...refused].reverse()].map((errors) => reply({ data: null, errors }));
    expect(judge(quiet ?? reply({}), now ?? reply({}))).toEqual({ kind: 'right' });
  });

  it('is partial when what is missing is null with an error at it, above it or below it', () => {
    const missing = reply({
      data: withPartnerships([{ ...RUGBY, measures: null }, SOUTH]),
      errors: [outage('policeArea', 'partnerships', 0, 'measures')],
    });
    expect(judge(reply(QUIET), missing)).toEqual({ kind: 'partial', codes: ['SOURCE_UNAVAILABLE'] });
    const above = reply({ data: withPartnerships(null), errors: [outage('policeArea')] });
    const below = reply({
      data: withPartnerships(null),
      errors: [outage('policeArea', 'partnerships', 1, 'name')],
    });
    const all = reply({ errors: [{ ...outage(), path: undefined }] }, 503);
    for (const now of [above, below, all]) expect(because(now)).toBe('partial');
  });

  it('is partial when one error counts the places of a list in which a field is missing, and explains no more', () => {
    const nulls = (count: number) => ({
      rows: Array.from({ length: 4 }, (_, index) => ({ count: index < count ? null : 7 })),
    });
    const quiet = reply({ data: nulls(0) });
    const { extensions, ...rest } = outage('rows', 0, 'count');
    const errors = [{ ...rest, extensions: { ...extensions, places: 3 } }];
    expect(because(reply({ data: nulls(3), errors }), quiet)).toBe('partial');
    expect(because(reply({ data: nulls(4), errors }), quiet)).toEqual([
      'rows.3.count is missing without an error',
    ]);
  });

  it('is wrong when something is missing and no error says so there', () => {
    const errors = [outage('policeArea', 'partnerships', 1, 'measures')];
    const silent = withPartnerships([{ ...RUGBY, measures: null }, SOUTH]);
    const told = ['policeArea.partnerships.0.measures is missing without an error'];
    expect(because(reply({ data: silent }))).toEqual(told);
    expect(because(reply({ data: silent, errors }))).toEqual(told);
    expect(because(reply({ data: silent, errors: [{ ...outage(), path: undefined }] }))).toEqual(told);
  });

  it('is wrong when a list is shorter, a figure another, or a null was filled, though errors abound', () => {
    const errors = [outage()];
    const [shorter, other, filled] = [
      withPartnerships([RUGBY]),
      withPartnerships([{ ...RUGBY, measures: [{ count: 9470 }] }, SOUTH]),
      withPartnerships([RUGBY, { ...SOUTH, measures: [{ count: 0 }] }]),
    ];
    expect(because(reply({ data: shorter, errors }))).toEqual([
      'policeArea.partnerships holds 1 instead of 2',
    ]);
    expect(because(reply({ data: other, errors }))).toEqual([
      'policeArea.partnerships.0.measures.0.count is 9470 instead of 9471',
    ]);
    expect(because(reply({ data: filled, errors }))).toEqual([
      'policeArea.partnerships.1.measures is [{"count":0}] instead of null',
    ]);
  });

  it('is wrong when an error is a fault of the hub rather than an outage, or a refusal is gone', () => {
    const fault = { ...outage('policeArea', 'name'), extensions: { code: 'INTERNAL_SERVER_ERROR' } };
    expect(because(reply({ ...QUIET, errors: [fault] }))).toEqual([
      'an error that was not there in quiet: INTERNAL_SERVER_ERROR at policeArea.name: The measures part of the hub is out of reach.',
    ]);
    const refused = reply({ ...QUIET, errors: [{ ...fault, extensions: { code: 'ROLE_REQUIRED' } }] });
    expect(because(reply(QUIET), refused)).toEqual([
      'an error is gone: ROLE_REQUIRED at policeArea.name: The measures part of the hub is out of reach.',
    ]);
  });

  it('is wrong with another status, unless the status says that a part is out of reach', () => {
    expect(because(reply(QUIET, 500))).toEqual(['status 500 instead of 200']);
    expect(because(reply({ data: null, errors: [outage()] }, 500))).toEqual(['status 500 instead of 200']);
    expect(because(reply({ data: null, errors: [outage()] }, 503))).toBe('partial');
  });

  it('is a file that is the same to the byte, or errors in its place', () => {
    const file = { status: 200, text: 'name,count\r\nRugby,9471\r\n' };
    expect(because(file, file)).toBe('right');
    expect(because({ ...file, text: 'name,count\r\n' }, file)).toEqual([
      'not an answer of GraphQL: name,count\r\n',
    ]);
    expect(because(reply({ errors: [outage()] }, 503), file)).toBe('partial');
  });
});
