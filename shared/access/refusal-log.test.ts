import { expect, it } from 'vitest';
import { createRefusalLog } from './refusal-log.js';

it('tells of the first refusal at once, of all others in a line a minute', () => {
  let now = 0;
  const told: string[] = [];
  const log = createRefusalLog(
    (error) => told.push(error.message),
    () => now,
  );
  log('no hub-viewer');
  for (now = 1; now <= 60_000; now += 1) log('no hub-nonce');
  expect(told).toEqual([
    'refused a request not signed by the gateway; the last one: no hub-viewer',
    'refused 60000 requests not signed by the gateway; the last one: no hub-nonce',
  ]);
});
