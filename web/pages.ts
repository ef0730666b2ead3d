import type { AnyPage } from './page.js';
import { comparePage } from './pages/compare/compare.page.js';
import { countyPage } from './pages/county/county.page.js';
import { dutiesPage } from './pages/duties/duties.page.js';
import { fundingPage } from './pages/funding/funding.page.js';
import { homePage } from './pages/home/home.page.js';
import { mergersPage } from './pages/mergers/mergers.page.js';
import { paperPage } from './pages/paper/paper.page.js';
import { papersPage } from './pages/papers/papers.page.js';
import { partnershipPage } from './pages/partnership/partnership.page.js';
import { policeAreaPage } from './pages/police-area/police-area.page.js';
import { prioritiesPage } from './pages/priorities/priorities.page.js';
import { chooseRolePage } from './pages/sign-in/choose-role.page.js';
import { signInPage } from './pages/sign-in/sign-in.page.js';
import { signedInPage } from './pages/sign-in/signed-in.page.js';
import { signedOutPage } from './pages/sign-in/signed-out.page.js';

/** Every page of the console. */
export const PAGES: readonly AnyPage[] = [
  homePage,
  fundingPage,
  policeAreaPage,
  partnershipPage,
  prioritiesPage,
  dutiesPage,
  comparePage,
  countyPage,
  papersPage,
  paperPage,
  mergersPage,
  signInPage,
  signedInPage,
  signedOutPage,
  chooseRolePage,
];
