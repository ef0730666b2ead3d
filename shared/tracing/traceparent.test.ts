import { describe, expect, it } from 'vitest';
import { readTraceparent, writeTraceparent } from './traceparent.js';

const HEADER = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';

describe('a place in a trace', () => {
  it('is read from the W3C’s example and written as it was', () => {
    const place = readTraceparent(HEADER);
    expect(place).toEqual({
      traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
      spanId: '00f067aa0ba902b7',
      isSampled: true,
    });
    expect(place && writeTraceparent(place)).toBe(HEADER);
    expect(readTraceparent(HEADER.replace(/01$/, '00'))?.isSampled).toBe(false);
  });

  it.each([
    ['nothing', undefined],
    ['another version', HEADER.replace(/^00/, '01')],
    ['capitals', HEADER.toUpperCase()],
    ['a trace of zeros', `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`],
    ['a span of zeros', `00-4bf92f3577b34da6a3ce929d0e0e4736-${'0'.repeat(16)}-01`],
    ['a line break at its end', `${HEADER}\n`],
    ['more than there is', `${HEADER}-x`],
  ])('is not read from %s', (_what, text) => {
    expect(readTraceparent(text)).toBeUndefined();
  });
});
