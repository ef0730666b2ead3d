import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { hasBrowser, launchBrowser, visit } from '../support/browser.js';

/** Counts what a reader does: every choice and every click is a step. */
type Step = (done: Promise<unknown>) => Promise<void>;

describe.skipIf(!hasBrowser())('somebody who has never seen the hub finds out from its first page', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  /** How many steps a walk took. */
  async function walk(go: (page: Page, step: Step) => Promise<void>): Promise<number> {
    const { page } = await visit(browser, inject('together'), '/');
    let steps = 0;
    const step: Step = async (done) => {
      steps += 1;
      await done;
    };
    await go(page, step).finally(() => page.close());
    return steps;
  }

  /** What can be seen; what is folded cannot. */
  async function seen(part: Locator): Promise<string> {
    // biome-ignore lint/performance/useDomNodeTextContent: it is the text that can be seen which is meant.
    return (await part.innerText()).replace(/\s+/g, ' ');
  }

  it('in 1 step which seven themes North Worcestershire and South Warwickshire share', async () => {
    const steps = await walk(async (page, step) => {
      await step(page.getByRole('button', { name: 'What priorities do they share?' }).click());
      await page.getByRole('heading', { level: 1, name: 'Priorities' }).waitFor();
      expect(await seen(page.locator('main'))).toContain(
        'North Worcestershire (out of date) and South Warwickshire (out of date) share 7 themes: Anti-social behaviour, Violence, Domestic abuse, Acquisitive crime, Rural crime, Hate crime and Reoffending.',
      );
    });
    expect(steps).toBe(1);
  });

  it('in 3 steps that the commissioner granted Rugby £160,618.00 over seven years', async () => {
    const steps = await walk(async (page, step) => {
      await step(page.getByLabel('Police area', { exact: true }).selectOption('Warwickshire'));
      await step(page.getByRole('button', { name: 'What were they granted?' }).click());
      await step(page.getByText('What it is made of: Rugby').click());
      const rugby = await seen(page.locator('#granted-rugby'));
      expect(rugby).toMatch(/^Rugby £160,618\.00/);
      expect(rugby).toContain('Total grant awards to each Warwickshire partnership over seven years');
      expect(rugby).toContain(
        'by the Police and Crime Commissioner for Warwickshire, 2017/18 to 2023/24: £160,618.00',
      );
    });
    expect(steps).toBe(3);
  });

  it('in 1 step that a paper of South Warwickshire prints £144,424.00 above lines of £154,414.00', async () => {
    const steps = await walk(async (page, step) => {
      await step(page.getByRole('button', { name: 'What were they granted?' }).click());
      await page.getByRole('heading', { name: 'Sums that do not hold' }).waitFor();
      const first = await seen(page.locator('.hub-differing').first());
      expect(first).toContain('Printed total £144,424.00 Its lines add up to £154,414.00');
      expect(first).toContain('£9,990.00 more than the printed total');
      expect(first).toContain('annual performance report 2023/24, 4.2 with Table 2');
    });
    expect(steps).toBe(1);
  });

  it('in 2 steps that the districts of Warwickshire can be grouped in 52 ways, and in 5 that seven must sign to join Rugby to Nuneaton and Bedworth', async () => {
    const steps = await walk(async (page, step) => {
      await step(page.getByLabel('Police area', { exact: true }).selectOption('Warwickshire'));
      await step(page.getByRole('button', { name: 'Which of them could join?' }).click());
      await page.getByRole('heading', { level: 1, name: 'Mergers in Warwickshire' }).waitFor();
      expect(await seen(page.locator('main'))).toContain(
        'Warwickshire’s 5 districts can be grouped in 52 ways',
      );
      await step(page.getByRole('checkbox', { name: 'Nuneaton and Bedworth' }).check());
      await step(page.getByRole('checkbox', { name: 'Rugby' }).check());
      await step(page.getByRole('button', { name: 'Who must sign?' }).click());
      await page.getByRole('heading', { name: 'To join Nuneaton and Bedworth and Rugby' }).waitFor();
      expect(await seen(page.locator('main'))).toContain('7 must sign. One refusal is enough to stop it.');
      expect(await page.locator('#proposal ~ ol strong').allTextContents()).toEqual([
        'Nuneaton and Bedworth Borough Council',
        'Rugby Borough Council',
        'Warwickshire County Council',
        'Probation Service',
        'Chief Constable of Warwickshire',
        'NHS Coventry and Warwickshire Integrated Care Board',
        'Police and Crime Commissioner for Warwickshire',
      ]);
    });
    expect(steps).toBe(5);
  });
});
