import { beforeEach, describe, expect, it } from 'vitest';
import { createFaultLog } from './fault-log.js';

class Away extends Error {}

let now = 0;
let told: unknown[] = [];
const start = () =>
  createFaultLog({
    tell: (error) => told.push(error),
    source: 'the database',
    isOutage: (error) => error instanceof Away,
    now: () => now,
  });

beforeEach(() => {
  now = 0;
  told = [];
});

describe('a log of faults', () => {
  it('tells the first of 5,342 faults of an outage, and a minute later how many were left out', () => {
    const tellFault = start();
    const first = new Away('connect ECONNREFUSED');
    tellFault(first, 'a');
    for (let count = 1; count < 5_342; count += 1) tellFault(new Away(), `request-${count}`);
    expect(told).toEqual([first]);
    now = 60_000;
    const last = new Away('connect ECONNREFUSED');
    tellFault(last, 'b');
    const message = 'the database is out of reach; 5341 faults were left out since the last line about it';
    expect(told).toEqual([first, new Error(message, { cause: last })]);
    now = 120_000;
    tellFault(first, 'c');
    expect(told[2]).toBe(first);
  });

  it('tells every bug, in an outage as well', () => {
    const tellFault = start();
    tellFault(new Away(), 'a');
    for (const requestId of ['a', 'a', 'b']) tellFault(new TypeError('x is undefined'), requestId);
    expect(told).toHaveLength(4);
  });

  it('tells an error that twelve fields of a request met once, and again for the next request', () => {
    const tellFault = start();
    const bug = new TypeError('x is undefined');
    for (let field = 0; field < 12; field += 1) tellFault(bug, 'a');
    expect(told).toEqual([bug]);
    tellFault(bug, 'b');
    expect(told).toEqual([bug, bug]);
  });

  it('takes errors without a request for as many faults', () => {
    const tellFault = start();
    const bug = new TypeError('x is undefined');
    for (const error of [bug, bug, 'thrown', 'thrown']) tellFault(error);
    expect(told).toEqual([bug, bug, 'thrown', 'thrown']);
  });
});
