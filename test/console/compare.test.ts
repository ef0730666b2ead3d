import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ask, dataOf } from '../support/ask.js';
import { hasBrowser, launchBrowser, visit } from '../support/browser.js';

const TWO = 'partnership=north-warwickshire&partnership=north-worcestershire';
const BURGLARY = `/compare?${TWO}&measure=residential-burglary`;
const SEVEN_YEARS = 'from=2017/18&to=2023/24&funder=LOCAL_POLICING_BODY';

describe.skipIf(!hasBrowser())('the page that compares', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  /** Opens an address without scripts, and closes it whatever comes of it. */
  async function withPage(path: string, look: (page: Page, status: number) => Promise<void>): Promise<void> {
    const { page, status } = await visit(browser, inject('together'), path, false);
    await look(page, status).finally(() => page.close());
  }

  // Counts: Table C2 of the year ending June 2025. Households of Census 2021: 27,580, and 41,266 + 36,378 + 45,320.
  it('puts burglary of homes in North Warwickshire and North Worcestershire beside places like them', async () => {
    await withPage(BURGLARY, async (page) => {
      const chart = page.getByRole('figure', { name: 'Residential burglary' });
      expect(spaced(await chart.locator('.hub-plot-rows > li').allInnerTexts())).toEqual([
        'North Warwickshire 6.4 (5.5 to 7.4) Red Higher than 4.1',
        'North Worcestershire 6.0 (5.6 to 6.5) Amber No real difference from 5.5 (judged list)',
      ]);
      expect(await chart.locator('figcaption').textContent()).toMatch(
        /each 1,000 households \(Census 2021\).*Higher: North Warwickshire\. No real difference: North Worcestershire\./,
      );
      expect((await cellsOf(chart, 'North Warwickshire')).slice(0, 3)).toEqual([
        'North Warwickshire',
        '177',
        '6.4 (5.5 to 7.4)',
      ]);
      expect(await cellsOf(chart, 'North Warwickshire')).toContain('Higher (+58.2 %)');
      expect((await cellsOf(chart, 'North Worcestershire'))[1]).toBe('738');
    });
  });

  it('draws rate, limits and benchmark of North Warwickshire where they belong on an axis to 8', async () => {
    await withPage(BURGLARY, async (page) => {
      const plot = page.locator('.hub-plot-rows .hub-plot').first();
      const places = async (marks: string, name: string) =>
        Promise.all((await plot.locator(marks).all()).map((mark) => mark.getAttribute(name)));
      const percent = (rate: number) => `${Math.round((rate / 8) * 10_000) / 100}%`;
      expect(await places('.hub-plot__dot', 'cx')).toEqual([percent((177 / 27_580) * 1000)]);
      expect((await places('.hub-plot__interval', 'x1'))[0]).toBe(percent(5.507));
      expect((await places('.hub-plot__interval', 'x2'))[0]).toBe(percent(7.436));
      expect(await places('.hub-plot__benchmark', 'x1')).toEqual([percent(4.0565)]);
      expect(await page.locator('.hub-plot__tick').allTextContents()).toEqual(['0', '2', '4', '6', '8']);
    });
  });

  it('says in words what stands out, and the rule of the ratings', async () => {
    await withPage(BURGLARY, async (page) => {
      const told = await page.getByRole('region', { name: 'What stands out' }).textContent();
      expect(told).toContain(
        'North Warwickshire: higher than the partnerships most like it in residential burglary (6.4 against 4.1).',
      );
      expect(told).toContain('out of date for North Worcestershire; not known for North Warwickshire');
      expect(await page.getByRole('region', { name: 'How to read these rates' }).textContent()).toMatch(
        /RED where the rate is at least 10 % above that of its statistical neighbours/,
      );
    });
  });

  // 181,769 by 67,117 residents, 499,793 by 141,565, 160,618 by 122,378 and 565,528 by 301,147: paragraph 5.4.
  it('divides what the commissioner granted over seven years by the residents of the middle of 2024', async () => {
    await withPage(`/compare?policeArea=warwickshire&${SEVEN_YEARS}`, async (page) => {
      const chart = page.getByRole('figure', { name: 'Pounds for each resident' });
      expect(spaced(await chart.locator('li').allTextContents())).toEqual([
        'Nuneaton and Bedworth, 2017/18 to 2023/24 £3.53',
        'North Warwickshire, 2017/18 to 2023/24 £2.71',
        'South Warwickshire, 2017/18 to 2023/24 £1.88',
        'Rugby, 2017/18 to 2023/24 £1.31',
      ]);
      expect(await page.getByRole('region', { name: 'What stands out' }).textContent()).toContain(
        '2017/18 to 2023/24: most in Nuneaton and Bedworth (£3.53), least in Rugby (£1.31).',
      );
      const money = page.getByRole('region', { name: /what they are worked out from/ });
      expect((await cellsOf(money, 'Rugby')).slice(0, 5)).toEqual([
        'Rugby',
        '£1.31',
        '£160,618.00',
        '2017/18 to 2023/24',
        '122,378 (middle of 2024)',
      ]);
    });
  });

  it('ranks no money of different years, and leads to the years that all papers tell of', async () => {
    await withPage('/compare?policeArea=warwickshire', async (page) => {
      const told = await page.getByRole('region', { name: 'What stands out' }).textContent();
      expect(told).toContain('but of different years, which do not compare.');
      await page.getByRole('link', { name: 'Show 2017/18 to 2023/24 alone' }).click();
      const { searchParams } = new URL(page.url());
      expect([searchParams.get('from'), searchParams.get('to')]).toEqual(['2017/18', '2023/24']);
      expect(searchParams.get('policeArea')).toBe('warwickshire');
    });
  });

  it('gives Cardiff, of whose grants and neighbours nothing is known, neither a bar nor a rating', async () => {
    await withPage('/compare?partnership=cardiff&partnership=rugby', async (page) => {
      const money = page.getByRole('figure', { name: 'Pounds for each resident' });
      expect(spaced(await money.locator('li').allTextContents())).toEqual([
        'Rugby, 2017/18 to 2023/24 £1.31',
      ]);
      expect(
        await page.getByRole('region', { name: 'Grants for each resident' }).first().textContent(),
      ).toContain('Not known, which is not £0. Cardiff: no grant to it is counted for what was asked.');
      const chart = page.getByRole('figure', { name: 'Vehicle offences' });
      expect(spaced(await chart.locator('.hub-plot-rows > li').allInnerTexts())[0]).toMatch(
        /^Cardiff .* Not rated No benchmark: ONS lists statistical neighbours of areas in England only\./,
      );
    });
    await withPage('/compare?partnership=cardiff&benchmark=england-and-wales', async (page) => {
      const chart = page.getByRole('figure', { name: 'Vehicle offences' });
      expect(await chart.locator('figcaption').textContent()).toContain(
        'against England and Wales. Higher: Cardiff.',
      );
    });
  });

  it('shows no change where the years held share months, and says which', async () => {
    await withPage(`${BURGLARY}&yearEnding=2026-03-31`, async (page) => {
      const chart = page.getByRole('figure', { name: 'Residential burglary' });
      expect((await cellsOf(chart, 'North Warwickshire'))[1]).toBe('141');
      expect(await chart.textContent()).toContain(
        'No change is shown. The year ending 31 March 2026 and the year ending 30 June 2025 share April to June 2025',
      );
    });
  });

  it('counts priorities and themes, and how each set stood on the day', async () => {
    const three =
      'partnership=south-warwickshire&partnership=north-worcestershire&partnership=south-cambridgeshire';
    await withPage(`/compare?${three}&asOf=2024-03-31`, async (page) => {
      const sets = page.getByRole('region', { name: 'Sets of priorities' });
      expect((await cellsOf(sets, 'South Warwickshire')).slice(1, 4)).toEqual([
        'In force',
        '2023/24 to 2024/25',
        '10',
      ]);
      expect((await cellsOf(sets, 'North Worcestershire')).slice(1, 3)).toEqual([
        'Out of date',
        '2013/14 to 2015/16',
      ]);
      expect((await cellsOf(sets, 'South Cambridgeshire'))[1]).toBe('Proposed, not adopted');
      const themes = page.getByRole('figure', { name: 'Themes, by how many pursue them' });
      expect(spaced(await themes.locator('.hub-bars > li').allTextContents())).toContain(
        'Rural crime: North Worcestershire and South Warwickshire 2 of 3',
      );
    });
  });

  it('keeps every choice in the address, from either form', async () => {
    await withPage(`/compare?policeArea=warwickshire&${SEVEN_YEARS}`, async (page) => {
      await page.getByText('Choose measures, benchmark and years').click();
      await page.getByLabel('Shoplifting').check();
      await page.getByLabel('Hold rates against').selectOption('The police area of each');
      await page.getByRole('button', { name: 'Compare these' }).click();
      await page.getByRole('figure', { name: 'Shoplifting' }).waitFor();
      await page.getByText('Choose other partnerships').click();
      await page.getByLabel('Rugby', { exact: true }).uncheck();
      await page.getByRole('button', { name: 'Show these partnerships' }).click();
      const { searchParams } = new URL(page.url());
      expect(searchParams.getAll('partnership').filter((id) => id !== '')).toEqual([
        'north-warwickshire',
        'nuneaton-and-bedworth',
        'south-warwickshire',
      ]);
      expect(searchParams.getAll('measure')).toContain('shoplifting');
      expect(searchParams.get('benchmark')).toBe('police-area');
      expect(searchParams.get('funder')).toBe('LOCAL_POLICING_BODY');
      expect([searchParams.get('from'), searchParams.get('to')]).toEqual(['2017/18', '2023/24']);
    });
  });

  it('gives a csv of the figures that holds what the question answers', async () => {
    const { compareMeasures } = await dataOf(
      ask(
        'together',
        `{ compareMeasures(partnerships: ["north-warwickshire", "north-worcestershire"], measures: ["residential-burglary"]) {
          rows { partnership { id } figures { count rate { value lowerLimit upperLimit } rating { rating } } } } }`,
      ),
    );
    await withPage(BURGLARY, async (page) => {
      const download = page.waitForEvent('download');
      await page.getByText('Crime compared').click();
      await page.getByRole('link', { name: 'Figures as CSV', exact: true }).click();
      const text = await readFile(await (await download).path(), 'utf8');
      const rows: Record<string, string>[] = parse(text, { columns: true, bom: true });
      expect(rows.map(valuesOf)).toEqual(
        compareMeasures.rows.map(
          ({ partnership, figures: [{ count, rate, rating }] }: (typeof compareMeasures.rows)[number]) => [
            partnership.id,
            ...[count, rate.value, rate.lowerLimit, rate.upperLimit].map(String),
            rating.rating,
          ],
        ),
      );
    });
  });

  it.each([
    ['/compare?partnership=atlantis', 400, /no partnership has the id "atlantis"/],
    [`${BURGLARY}&yearEnding=2020-03-31`, 400, /2020-03-31/],
    [`/compare?${TWO}&measure=fly-tipping`, 400, /fly-tipping/],
    [`/compare?${TWO}&from=2023/24&to=2017/18`, 400, /2023\/24/],
    [
      `/compare?${TWO}&benchmark=europe&from=2018`,
      200,
      /"2018" is not a financial year.*"europe" is no benchmark/s,
    ],
  ])('answers %s with what is wrong with it', async (path, wanted, told) => {
    await withPage(path, async (page, status) => {
      expect(status).toBe(wanted);
      expect(await page.locator('main').textContent()).toMatch(told);
    });
  });

  it.each([
    ['/police-areas/warwickshire', 'Compare', '/compare?policeArea=warwickshire'],
    ['/counties/warwickshire', /How they compare/, '/compare?county=warwickshire'],
    ['/partnerships/rugby', 'See it beside other partnerships', '/compare?policeArea=warwickshire'],
  ])('is reached from %s', async (path, door, address) => {
    await withPage(path, async (page) => {
      await page.getByRole('link', { name: door }).click();
      expect(page.url()).toBe(inject('together') + address);
      expect(await page.getByRole('row', { name: /^Rugby/ }).count()).toBeGreaterThan(0);
    });
  });
});

/** The cells of a table's row, by the name that it begins with. */
async function cellsOf(within: Locator, name: string): Promise<string[]> {
  const head = within.page().locator('th', { hasText: new RegExp(`^${name}$`) });
  const row = within.locator('tbody tr').filter({ has: head });
  return spaced(await row.locator('th, td').allTextContents());
}

/** Texts with one blank wherever there is space. */
function spaced(texts: readonly string[]): string[] {
  return texts.map((text) => text.replace(/\s+/g, ' ').trim());
}

/** Of a line of the file: whose it is, count, rate, both limits and rating. */
function valuesOf(row: Record<string, string>): (string | undefined)[] {
  const endings = [
    'partnership.id',
    'figures.count',
    'rate.value',
    'rate.lowerLimit',
    'rate.upperLimit',
    'rating.rating',
  ];
  return endings.map((ending) => Object.entries(row).find(([name]) => name.endsWith(ending))?.[1]);
}
