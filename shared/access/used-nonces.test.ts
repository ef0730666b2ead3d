import { describe, expect, it } from 'vitest';
import { createUsedNonces } from './used-nonces.js';

describe('numbers used once', () => {
  it('are new once, and again when they are forgotten', () => {
    const nonces = createUsedNonces();
    expect(nonces.use('a', 100, 0)).toBe(true);
    expect(nonces.use('a', 100, 100)).toBe(false);
    expect(nonces.use('a', 201, 101)).toBe(true);
  });

  it('are kept while they could be used, also behind one that is kept longer', () => {
    const nonces = createUsedNonces();
    nonces.use('late', 300, 0);
    nonces.use('early', 100, 0);
    expect(nonces.use('early', 100, 100)).toBe(false);
    expect(nonces.use('late', 300, 300)).toBe(false);
  });

  it('are not taken beyond the room there is: none is forgotten to make some', () => {
    const nonces = createUsedNonces(2);
    nonces.use('a', 100, 0);
    nonces.use('b', 100, 0);
    expect(nonces.use('c', 100, 0)).toBeUndefined();
    expect(nonces.use('a', 100, 0)).toBe(false);
    expect(nonces.use('c', 201, 101)).toBe(true);
  });
});
