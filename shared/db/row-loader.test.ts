import { describe, expect, it } from 'vitest';
import { createBoundedMap, keepEach, RowLoader, readEach, readOnce } from './row-loader.js';

describe('a loader of rows', () => {
  it('reads many keys at once and each of them once', async () => {
    const read: (readonly string[])[] = [];
    const loader = new RowLoader(async (ids: readonly string[]) => {
      read.push(ids);
      return ids.map((id) => id.toUpperCase());
    });
    expect(await loader.loadMany(['rugby', 'warwick'])).toEqual(['RUGBY', 'WARWICK']);
    expect(await loader.load('rugby')).toBe('RUGBY');
    expect(read).toEqual([['rugby', 'warwick']]);
  });

  it('forgets the first of what it has rather than keep more keys than it has room for', async () => {
    let reads = 0;
    const loader = new RowLoader(
      async (ids: readonly number[]) => {
        reads += ids.length;
        return ids;
      },
      { most: 3 },
    );
    for (let id = 0; id < 10; id += 1) await loader.load(id);
    for (const id of [7, 8, 9]) await loader.load(id);
    expect(reads).toBe(10);
    await loader.load(6);
    expect(reads).toBe(11);
  });

  it('gives what it knows without a promise, null too', async () => {
    const loader = new RowLoader(async (ids: readonly string[]) =>
      ids.map((id) => (id === 'bristol' ? null : id.toUpperCase())),
    );
    expect(await Promise.all([loader.get('rugby'), loader.load('rugby'), loader.get('bristol')])).toEqual([
      'RUGBY',
      'RUGBY',
      null,
    ]);
    expect([loader.get('rugby'), loader.get('bristol')]).toEqual(['RUGBY', null]);
  });

  it('reads again what could not be read', async () => {
    let isAway = true;
    const loader = new RowLoader(async (ids: readonly string[]) => {
      if (isAway) throw new Error('away');
      return ids;
    });
    await expect(loader.load('rugby')).rejects.toThrow('away');
    isAway = false;
    expect(await loader.load('rugby')).toBe('rugby');
  });
});

describe('a list that is read once', () => {
  it('is read by the first of those who ask at the same moment', async () => {
    let reads = 0;
    const read = readOnce(async () => {
      reads += 1;
      return reads;
    });
    expect(await Promise.all([read(), read()])).toEqual([1, 1]);
    expect(await read()).toBe(1);
  });

  it('is read again where it could not be read', async () => {
    let reads = 0;
    const read = readEach(
      async (what: string) => {
        reads += 1;
        if (reads === 1) throw new Error('away');
        return what;
      },
      (what) => what,
    );
    await expect(read('themes')).rejects.toThrow('away');
    expect(await read('themes')).toBe('themes');
    expect(await read('themes')).toBe('themes');
    expect(reads).toBe(2);
  });
});

describe('what is kept', () => {
  it('is worked out once for those who ask at the same moment, and is then known', async () => {
    let times = 0;
    const shout = keepEach(
      async (what: string) => {
        times += 1;
        return what.toUpperCase();
      },
      (what) => what,
    );
    expect(await Promise.all([shout('rugby'), shout('rugby')])).toEqual(['RUGBY', 'RUGBY']);
    expect(shout('rugby')).toBe('RUGBY');
    expect(times).toBe(1);
  });

  it('is never a failure, whether it comes at once or later', async () => {
    let isAway = true;
    const fail = (what: string) => {
      if (isAway) throw new Error('away');
      return what;
    };
    const keys = [
      keepEach(fail, (what) => what),
      keepEach(
        async (what: string) => fail(what),
        (what) => what,
      ),
    ];
    for (const keep of keys) await expect((async () => keep('rugby'))()).rejects.toThrow('away');
    isAway = false;
    for (const keep of keys) expect(await keep('rugby')).toBe('rugby');
  });

  it('forgets what came first, and keeps a place for what is told again', () => {
    const kept = createBoundedMap<string, number>(2);
    for (const [key, value] of [
      ['rugby', 1],
      ['warwick', 2],
      ['rugby', 3],
    ] as const)
      kept.set(key, value);
    expect([kept.get('rugby'), kept.get('warwick')]).toEqual([3, 2]);
    kept.set('bristol', 4);
    expect(['rugby', 'warwick', 'bristol'].map((key) => kept.get(key))).toEqual([undefined, 2, 4]);
  });
});
