import { afterEach, describe, expect, it } from 'vitest';
import { readPoliceAreas } from '../../../test/support/police-areas.js';
import { NO_CONSTRAINTS, type OptionRequest } from '../option/option-request.rules.js';
import { closeOptionSearch, createOptionSearch } from './option-search.loader.js';

const policeAreas = readPoliceAreas();
const connections = {};
afterEach(() => closeOptionSearch(connections));

function requestFor(slug: string, more: Partial<OptionRequest> = {}): OptionRequest {
  const { areas, today } = policeAreas.get(slug) ?? expect.fail(`no police area ${slug}`);
  return {
    areas,
    today,
    lawful: 'EVERY_GROUPING',
    constraints: NO_CONSTRAINTS,
    order: 'FEWEST_CHANGES',
    first: 1,
    after: null,
    budget: { counting: 1e9, ordering: 1e9 },
    ...more,
  };
}

describe('a search', () => {
  it('counts the 12,299,881,262,256 contiguous groupings of 32 London boroughs in a thread', async () => {
    const { total } = await createOptionSearch(connections, undefined).count(
      requestFor('metropolitan-police'),
    );
    expect(total).toBe(12_299_881_262_256n);
  });

  it("counts the 20 contiguous groupings of Warwickshire and lists today's first", async () => {
    const search = createOptionSearch(connections, undefined);
    expect((await search.count(requestFor('warwickshire'))).total).toBe(20n);
    const { options, hasNext } = await search.list(requestFor('warwickshire'));
    expect(options).toMatchObject([{ current: true, areasChanged: 0, partnershipCount: 4 }]);
    expect(hasNext).toBe(true);
  });

  it('leaves the event loop free while it is at work', async () => {
    let done = false;
    const counting = createOptionSearch(connections, undefined)
      .count(requestFor('metropolitan-police'))
      .finally(() => {
        done = true;
      });
    await new Promise((resolve) => setImmediate(resolve));
    expect(done).toBe(false);
    await counting;
  });

  it('gives up when its client goes away, and the next one is answered', async () => {
    const client = new AbortController();
    const listing = createOptionSearch(connections, client.signal).list(
      requestFor('metropolitan-police', { order: 'MOST_EQUAL_POPULATION', first: 500 }),
    );
    client.abort();
    await expect(listing).rejects.toMatchObject({ code: 'SOURCE_UNAVAILABLE' });
    const { total } = await createOptionSearch(connections, undefined).count(
      requestFor('metropolitan-police'),
    );
    expect(total).toBe(12_299_881_262_256n);
  });

  it('is refused in words when an exact answer takes too many steps', async () => {
    const budget = { counting: 10, ordering: 10 };
    const search = createOptionSearch(connections, undefined);
    await expect(search.count(requestFor('metropolitan-police', { budget }))).rejects.toMatchObject({
      code: 'BEYOND_BUDGET',
    });
  });

  it.each(['warwickshire', 'metropolitan-police'])(
    'is refused a cursor that is no option of %s',
    async (slug) => {
      const search = createOptionSearch(connections, undefined);
      await expect(search.list(requestFor(slug, { after: 'E07000220' }))).rejects.toMatchObject({
        code: 'BAD_CURSOR',
      });
    },
  );

  it('under way ends with its subgraph', async () => {
    const listing = createOptionSearch(connections, undefined).list(
      requestFor('metropolitan-police', { order: 'MOST_EQUAL_POPULATION', first: 500 }),
    );
    const refused = expect(listing).rejects.toThrow(/closed/);
    await closeOptionSearch(connections);
    await refused;
  });
});
