import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { projectRoot } from '../../shared/project-root.js';
import { launchBrowser } from '../support/browser.js';

const FOLDER = join(projectRoot, 'docs', 'screenshots');

interface Shot {
  name: string;
  path: string;
  width: number;
  height: number;
  /** What stands at the top of the picture; the top of the page when left out. */
  from?: string;
  /** What is opened first. */
  open?: string;
}

const PRIORITIES = '/priorities?partnership=north-worcestershire&partnership=south-warwickshire';

const SHOTS: readonly Shot[] = [
  { name: 'home', path: '/', width: 1280, height: 800 },
  {
    name: 'priorities',
    path: PRIORITIES,
    width: 1280,
    height: 900,
    from: 'caption',
    open: 'Burglary and Home Security',
  },
  {
    name: 'funding',
    path: '/funding?policeArea=warwickshire',
    width: 1280,
    height: 1000,
    from: '#sums',
  },
  {
    name: 'mergers',
    path: '/mergers?policeArea=warwickshire&option=E07000218%7CE07000219%2BE07000220%7CE07000221%2BE07000222',
    width: 1280,
    height: 1000,
    from: '#option',
  },
  { name: 'priorities-narrow', path: PRIORITIES, width: 375, height: 800 },
];

/** `npm run screenshots -- http://localhost:4000` pictures a running hub for the documents. */
async function main(hub = 'http://localhost:4000'): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const browser = await launchBrowser();
  try {
    for (const shot of SHOTS) await take(browser, hub, shot);
  } finally {
    await browser.close();
  }
}

async function take(
  browser: Browser,
  hub: string,
  { name, path, width, height, from, open }: Shot,
): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: 'light' });
  await page.goto(new URL(path, hub).href, { waitUntil: 'load' });
  if (open) await page.getByText(open, { exact: true }).first().click();
  const top = from ? await topOf(page, from) : 0;
  await page.screenshot({
    path: join(FOLDER, `${name}.png`),
    fullPage: true,
    clip: { x: 0, y: top, width, height },
  });
  await page.close();
  process.stdout.write(`docs/screenshots/${name}.png\n`);
}

async function topOf(page: Page, selector: string): Promise<number> {
  const box = await page.locator(selector).first().boundingBox();
  const scrolled = await page.evaluate<number>('window.scrollY');
  return Math.max(0, (box?.y ?? 0) + scrolled - 20);
}

main(process.argv[2]).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
});
