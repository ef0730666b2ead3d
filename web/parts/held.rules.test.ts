import { describe, expect, it } from 'vitest';
import { groupGaps, listAges, writeAge } from './held.rules.js';

describe('gaps of several partnerships', () => {
  const priorities = { what: 'priorities', because: 'No paper held tells its priorities.' };
  const duties = {
    what: 'duties',
    because: 'No paper held shows how 2 of its 15 duties are met: reg-sg-members, s6-strategies.',
  };

  it('are told once, with everybody who has them, the most common first and without ids of rules', () => {
    expect(
      groupGaps([
        { name: 'Rugby', dataGaps: [duties, priorities] },
        { name: 'North Warwickshire', dataGaps: [priorities] },
        { name: 'South Warwickshire', dataGaps: [] },
      ]),
    ).toEqual([
      { ...priorities, partnerships: ['Rugby', 'North Warwickshire'] },
      {
        what: 'duties',
        because: 'No paper held shows how 2 of its 15 duties are met.',
        partnerships: ['Rugby'],
      },
    ]);
  });

  it('are none of a partnership whose gaps are out of reach', () => {
    expect(groupGaps([{ name: 'Rugby', dataGaps: null }])).toEqual([]);
  });
});

describe('the documents that an answer cites', () => {
  const loaded = (id: string, what: string, ageInDays: number | null) => ({
    what,
    records: 5,
    ageInDays,
    document: { id, title: id, knownAt: null },
  });

  it('come with their age, the newest first, each once and those alone', () => {
    const answer = {
      source: { document: { id: 'areas' } },
      partnerships: [{ priorities: [{ source: { document: { id: 'paper' } } }] }, { duties: null }],
    };
    const sources = [
      loaded('areas', 'areas', 699),
      loaded('areas', 'residents', 699),
      loaded('other', 'areas', 1),
      loaded('paper', 'priorities', 8),
    ];
    const ages = listAges(answer, sources);
    expect(ages.map(({ id }) => id)).toEqual(['paper', 'areas']);
    expect(ages[1]?.loaded.map(({ what }) => what)).toEqual(['areas', 'residents']);
  });

  it.each([
    [null, 'Not known'],
    [-3, 'Of a day to come'],
    [1, '1 day'],
    [60, '60 days'],
    [243, '7 months'],
    [1123, '3 years'],
  ])('of %s days: %s', (days, words) => {
    expect(writeAge(days)).toBe(words);
  });
});
