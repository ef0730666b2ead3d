import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

/** Where distributions keep it. None is downloaded. */
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const executablePath = PLACES.find((place) => existsSync(place));
const MISSING =
  'No Chromium is installed, which the tests of the console open pages with: apt-get install chromium';

/** Whether tests in a browser can run here. Where CI runs they must; elsewhere they are left out, and that is said. */
export function hasBrowser(): boolean {
  if (executablePath) return true;
  if (process.env.CI === 'true') throw new Error(MISSING);
  process.stderr.write(`${MISSING}\n`);
  return false;
}

export function launchBrowser(): Promise<Browser> {
  if (!executablePath) throw new Error(MISSING);
  // Who runs tests in a container is often root, for whom Chromium has no sandbox.
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}

export interface Visit {
  page: Page;
  status: number;
  /** What the page reported as wrong: errors and warnings of the console, broken scripts, refused resources. */
  complaints: string[];
  /** Addresses that were asked for outside the hub. */
  strangers: string[];
}

/** Opens a page of a hub in a tab of its own, and listens from the start. */
export async function visit(
  browser: Browser | BrowserContext,
  hub: string,
  path: string,
  scripts = true,
): Promise<Visit> {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 900 },
    javaScriptEnabled: scripts,
    colorScheme: 'light',
  });
  page.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  const strangers: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol !== 'data:' && url.origin !== hub) strangers.push(url.href);
  });
  const response = await page.goto(hub + path, { waitUntil: 'load' });
  return { page, status: response?.status() ?? 0, complaints, strangers };
}
