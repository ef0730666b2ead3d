import { describe, expect, it } from 'vitest';
import { ask, dataOf } from '../support/ask.js';
import { MODES } from '../support/hub-process.js';
import { workedQuery } from '../support/queries.js';

interface Compared {
  partnership: { id: string };
  outOfDate: boolean | null;
  set: { label: string; status: string; from: string | null; to: string | null } | null;
}

interface Theme {
  theme: { id: string };
  partnerships: { id: string }[];
  priorities: {
    title: string;
    status: string;
    source: { basis: string; locator: string; document: { id: string } };
  }[];
}

interface Comparison {
  asOf: string;
  partnerships: Compared[];
  themes: Theme[];
}

describe.each(MODES)('which priorities do partnerships share (%s)', (mode) => {
  const compare = async (variables = {}): Promise<Comparison> =>
    (await dataOf(ask(mode, workedQuery('shared-priorities'), variables))).comparePriorities;

  it('finds seven themes that South Warwickshire (2023 - 2025) and North Worcestershire (2013-16) share', async () => {
    const { themes } = await compare();
    const shared = themes
      .filter(({ partnerships }) =>
        ['south-warwickshire', 'north-worcestershire'].every((id) =>
          partnerships.some((found) => found.id === id),
        ),
      )
      .map(({ theme }) => theme.id);
    expect(shared).toEqual([
      'anti-social-behaviour',
      'violence',
      'domestic-abuse',
      'acquisitive-crime',
      'rural-crime',
      'hate-crime',
      'reoffending',
    ]);
  });

  it('keeps the order asked, marks the set that ended in 2015/16 and leaves a proposed set without years unmarked', async () => {
    const { asOf, partnerships } = await compare();
    expect(asOf).toBe('2024-03-31');
    expect(
      partnerships.map(({ partnership, outOfDate, set }) => [
        partnership.id,
        outOfDate,
        set?.status,
        set?.from,
        set?.to,
      ]),
    ).toEqual([
      ['south-warwickshire', false, 'ADOPTED', '2023/24', '2024/25'],
      ['north-worcestershire', true, 'ADOPTED', '2013/14', '2015/16'],
      ['south-cambridgeshire', null, 'PROPOSED', null, null],
    ]);
  });

  it('uses no proposal before its paper, and no set before it begins', async () => {
    const { partnerships } = await compare({ asOf: '2013-03-31' });
    expect(partnerships.map(({ set }) => set)).toEqual([null, null, null]);
  });

  it('takes the set of 2018/19 on a day of that year', async () => {
    const { partnerships } = await compare({ partnerships: ['E22000359'], asOf: '2018-10-30' });
    expect(partnerships[0]?.set).toMatchObject({ label: '2018/19', from: '2018/19', to: '2018/19' });
  });

  it('gives each shared priority with the paragraph it stands in', async () => {
    const { themes } = await compare();
    const rural = themes.find(({ theme }) => theme.id === 'rural-crime');
    expect(rural?.priorities.map(({ title, source }) => [title, source.document.id])).toEqual([
      ['Acquisitive Crime in Rural Areas', 'swcsp-2024'],
      ['Business and Rural Crime', 'north-worcestershire-2016'],
    ]);
  });

  it('lists the ten priorities of South Warwickshire on 31 March 2024, the cross-cutting ones marked', async () => {
    const query =
      '{ partnership(id: "south-warwickshire") { priorities(asOf: "2024-03-31") { title crossCutting } } }';
    const { partnership } = await dataOf(ask(mode, query));
    expect(partnership.priorities).toEqual([
      { title: 'Violent Crime', crossCutting: false },
      { title: 'Rape & Serious Sexual Offences', crossCutting: false },
      { title: 'Serious Acquisitive Crime', crossCutting: false },
      { title: 'Acquisitive Crime in Rural Areas', crossCutting: false },
      { title: 'County Lines', crossCutting: false },
      { title: 'Personal ASB', crossCutting: false },
      { title: 'Cyber fraud', crossCutting: false },
      { title: 'Hate crime', crossCutting: false },
      { title: 'Reducing re-offending', crossCutting: true },
      { title: 'Drugs and alcohol', crossCutting: true },
    ]);
  });

  it('shows no priorities of South Cambridgeshire, whose only set was put to a board and not yet agreed', async () => {
    const query =
      '{ partnership(id: "south-cambridgeshire") { priorities { title } prioritySets { status source { locator } } } }';
    const { partnership } = await dataOf(ask(mode, query));
    expect(partnership).toEqual({
      priorities: [],
      prioritySets: [{ status: 'PROPOSED', source: { locator: '15' } }],
    });
  });

  it.each([
    ['Violent Crime', ['violence', 'domestic-abuse']],
    ['County Lines', ['exploitation-and-county-lines', 'serious-violence', 'substance-misuse']],
    ['Acquisitive Crime in Rural Areas', ['acquisitive-crime', 'rural-crime']],
    ['Cyber fraud', ['cyber-crime-and-fraud']],
    ['Drugs and alcohol', ['substance-misuse']],
  ])('maps %s to %j', async (title, themes) => {
    const query =
      '{ partnership(id: "south-warwickshire") { priorities(asOf: "2024-03-31") { title themes { id } themeLinks { theme { id } basis because } } } }';
    const { partnership } = await dataOf(ask(mode, query));
    const found = partnership.priorities.find((priority: { title: string }) => priority.title === title);
    expect(found.themes.map((theme: { id: string }) => theme.id).sort()).toEqual([...themes].sort());
    expect(found.themeLinks.every((link: { because: string }) => link.because.length > 0)).toBe(true);
  });
});
