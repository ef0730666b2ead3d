import { parse } from 'csv-parse/sync';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ask, dataOf } from '../support/ask.js';
import { hasBrowser, launchBrowser, visit } from '../support/browser.js';
import { readPage } from '../support/page-text.js';

const FUNDING = '/funding?policeArea=warwickshire';

/** A table of a page as its CSV gives it, row by row under the titles of its columns. */
async function readTable(address: string): Promise<Record<string, string>[]> {
  const response = await fetch(address);
  expect([response.status, response.headers.get('content-type')]).toEqual([
    200,
    'text/csv; charset=utf-8; header=present',
  ]);
  return parse(await response.text(), { columns: true, bom: true });
}

describe('the csv of a table', () => {
  it('holds the statements on money in the order of the page, that whose sum does not hold first, and every one of the answer', async () => {
    const query = '{ fundingStatements(policeArea: "warwickshire") { title statedTotal { pounds } } }';
    const { fundingStatements } = await dataOf(ask('together', query));
    const name = 'all-statements-about-money-in-the-papers-held-of-any-year';
    const rows = await readTable(`${inject('together')}${FUNDING}&csv=${name}`);
    expect(rows[0]).toMatchObject({ 'Printed total': '£144,424.00', 'Its lines add up to': '£154,414.00' });
    const told = (one: { title: string }) => one.title;
    expect(rows.map((row) => row.Statement).sort()).toEqual(fundingStatements.map(told).sort());
  });

  it('holds what was chosen on the page and nothing else', async () => {
    const rows = await readTable(
      `${inject('together')}${FUNDING}&partnership=rugby&csv=granted-by-partnership`,
    );
    expect(rows).toEqual([{ Partnership: 'Rugby', Granted: '£160,618.00' }]);
  });

  it('is led to from every table of a page, each by a name of its own', async () => {
    const html = await (await fetch(`${inject('together')}/partnerships/south-warwickshire`)).text();
    const tables = [...html.matchAll(/<table\b/g)];
    const addresses = [...html.matchAll(/href="([^"]*[?;]csv=[^"]*)"/g)].map(([, address = '']) => address);
    expect(new Set(addresses).size).toBe(tables.length);
    for (const address of addresses) expect(await readTable(inject('together') + address)).not.toEqual([]);
  });

  it('is none where the page has no such table', async () => {
    expect((await fetch(`${inject('together')}${FUNDING}&csv=nothing`)).status).toBe(404);
  });
});

describe('a failure', () => {
  it.each([
    ['/export/nothing.csv', 404, /There is no such export.*Choose a police area or county/],
    ['/assets/nothing.js', 404, /There is nothing at this address/],
    ['/export.csv?query=%7Bnothing%7D', 400, /Cannot query field "nothing".*go back and choose again/],
    [`${FUNDING}&csv=nothing`, 404, /no such table on this page/],
    ['/priorities?partnership=atlantis', 400, /atlantis.*The priorities could not be shown/],
    ['/priorities?asOf=yesterday', 400, /choose a day of the calendar/],
  ])('of %s is a page for people, with a way on', async (path, status, says) => {
    const page = await readPage(inject('together') + path);
    expect([page.status, page.headers.get('content-type')]).toEqual([status, 'text/html; charset=utf-8']);
    expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'.*script-src 'self'/);
    expect(page.text.replaceAll('&quot;', '"')).toMatch(says);
  });

  it('is told to programs as ever, and of the API to everybody', async () => {
    const asked = await fetch(`${inject('together')}/export/nothing.csv`);
    expect((await asked.json()).errors[0].extensions.code).toBe('NOT_FOUND');
  });
});

describe('what travels', () => {
  it('is a first view of less than 200 KB of script and 40 KB of style, and pages a fraction of their size', async () => {
    const html = await (await fetch(`${inject('together')}/partnerships/south-warwickshire`)).text();
    const files = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, file = '']) => file);
    const bytes = await Promise.all(files.map((file) => travelOf(file)));
    const sum = (ending: string) =>
      bytes.filter((_, index) => files[index]?.endsWith(ending)).reduce((all, one) => all + one, 0);
    expect([sum('.js') > 0, sum('.js') < 200_000, sum('.css') < 40_000]).toEqual([true, true, true]);
    expect(await travelOf('/partnerships/south-warwickshire')).toBeLessThan(html.length / 5);
  });

  it('is kept for good where its name changes with what it holds, and asked for anew else', async () => {
    const page = await fetch(inject('together'));
    expect(page.headers.get('cache-control')).toBe('private, no-cache');
    const [, file = ''] = /src="(\/assets\/[^"]+)"/.exec(await page.text()) ?? [];
    const asset = await fetch(inject('together') + file);
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(asset.headers.get('vary')).toContain('Accept-Encoding');
  });

  /** In bytes, as a browser takes it. */
  async function travelOf(path: string): Promise<number> {
    const headers = { 'accept-encoding': 'br, gzip' };
    const response = await fetch(inject('together') + path, { method: 'HEAD', headers });
    return Number(response.headers.get('content-length'));
  }
});

describe.skipIf(!hasBrowser())('the explorer', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  it('opens with the question behind the page and its variables, asks nobody else, and gives the answer', async () => {
    const { page, complaints, strangers } = await visit(browser, inject('together'), FUNDING);
    await page.getByText('Grants in all', { exact: true }).click();
    await page.getByRole('link', { name: 'Show the query' }).first().click();
    await page.locator('.graphiql-query-editor').getByText('GrantsInAll').waitFor();
    const variables = page.locator('.graphiql-editor-tool').getByText('"warwickshire"');
    await variables.waitFor();
    await page.getByRole('button', { name: /Execute query/ }).click();
    await page.locator('.result-window').getByText('366290300').waitFor();
    expect([complaints, strangers]).toEqual([[], []]);
    await page.close();
  });
});
