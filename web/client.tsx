import './style/console.scss';
import { hydrateRoot } from 'react-dom/client';
import type { Shown } from './page.js';
import { failurePage } from './pages/failure/failure.page.js';
import { notFoundPage } from './pages/not-found/not-found.page.js';
import { PAGES } from './pages.js';
import { ReadingPage } from './signing-in/reading-page.js';
import { ROOT_ID, SHOWN_ID } from './write-document.js';

const root = document.getElementById(ROOT_ID);
const carried = document.getElementById(SHOWN_ID)?.textContent;

if (root && carried) {
  const shown: Shown = JSON.parse(carried);
  const page = [...PAGES, failurePage].find(({ path }) => path === shown.pattern) ?? notFoundPage;
  hydrateRoot(root, <ReadingPage page={page} shown={shown} root={root} />);
}
