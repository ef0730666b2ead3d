import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findPaleText, findViolations, overhang, tellsTheSameAsItCame } from '../support/accessibility.js';
import { asGeoJson, WARWICKSHIRE } from '../support/boundary-files.js';
import { hasBrowser, launchBrowser, type Visit, visit } from '../support/browser.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { type HubProcess, startHubProcess } from '../support/hub-process.js';
import { runImportCommand } from '../support/import-command.js';

/** South Warwickshire with Rugby, and North Warwickshire with Nuneaton and Bedworth. */
const TWO_PARTNERSHIPS = 'E07000218+E07000219|E07000220+E07000221+E07000222';
const ADDRESS = `/mergers?${new URLSearchParams({ policeArea: 'warwickshire', option: TWO_PARTNERSHIPS })}`;
const MAP =
  'Map of Warwickshire. Joined: North Warwickshire + Nuneaton and Bedworth; Rugby + Stratford-on-Avon + Warwick';
/** The smallest letters that are read without effort, in pixels of the screen. */
const LEAST_LETTERS = 11;

describe.skipIf(!hasBrowser())('shapes of the districts of Warwickshire that were imported (made up)', () => {
  let database: TestDatabase;
  let hub: HubProcess;
  let browser: Browser;

  beforeAll(async () => {
    database = await createTestDatabase();
    const folder = await mkdtemp(join(tmpdir(), 'hub-shapes-'));
    const file = join(folder, 'made-up-December-2024.geojson');
    await writeFile(file, JSON.stringify(asGeoJson(WARWICKSHIRE)));
    const { failed, output } = await runImportCommand(database.url, [file], 'import:boundaries');
    await rm(folder, { recursive: true });
    if (failed) throw new Error(output);
    hub = await startHubProcess('together', { DATABASE_URL: database.url });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await hub?.[Symbol.asyncDispose]();
    await database?.[Symbol.asyncDispose]();
  });

  async function withPage(look: (seen: Visit) => Promise<void>, scripts = true): Promise<void> {
    const seen = await visit(browser, hub.url, ADDRESS, scripts);
    await look(seen).finally(() => seen.page.close());
  }

  const mapOf = (page: Page) => page.getByRole('img', { name: MAP, exact: true });

  /** What is written on the map that can be seen, area by area, and how large it stands on the screen. */
  async function labelsOf(page: Page) {
    const seen = mapOf(page).locator('text').filter({ visible: true });
    const texts = await seen.evaluateAll((labels) =>
      labels.map((label) => [...label.childNodes].map((line) => line.textContent ?? '').join(' ')),
    );
    const sizes = await seen.evaluateAll((labels) =>
      labels.map(
        (label) =>
          Number(label.getAttribute('font-size')) * Number((label as SVGGraphicsElement).getScreenCTM()?.a),
      ),
    );
    return { texts: texts.sort(), least: Math.min(...sizes) };
  }

  it('are drawn instead of the sketch, without a word that is wrong, in light and dark and on a narrow screen', async () => {
    await withPage(async ({ page, complaints, strangers }) => {
      expect(await mapOf(page).count()).toBe(1);
      expect(await page.getByRole('img', { name: /Sketch map/ }).count()).toBe(0);
      expect(await page.locator('.hub-missing').count()).toBe(0);
      expect(await tellsTheSameAsItCame(page)).toBe(true);
      expect(await findViolations(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await findPaleText(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 800 });
      expect(await overhang(page)).toBe(0);
      expect([complaints, strangers]).toEqual([[], []]);
    });
  });

  it.each([1280, 375, 320])(
    'have names, or numbers that are explained, in letters large enough to read at %i pixels',
    async (width) => {
      await withPage(async ({ page }) => {
        await page.setViewportSize({ width, height: 800 });
        const { texts, least } = await labelsOf(page);
        expect(least).toBeGreaterThanOrEqual(LEAST_LETTERS);
        const explained = await page.locator('.hub-map-numbers__list li').allTextContents();
        const told = texts.map((text) => {
          const [, letter, number] = /^([A-Z]) (\d)$/.exec(text) ?? [];
          const line = explained.find((item) => item.startsWith(`${number} `));
          return number ? `${letter} ${line?.replace(/^\d /, '').replace(/ \([A-Z]\)$/, '')}` : text;
        });
        expect(told.map((text) => text.replace('- ', '-')).sort()).toEqual([
          'A North Warwickshire',
          'A Nuneaton and Bedworth',
          'B Rugby',
          'B Stratford-on-Avon',
          'B Warwick',
        ]);
      });
    },
  );

  it('tell joined areas by outline: heavy around them, dashed between them, none where they end within the map', async () => {
    await withPage(async ({ page }) => {
      const paths = mapOf(page).locator('path.hub-map__border');
      const kinds = await paths.evaluateAll((lines) => lines.map((line) => line.getAttribute('class')));
      expect(kinds.map((kind) => kind?.split('--')[1])).toEqual(['inside', 'outline']);
      const [inside] = await paths.evaluateAll((lines) => lines.map((line) => line.getAttribute('d')));
      // North Warwickshire and Nuneaton; Rugby and Warwick; Rugby and Stratford; Stratford and Warwick.
      expect(inside?.match(/M/g)).toHaveLength(4);
    });
  });

  it('are there without scripts, with the lines that their licence asks for and a way to their file', async () => {
    await withPage(async ({ page }) => {
      expect(await mapOf(page).isVisible()).toBe(true);
      await page.getByText('Contains OS data © Crown copyright and database right 2024.').first().waitFor();
      await page
        .getByRole('link', { name: 'Boundaries of Local Authority Districts, December 2024' })
        .first()
        .click();
      await page
        .getByRole('heading', { level: 1, name: 'Boundaries of Local Authority Districts, December 2024' })
        .waitFor();
    }, false);
  });
});
