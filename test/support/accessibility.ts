import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds wrong with a page, each with the element and why; all that can be opened is open. */
export async function findViolations(page: Page): Promise<string[]> {
  await page.evaluate('for (const details of document.querySelectorAll("details")) details.open = true');
  // Evaluated by the browser itself: the page's own policy for scripts stays in force.
  await page.evaluate(axe.source);
  return runAxe(page, {});
}

/** The same of what changes with light and dark alone, after `findViolations`. */
export function findPaleText(page: Page): Promise<string[]> {
  return runAxe(page, { runOnly: ['color-contrast', 'link-in-text-block'] });
}

async function runAxe(page: Page, options: axe.RunOptions): Promise<string[]> {
  const { violations } = await page.evaluate<axe.AxeResults>(`axe.run(${JSON.stringify(options)})`);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
  );
}

/** By how many pixels the whole page is wider than its window. */
export function overhang(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
}

/** Whether the page as it came, before any script, tells in its main part what it tells now. */
export async function tellsTheSameAsItCame(page: Page): Promise<boolean> {
  const html = await (await page.request.get(page.url())).text();
  const tell = (document: string) => `${document}.querySelector("main")?.textContent`;
  const came = `new DOMParser().parseFromString(${JSON.stringify(html)}, "text/html")`;
  return page.evaluate<boolean>(`${tell(came)}.length > 100 && ${tell(came)} === ${tell('document')}`);
}
