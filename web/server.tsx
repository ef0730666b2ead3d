import { renderToString } from 'react-dom/server';
import { type Answer, type Ask, readAnswer, remember } from './asking/ask.js';
import { type AnyPage, matchPath, type Shown } from './page.js';
import { describeFailure, type Failure, failurePage } from './pages/failure/failure.page.js';
import { notFoundPage } from './pages/not-found/not-found.page.js';
import { PAGES } from './pages.js';
import { Frame } from './parts/frame.js';
import { findTable, type TableText } from './parts/table-text.rules.js';
import type { SignIn } from './signing-in/sign-in.js';
import { writeDocument } from './write-document.js';

/** Puts a question to the public API as whoever opened the page. */
export type SendQuestion = (text: string, variables: unknown) => Promise<Answer>;

/** Addresses of the files that the page loads. */
interface Assets {
  scripts: readonly string[];
  styles: readonly string[];
}

export interface PageRequest {
  path: string;
  /** With its question mark, or empty. */
  search: string;
  send: SendQuestion;
  assets: Assets;
  /** Whether there is an explorer for pages to lead to. */
  hasExplorer: boolean;
  /** Left out where nobody can sign in. */
  signIn?: SignIn | undefined;
}

export interface RenderedPage {
  status: number;
  html: string;
  /** What the address asks to take from the page, with `csv`; null where the page holds no such table. */
  table?: TableText | null;
  /** Something could not be shown. */
  isPart: boolean;
}

/** Makes the page of an address, whole: it can be read before, and without, any script. */
export async function renderPage({
  path,
  search,
  send,
  assets,
  hasExplorer,
  signIn,
}: PageRequest): Promise<RenderedPage> {
  const { page, params } = choosePage(path, signIn);
  const { ask, put } = remember(createAsk(send));
  const { choices, table } = readSearch(search);
  const found = await page.find({ path, params, choices }, ask, null);
  const kept = choices.size > 0 ? `?${choices}` : '';
  const shown: Shown = { pattern: page.path, path, search: kept, found, put, hasExplorer, signIn };
  const body = renderToString(<Frame page={page} shown={shown} />);
  return {
    status: found.status ?? 200,
    html: writeDocument({ title: found.title, body, shown, assets }),
    isPart: found.problems.length > 0,
    ...(table !== null && { table: findTable(body, table) }),
  };
}

/** Makes the page that says why there is none. It asks nothing, since asking may be what failed. */
export function renderFailure({ assets, ...failure }: Failure & { assets: Assets }): RenderedPage {
  const { title } = describeFailure(failure.status);
  const found = { title, data: failure, problems: [] };
  const shown: Shown = {
    pattern: failurePage.path,
    path: '/',
    search: '',
    found,
    put: [],
    hasExplorer: false,
  };
  const body = renderToString(<Frame page={failurePage} shown={shown} />);
  return { status: failure.status, html: writeDocument({ title, body, shown, assets }), isPart: false };
}

/** What was chosen on the page, and which of its tables to take. */
function readSearch(search: string): { choices: URLSearchParams; table: string | null } {
  const choices = new URLSearchParams(search);
  const table = choices.get('csv');
  choices.delete('csv');
  return { choices, table };
}

function choosePage(
  path: string,
  signIn: SignIn | undefined,
): { page: AnyPage; params: Record<string, string> } {
  for (const page of PAGES) {
    const params = matchPath(page.path, path);
    if (params && isThere(page, signIn)) return { page, params };
  }
  return { page: notFoundPage, params: {} };
}

function isThere({ needs }: AnyPage, signIn: SignIn | undefined): boolean {
  if (needs === 'roles-to-choose') return signIn?.endpoints !== undefined;
  return needs === undefined || signIn !== undefined;
}

/** The seam between documents, whose types are known, and answers, which are JSON. */
function createAsk(send: SendQuestion): Ask {
  return (async ({ text }, variables) => readAnswer(await send(text, variables))) as Ask;
}
