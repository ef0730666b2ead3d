import { renderToString } from 'react-dom/server';
import { type Answer, type Ask, readAnswer, remember } from './asking/ask.js';
import { type AnyPage, matchPath, type Shown } from './page.js';
import { notFoundPage } from './pages/not-found/not-found.page.js';
import { PAGES } from './pages.js';
import { Frame } from './parts/frame.js';
import { writeDocument } from './write-document.js';

/** Puts a question to the public API as whoever opened the page. */
export type SendQuestion = (text: string, variables: unknown) => Promise<Answer>;

export interface PageRequest {
  path: string;
  /** With its question mark, or empty. */
  search: string;
  send: SendQuestion;
  /** Addresses of the files that the page loads. */
  assets: { scripts: readonly string[]; styles: readonly string[] };
}

export interface RenderedPage {
  status: number;
  html: string;
}

/** Makes the page of an address, whole: it can be read before, and without, any script. */
export async function renderPage({ path, search, send, assets }: PageRequest): Promise<RenderedPage> {
  const { page, params } = choosePage(path);
  const { ask, put } = remember(createAsk(send));
  const place = { path, params, choices: new URLSearchParams(search) };
  const found = await page.find(place, ask);
  const shown: Shown = { pattern: page.path, path, search, found, put };
  const body = renderToString(<Frame page={page} shown={shown} />);
  return { status: found.status ?? 200, html: writeDocument({ title: found.title, body, shown, assets }) };
}

function choosePage(path: string): { page: AnyPage; params: Record<string, string> } {
  for (const page of PAGES) {
    const params = matchPath(page.path, path);
    if (params) return { page, params };
  }
  return { page: notFoundPage, params: {} };
}

/** The seam between documents, whose types are known, and answers, which are JSON. */
function createAsk(send: SendQuestion): Ask {
  return (async ({ text }, variables) => readAnswer(await send(text, variables))) as Ask;
}
