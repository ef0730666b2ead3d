import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse/sync';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { projectRoot } from '../../shared/project-root.js';
import { findPaleText, findViolations, overhang, tellsTheSameAsItCame } from '../support/accessibility.js';
import { ask, dataOf } from '../support/ask.js';
import { hasBrowser, launchBrowser, type Visit, visit } from '../support/browser.js';

/** One address or more of every page, with real places and choices. */
const ADDRESSES: Readonly<Record<string, readonly string[]>> = {
  '/': ['/', '/?find=rugby', '/?find=atlantis'],
  '/police-areas/:id': ['/police-areas/warwickshire', '/police-areas/dyfed-powys'],
  '/counties/:id': ['/counties/warwickshire', '/counties/kent'],
  '/partnerships/:id': ['/partnerships/south-warwickshire', '/partnerships/cardiff'],
  '/priorities': [
    '/priorities',
    '/priorities?partnership=north-worcestershire&partnership=south-warwickshire',
  ],
  '/funding': ['/funding', '/funding?policeArea=warwickshire'],
  '/mergers': ['/mergers', '/mergers?policeArea=warwickshire'],
  '/compare': [
    '/compare',
    '/compare?policeArea=warwickshire',
    '/compare?partnership=north-worcestershire&partnership=cardiff&measure=residential-burglary&benchmark=police-area&from=2017/18&to=2023/24&asOf=2024-03-31',
  ],
  '/duties': ['/duties', '/duties?policeArea=warwickshire'],
  '/papers': ['/papers'],
  '/sign-in': ['/sign-in?to=%2Fpapers'],
  // It says what has become of a sign-in, which sign-in.test.ts begins.
  '/signed-in': [],
  '/signed-out': ['/signed-out'],
  '/choose-role': ['/choose-role', '/choose-role?state=a-state-of-this-test'],
  '/papers/:id': ['/papers/swcsp-2018', '/papers/cda-1998', '/papers/ons-lad-lookup-2024'],
};

/** The module of pages is the browser's, so it is read as one of its readers would: by name alone. */
const { PAGES } = (await import(pathToFileURL(join(projectRoot, 'web', 'pages.ts')).href)) as {
  PAGES: readonly { path: string }[];
};
const visited = PAGES.flatMap(({ path }) => ADDRESSES[path] ?? []);

describe('the addresses that are visited', () => {
  it.each(PAGES.map(({ path }) => path))('hold one of the page %s', (path) => {
    expect(ADDRESSES[path]).toBeDefined();
  });
});

describe.skipIf(!hasBrowser())('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  /** Opens a page, and closes it whatever comes of it. */
  async function withPage(path: string, look: (seen: Visit) => Promise<void>, scripts = true): Promise<void> {
    const seen = await visit(browser, inject('together'), path, scripts);
    await look(seen).finally(() => seen.page.close());
  }

  /** What is wrong with a page besides what it says. */
  async function complaintsOf({ page, status, complaints, strangers }: Visit) {
    const missing = await page.locator('.hub-missing').allTextContents();
    return { status, complaints, strangers, missing };
  }
  const NOTHING_WRONG = { status: 200, complaints: [], strangers: [], missing: [] };

  it.each(['/', '/mergers?policeArea=warwickshire', '/partnerships/south-warwickshire'])(
    'is shown whole by a hub apart: %s',
    async (path) => {
      const seen = await visit(browser, inject('apart'), path);
      expect(await complaintsOf(seen)).toEqual(NOTHING_WRONG);
      await seen.page.close();
    },
  );

  describe.each(visited)('%s', (path) => {
    it.concurrent('is whole, from this machine alone, and can be read by everybody: in light and dark, on a narrow screen, without scripts', async () => {
      await withPage(path, async (seen) => {
        const { page } = seen;
        expect(await complaintsOf(seen)).toEqual(NOTHING_WRONG);
        expect(await tellsTheSameAsItCame(page)).toBe(true);
        expect(await findViolations(page)).toEqual([]);
        await page.emulateMedia({ colorScheme: 'dark' });
        expect(await findPaleText(page)).toEqual([]);
        await page.setViewportSize({ width: 320, height: 800 });
        expect(await overhang(page)).toBe(0);
      });
    });
  });

  it('finds places and asks the questions without scripts', async () => {
    await withPage(
      '/',
      async ({ page }) => {
        await page.getByLabel('Find a place').fill('north worc');
        await page.getByRole('button', { name: 'Find' }).click();
        await page.getByRole('link', { name: 'North Worcestershire' }).click();
        await page.getByRole('heading', { level: 1, name: 'North Worcestershire' }).waitFor();
      },
      false,
    );
  });

  it('leads from every page only to pages that are there', async () => {
    const found = new Set<string>();
    for (const path of visited) {
      const html = await (await fetch(inject('together') + path)).text();
      for (const [, href = ''] of html.matchAll(/<a [^>]*href="(\/[^"#]*)/g))
        if (!href.startsWith('/export')) found.add(href.replaceAll('&amp;', '&'));
    }
    for (const href of fewOfEach([...found])) {
      const response = await fetch(inject('together') + href, { headers: { accept: 'text/html' } });
      expect([href, response.status]).toEqual([href, 200]);
    }
  });

  it('leads from the first page to what Rugby is, and to each of the four questions', async () => {
    await withPage('/', async ({ page }) => {
      await page.getByLabel('Find a place').fill('E07000220');
      await page.getByRole('button', { name: 'Find' }).click();
      await page.getByRole('link', { name: 'Rugby partnership' }).click();
      expect(new URL(page.url()).pathname).toBe('/partnerships/rugby');
    });
    for (const [question, path] of [
      ['What priorities do they share?', '/priorities'],
      ['What were they granted?', '/funding'],
      ['Which of them could join?', '/mergers'],
      ['How do they compare?', '/compare'],
    ] as const)
      await withPage('/', async ({ page }) => {
        await page.getByLabel('Police area', { exact: true }).selectOption('Warwickshire');
        await page.getByRole('button', { name: question }).click();
        await page.waitForURL(`**${path}?policeArea=warwickshire`);
      });
  });

  it('says where a paper does not agree with another, and leads to the paragraph', async () => {
    await withPage('/papers/swcsp-2024', async ({ page }) => {
      const told = await page.locator('.hub-contradiction').allTextContents();
      expect(told.join('\n')).toMatch(/every four years/);
      await page.getByRole('link', { name: 'This document' }).first().click();
      await expect.poll(() => page.url()).toMatch(/#p-\d/);
      expect(await page.locator(':target h3').count()).toBe(1);
    });
  });

  it('gives a csv of the papers that holds what the question answers', async () => {
    const { papers } = await dataOf(ask('together', '{ papers { id title publisher } }'));
    await withPage('/papers', async ({ page }) => {
      const download = page.waitForEvent('download');
      await page.getByText('Papers held').click();
      await page.getByRole('link', { name: 'Papers as CSV' }).click();
      const text = await readFile(await (await download).path(), 'utf8');
      const rows: Record<string, string>[] = parse(text, { columns: true, bom: true });
      const ids = [...new Set(rows.map((row) => row['papers.id']))];
      expect(ids).toEqual(papers.map(({ id }: { id: string }) => id));
      for (const { id, title } of papers)
        expect(rows.find((row) => row['papers.id'] === id)?.['papers.title']).toBe(title);
    });
  });

  it('answers with a page that says so where there is none, and a paper that is not held', async () => {
    for (const path of ['/nowhere', '/papers/nothing', '/counties/rutland'])
      await withPage(path, async ({ page, status }) => {
        expect([path, status]).toEqual([path, 404]);
        expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/not found/);
      });
  });
});

/** At most four addresses that begin alike, choices or not: enough to know that the way is open. */
function fewOfEach(addresses: readonly string[]): string[] {
  const counts = new Map<string, number>();
  return addresses.filter((address) => {
    const kind = `${address.split(/[/?]/)[1]} ${address.includes('?')}`;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    return (counts.get(kind) ?? 0) <= 4;
  });
}
