import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type RefusalEntry, RefusalQueue, type RefusalQueueSettings } from './refusal-queue.js';
import type { RefusedSignIn } from './refused-sign-in.js';

let written: RefusalEntry[];
let batches: number[];
let faults: string[];
/** Whether the record can be written. */
let open: boolean;

beforeEach(() => {
  written = [];
  batches = [];
  faults = [];
  open = true;
});

const queues: RefusalQueue[] = [];
afterEach(() => Promise.all(queues.splice(0).map((queue) => queue[Symbol.asyncDispose]())));

function makeQueue(settings: Partial<RefusalQueueSettings> = {}): RefusalQueue {
  const write = async (entries: readonly RefusalEntry[]) => {
    await setTimeout(1);
    if (!open) throw new Error('the database does not answer');
    batches.push(entries.length);
    written.push(...entries);
  };
  const queue = new RefusalQueue(write, (error) => faults.push(String(error)), settings);
  queues.push(queue);
  return queue;
}

function refusal(index: number, address = '192.0.2.7'): RefusedSignIn {
  return {
    refusedAt: '2026-11-22T09:30:00.000Z',
    requestId: `request-${index}`,
    address,
    code: 'UNAUTHENTICATED',
    reason: 'The token has expired.',
    tokenFingerprint: null,
  };
}

async function until(condition: () => boolean): Promise<void> {
  for (let times = 0; times < 500 && !condition(); times += 1) await setTimeout(5);
  expect(condition()).toBe(true);
}

const idsOf = (entries: readonly RefusalEntry[]) => entries.map(({ requestId }) => requestId);

describe('refused sign-ins', () => {
  it('are written in their order, many at once', async () => {
    const queue = makeQueue();
    for (let index = 0; index < 250; index += 1) queue.add(refusal(index, `192.0.2.${index}`));
    await until(() => written.length === 250);
    expect(idsOf(written)).toEqual(Array.from({ length: 250 }, (_, index) => `request-${index}`));
    expect(Math.max(...batches)).toBe(100);
  });

  it('beyond those of a minute share an entry that counts reasons and addresses', async () => {
    const queue = makeQueue({ entriesAMinute: 3 });
    for (let index = 0; index < 1_237; index += 1) queue.add(refusal(index, `192.0.2.${index % 50}`));
    await queue[Symbol.asyncDispose]();
    expect(written).toHaveLength(4);
    const { count, reasons, addresses } = written[3]?.details ?? {};
    expect([count, reasons]).toEqual([1_234, { 'The token has expired.': 1_234 }]);
    const counted = Object.entries(addresses as Record<string, number>);
    expect(counted).toHaveLength(21);
    expect(counted.reduce((sum, [, times]) => sum + times, 0)).toBe(1_234);
  });

  it('of one address have 10 entries a minute, and of one network of IPv6; others still have theirs', async () => {
    const queue = makeQueue();
    for (let index = 0; index < 200; index += 1) queue.add(refusal(index));
    for (let index = 0; index < 200; index += 1)
      queue.add(refusal(index, `2001:db8:0:7::${index.toString(16)}`));
    queue.add(refusal(400, '192.0.2.8'));
    await queue[Symbol.asyncDispose]();
    const addresses = written.map(({ details }) => String(details.address));
    expect(addresses.filter((address) => address === '192.0.2.7')).toHaveLength(10);
    expect(addresses.filter((address) => address.startsWith('2001:db8:'))).toHaveLength(10);
    expect(addresses.filter((address) => address === '192.0.2.8')).toHaveLength(1);
    expect(written.at(-1)?.details).toMatchObject({ count: 380, addresses: { '192.0.2.7': 190 } });
    expect(written).toHaveLength(22);
  });

  it('are counted together only until the minute is over', async () => {
    const queue = makeQueue({ entriesAMinute: 1, minuteMs: 30 });
    queue.add(refusal(0));
    queue.add(refusal(1));
    queue.add(refusal(2));
    await until(() => written.length === 2);
    expect(written[1]?.details).toMatchObject({ count: 2 });
    queue.add(refusal(3));
    await until(() => written.length === 3);
    expect(written[2]?.requestId).toBe('request-3');
  });

  it('wait while the record cannot be written, and are then written once each', async () => {
    const queue = makeQueue({ retryMs: 10 });
    open = false;
    queue.add(refusal(0));
    await until(() => faults.length === 1);
    queue.add(refusal(1));
    await setTimeout(30);
    open = true;
    await until(() => written.length === 2);
    expect(idsOf(written)).toEqual(['request-0', 'request-1']);
    expect(faults).toEqual(['Error: Refused sign-ins cannot be put on record.']);
  });

  it('that wait are at most so many; the others are counted', async () => {
    const queue = makeQueue({ mostWaiting: 5, retryMs: 10 });
    open = false;
    for (let index = 0; index < 20; index += 1) queue.add(refusal(index));
    open = true;
    await queue[Symbol.asyncDispose]();
    expect(written.map(({ details }) => details.count)).toEqual([...Array(5).fill(undefined), 15]);
  });

  it('that cannot be written before the end are told as lost', async () => {
    const queue = makeQueue({ lastMs: 30 });
    open = false;
    queue.add(refusal(0));
    queue.add(refusal(1));
    await queue[Symbol.asyncDispose]();
    expect(faults.at(-1)).toBe('Error: 2 entries about refused sign-ins were lost at the end');
    queues.length = 0;
  });
});
