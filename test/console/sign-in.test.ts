import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { findPaleText, findViolations, overhang } from '../support/accessibility.js';
import { hasBrowser, launchBrowser, type Visit, visit } from '../support/browser.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { type HubProcess, startHubProcess } from '../support/hub-process.js';
import { CONSOLE_CLIENT, type PeopleServer, startPeopleServer } from '../support/oidc-people.js';
import { makeKey } from '../support/oidc-server.js';
import { importPaper } from '../support/paper-import.js';
import { postAt, requestAt } from '../support/request.js';

/** Stands in what the officers of South Warwickshire alone may read. */
const SECRET = 'zebra';
const PAPER = {
  'source.yaml': `id: ${SECRET}-2025
title: A paper made up for this test, ${SECRET}
publisher: A test
publishedOn: null
knownAt: "2025-04-30"
marking: OFFICIAL_SENSITIVE
owner: { partnership: south-warwickshire }
`,
  'action-plans.yaml': `plans: []
actions:
  - { id: ${SECRET}-knives, plan: south-warwickshire-serious-violence, text: 'The ${SECRET} does knives, and "more".', owner: { body: A ${SECRET} body, role: manager }, due: "2025-06-30", progress: UNDER_WAY, asOf: "2025-04-01", source: { paragraph: "1" } }
  - { id: ${SECRET}-nights, plan: south-warwickshire-serious-violence, text: The ${SECRET} does nights., owner: { body: A ${SECRET} body, role: manager }, due: "2025-03-31", progress: DONE, source: { paragraph: "2" } }
`,
};
const SOUTH = '/partnerships/south-warwickshire';
const OFFICER = 'officer-of-south-warwickshire';
const ANALYST = 'analyst-of-warwickshire';
const SHERIFF = 'sheriff';
const PEOPLE = {
  [OFFICER]: ['partnership-officer:south-warwickshire'],
  [ANALYST]: ['opcc-analyst:warwickshire'],
  [SHERIFF]: ['sheriff:nottingham'],
};
const SIGNED_IN = 'Signed in as partnership officer of South Warwickshire.';

const whoReads = (page: Page) => page.locator('.hub-reader__who');
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

describe.skipIf(!hasBrowser())('signing in', () => {
  let browser: Browser;
  let database: TestDatabase;
  let folder: string;

  beforeAll(async () => {
    browser = await launchBrowser();
    database = await createTestDatabase();
    folder = await mkdtemp(join(tmpdir(), 'console-sign-in-'));
    await importPaper(database.url, 'A test', PAPER);
  });
  afterAll(async () => {
    await browser?.close();
    await database?.[Symbol.asyncDispose]();
    await rm(folder, { recursive: true, force: true });
  });

  describe('at an issuer', () => {
    let issuer: PeopleServer;
    let hub: HubProcess;

    beforeAll(async () => {
      issuer = await startPeopleServer(await makeKey('first'), PEOPLE);
      hub = await startHubProcess('together', {
        DATABASE_URL: database.url,
        DATA_DIR: join(folder, 'issuer'),
        OIDC_ISSUER: issuer.issuer,
        CONSOLE_CLIENT_ID: CONSOLE_CLIENT,
      });
      issuer.register(hub.url);
      await fetch(hub.url + SOUTH);
    });
    afterAll(async () => {
      await hub?.[Symbol.asyncDispose]();
      await issuer?.[Symbol.asyncDispose]();
    });

    const withPage = (path: string, look: (seen: Visit) => Promise<void>, scripts = true) =>
      withPageOf(browser, hub.url + path, look, scripts);

    /** Goes to the issuer by the link of a page, and comes back as somebody. */
    async function signIn(page: Page, who: string): Promise<void> {
      await page
        .getByRole('link', { name: /^Sign in/ })
        .first()
        .click();
      await page.waitForURL(`${issuer.url}/interaction/**`);
      await press(page, who);
    }

    async function signInAsOfficer(page: Page): Promise<void> {
      await signIn(page, OFFICER);
      await page.getByText(SIGNED_IN).waitFor();
    }

    it('shows an officer of South Warwickshire the actions that nobody else may read, and asks no stranger but the issuer', async () => {
      await withPage(`${SOUTH}?from=a-board#duties`, async ({ page, complaints, strangers }) => {
        expect(await page.content()).not.toContain(SECRET);
        await signInAsOfficer(page);
        expect(page.url()).toBe(`${hub.url}${SOUTH}?from=a-board#duties`);
        const actions = await page
          .getByRole('region', { name: /^Serious Violence: 2 actions/ })
          .textContent();
        expect(actions).toContain('The zebra does knives, and "more".');
        expect(actions).toContain('Late. Under way on 1 April 2025');
        // Paragraph 8.1 of the 2024 report: three in Stratford-on-Avon, six in Warwick.
        expect(await page.getByRole('region', { name: /^Small numbers/ }).textContent()).toMatch(
          /Stratford-on-Avon: 3 \(for this partnership alone/,
        );
        expect(await page.locator('.hub-marking strong').allInnerTexts()).toEqual([
          'OFFICIAL-SENSITIVE',
          'OFFICIAL-SENSITIVE',
        ]);
        expect(complaints).toEqual([]);
        expect([...new Set(strangers.map((href) => new URL(href).origin))]).toEqual([issuer.url]);
      });
    });

    it('can be used by everybody: in light and dark, and on a narrow screen', async () => {
      await withPage('/sign-in?to=/papers', async ({ page }) => {
        for (const path of ['', '/signed-out', '/signed-in']) {
          if (path) await page.goto(hub.url + path);
          expect([path, await findViolations(page)]).toEqual([path, []]);
        }
      });
      await withPage(SOUTH, async ({ page }) => {
        await signInAsOfficer(page);
        expect(await findViolations(page)).toEqual([]);
        await page.emulateMedia({ colorScheme: 'dark' });
        expect(await findPaleText(page)).toEqual([]);
        await page.setViewportSize({ width: 320, height: 800 });
        expect(await overhang(page)).toBe(0);
      });
    });

    it('needs nothing but a keyboard', async () => {
      await withPage('/papers', async ({ page }) => {
        await page.getByRole('link', { name: 'Sign in' }).focus();
        await page.keyboard.press('Enter');
        await page.waitForURL(`${issuer.url}/interaction/**`);
        await page.getByRole('button', { name: OFFICER }).focus();
        await page.keyboard.press('Enter');
        await page.getByText(SIGNED_IN).waitFor();
        await page.getByRole('button', { name: 'Sign out' }).focus();
        await page.keyboard.press('Enter');
        await page.waitForURL(`${issuer.url}/session/end**`);
      });
    });

    it('lets an officer download what the question answers them, and the public what it answers everybody', async () => {
      await withPage(SOUTH, async ({ page }) => {
        await signInAsOfficer(page);
        const token = await page.evaluate<string>(
          'JSON.parse(sessionStorage.getItem("hub-session")).accessToken',
        );
        const query = `{ partnership(id: "south-warwickshire") { actionPlans { actions(first: 200) {
          nodes { id text due progress asOf owner { body role } } } } } }`;
        const { body } = await postAt(hub.url, { query }, { authorization: `Bearer ${token}` });
        const actions = body.data.partnership.actionPlans.flatMap(
          (plan: { actions: { nodes: object[] } }) => plan.actions.nodes,
        );
        expect(actions).toHaveLength(2);
        const text = await download(page, 'Actions of plans', 'Actions as CSV');
        const rows: Record<string, string>[] = parse(text, { columns: true, bom: true });
        const told = rows.map((row) => ({
          id: row['actions.id'],
          text: row['actions.text'],
          due: row['actions.due'],
          progress: row['actions.progress'],
          asOf: row['actions.asOf'],
          owner: { body: row['actions.owner.body'], role: row['actions.owner.role'] },
        }));
        expect(told).toEqual(actions);
      });
    });

    it('ends at the issuer as well; nothing of it is shown or kept after that, not by going back either', async () => {
      await withPage(SOUTH, async ({ page }) => {
        await signInAsOfficer(page);
        await press(page, 'Sign out');
        await page.waitForURL(`${issuer.url}/session/end**`);
        await press(page, 'Sign out here too');
        await page.waitForURL(`${hub.url}/signed-out**`);
        expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('You are signed out');
        expect(await page.evaluate('sessionStorage.length + localStorage.length')).toBe(0);
        expect((await page.context().cookies(hub.url)).map(({ name }) => name)).toEqual([]);
        while (!page.url().startsWith(`${hub.url}${SOUTH}`)) await page.goBack();
        await page.getByRole('heading', { level: 1, name: /^South Warwickshire/ }).waitFor();
        expect(await page.content()).not.toContain(SECRET);
        await signIn(page, ANALYST);
        await expect
          .poll(() => whoReads(page).textContent())
          .toContain('analyst of the commissioner’s office of Warwickshire');
        expect(await page.content()).not.toContain(SECRET);
      });
    });

    it('holds for its own tab, and ends in all of them', async () => {
      await withPage(SOUTH, async ({ page }) => {
        await signInAsOfficer(page);
        const other = await page.context().newPage();
        await other.goto(hub.url + SOUTH);
        expect(await other.content()).not.toContain(SECRET);
        // The issuer knows who it is, and asks no more.
        await other.getByRole('link', { name: 'Sign in' }).click();
        await other.getByText(SIGNED_IN).waitFor();
        await press(other, 'Sign out');
        await page.getByText('You are signed out.').waitFor();
        expect(await page.content()).not.toContain(SECRET);
      });
    });

    it('is left empty in the history of the browser', async () => {
      await withPage(SOUTH, async ({ page }) => {
        await signInAsOfficer(page);
        // As browsers do that keep pages whole, which this one does not while it is driven.
        const leave = (signOut: boolean) =>
          page.evaluate(`(() => {
            dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
            const seen = document.getElementById('page').checkVisibility();
            if (${signOut}) sessionStorage.clear();
            dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
            return seen;
          })()`);
        expect(await leave(false)).toBe(false);
        expect(await page.locator('#actions').isVisible()).toBe(true);
        const loaded = page.waitForEvent('load');
        expect(await leave(true)).toBe(false);
        await loaded;
        expect(await page.content()).not.toContain(SECRET);
      });
    });

    it('ends when its time is up, says so and offers to sign in again', async () => {
      await withPage(SOUTH, async ({ page }) => {
        await page.clock.install();
        await signInAsOfficer(page);
        await page.clock.fastForward('10:01');
        await page.getByText('Your sign-in has ended. Shown is what is public.').waitFor();
        expect(await page.content()).not.toContain(SECRET);
        expect(await page.evaluate('sessionStorage.length')).toBe(0);
        await page.getByRole('link', { name: 'Sign in again' }).click();
        await page.getByText(SIGNED_IN).waitFor();
      });
    });

    it('ends when the hub takes its token no more', async () => {
      await withPage(SOUTH, async ({ page }) => {
        await signInAsOfficer(page);
        await page.evaluate(
          `sessionStorage.setItem('hub-session', sessionStorage.getItem('hub-session').replace(/"accessToken":"[^"]+"/, '"accessToken":"a.b.c"'))`,
        );
        await page.reload();
        await page.getByText('Your sign-in has ended. Shown is what is public.').waitFor();
        expect(await page.content()).not.toContain(SECRET);
      });
    });

    it('prints who may see it on every sheet', async () => {
      await withPage(`/papers/${SECRET}-2025`, async ({ page }) => {
        expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Paper not found');
        await signInAsOfficer(page);
        expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain(SECRET);
        await page.emulateMedia({ media: 'print' });
        expect(await page.locator('.hub-marking').allInnerTexts()).toEqual(
          Array.from({ length: 2 }, () =>
            expect.stringMatching(/^OFFICIAL-SENSITIVE\s+As read by the partnership officer/),
          ),
        );
        expect(await page.evaluate('getComputedStyle(document.body).page')).toBe(
          'board-paper-official-sensitive',
        );
      });
    });

    /** Signs in as an officer as far as the answer of the issuer, which the console is kept from taking up. */
    async function answerOf(page: Page): Promise<URL> {
      const answered = page.waitForRequest((request) => request.url().includes('/signed-in?'));
      await page.getByRole('link', { name: 'Sign in' }).click();
      await page.waitForURL(`${issuer.url}/interaction/**`);
      await page.route('**/assets/flow-*.js', (route) => route.abort());
      await press(page, OFFICER);
      await page.getByText('Signing in does not work just now.').waitFor();
      await page.unroute('**/assets/flow-*.js');
      return new URL((await answered).url());
    }

    async function expectNotSignedIn(page: Page, words: string): Promise<void> {
      await page.getByRole('heading', { name: 'You are not signed in' }).waitFor();
      expect(await page.getByRole('alert').textContent()).toContain(words);
      expect(page.url()).toBe(`${hub.url}/signed-in`);
      expect(await page.evaluate('sessionStorage.length')).toBe(0);
      await page.getByRole('link', { name: 'Begin again' }).click();
      await page.getByRole('link', { name: /^Sign in at 127/ }).waitFor();
    }

    it('takes no answer with another state, and asks the issuer for nothing', async () => {
      await withPage('/papers', async ({ page }) => {
        const answer = await answerOf(page);
        answer.searchParams.set('state', 'of-somebody-else');
        const before = issuer.asked.length;
        await page.goto(answer.href);
        await expectNotSignedIn(page, 'does not belong to the sign-in that was begun in this tab');
        expect(issuer.asked.slice(before)).toEqual([]);
      });
    });

    it('takes no answer of another issuer', async () => {
      await withPage('/papers', async ({ page }) => {
        const answer = await answerOf(page);
        answer.searchParams.set('iss', 'https://elsewhere.example');
        await page.goto(answer.href);
        await expectNotSignedIn(page, 'does not fit what was asked');
      });
    });

    it('takes an answer once, and in no other tab', async () => {
      await withPage('/papers', async ({ page }) => {
        const answer = await answerOf(page);
        await page.goto(answer.href);
        await page.getByText(SIGNED_IN).waitFor();
        const other = await page.context().newPage();
        await other.goto(answer.href);
        await expectNotSignedIn(other, 'No sign-in is under way in this tab');
      });
    });

    it('says in plain words that somebody cancelled, and that the hub does not know the role', async () => {
      await withPage('/papers', async ({ page }) => {
        await signIn(page, 'Cancel');
        await expectNotSignedIn(page, 'cancelled or refused there');
      });
      await withPage('/papers', async ({ page }) => {
        await signIn(page, SHERIFF);
        await expectNotSignedIn(page, 'the hub does not take the token');
      });
    });

    it('says that the issuer is out of reach, on the page where it was to begin', async () => {
      await withPage('/papers', async ({ page }) => {
        await page.route(`${issuer.url}/**`, (route) => route.abort());
        await page.getByRole('link', { name: 'Sign in' }).click();
        await page.getByText('The sign-in service could not be reached.').waitFor();
        expect(page.url()).toBe(`${hub.url}/papers`);
      });
    });

    it.each([
      '//elsewhere.example/',
      'https://elsewhere.example/',
      '/.//elsewhere.example/',
      '/\\elsewhere.example',
    ])('leads nobody astray by a link to sign in that is to lead to %s', async (to) => {
      await withPage(`/sign-in?${new URLSearchParams({ to })}`, async ({ page, strangers }) => {
        await page.getByRole('link', { name: /^Sign in at/ }).click();
        await page.waitForURL(`${issuer.url}/interaction/**`);
        await press(page, OFFICER);
        await whoReads(page).getByText(SIGNED_IN).waitFor();
        expect(new URL(page.url()).origin).toBe(hub.url);
        expect(strangers.filter((href) => !href.startsWith(issuer.url))).toEqual([]);
      });
    });

    it('says without scripts that it needs them, and shows what is public', async () => {
      await withPage(
        SOUTH,
        async ({ page }) => {
          await page.getByRole('link', { name: 'Sign in' }).click();
          expect(await page.locator('main').textContent()).toContain('your browser runs no scripts');
        },
        false,
      );
    });

    it('lets pages ask the issuer besides the hub, and nobody else; sets no cookie; has no issuer of its own', async () => {
      const { headers, text } = await requestAt(hub.url + SOUTH);
      expect(headers.get('content-security-policy')).toContain(`connect-src 'self' ${issuer.url};`);
      expect(headers.get('set-cookie')).toBeNull();
      expect(headers.get('cache-control')).toBe('private, no-cache');
      expect(text).not.toContain(SECRET);
      for (const path of ['/local-issuer/authorize', '/local-issuer/token'])
        expect((await requestAt(hub.url + path, { method: 'POST' })).status).toBe(404);
      expect((await requestAt(`${hub.url}/choose-role`, { headers: { accept: 'text/html' } })).status).toBe(
        404,
      );
    });

    it('makes a page of what is public whatever token asks for it', async () => {
      const { access } = await tokenOf();
      const { text } = await requestAt(hub.url + SOUTH, { headers: { authorization: `Bearer ${access}` } });
      expect(text).not.toContain(SECRET);
    });

    async function tokenOf(): Promise<{ access: string }> {
      let access = '';
      await withPage('/papers', async ({ page }) => {
        await signInAsOfficer(page);
        access = await page.evaluate<string>('JSON.parse(sessionStorage.getItem("hub-session")).accessToken');
      });
      return { access };
    }
  });

  describe('on one’s own machine', () => {
    let hub: HubProcess;
    beforeAll(async () => {
      hub = await startHubProcess('together', {
        DATABASE_URL: database.url,
        DATA_DIR: join(folder, 'local'),
        OIDC_ISSUER: '',
      });
      await fetch(hub.url + SOUTH);
    });
    afterAll(() => hub?.[Symbol.asyncDispose]());

    it('is choosing a role, changing it, and reading as the public again', async () => {
      await withPageOf(browser, hub.url + SOUTH, async ({ page, complaints, strangers }) => {
        expect(await whoReads(page).textContent()).toBe('Read as the public.');
        await page.getByRole('link', { name: 'Choose a role' }).click();
        await page.getByRole('heading', { level: 1, name: 'Choose a role' }).waitFor();
        expect(await findViolations(page)).toEqual([]);
        await page.getByLabel('Partnership', { exact: true }).selectOption('South Warwickshire');
        await press(page, 'Read as partnership officer');
        await page.getByText(SIGNED_IN).waitFor();
        expect(page.url()).toBe(hub.url + SOUTH);
        expect(await page.content()).toContain(SECRET);
        await page.getByRole('link', { name: 'Choose another role' }).click();
        await page.getByLabel('Police area', { exact: true }).first().selectOption('Warwickshire');
        await press(page, 'Read as analyst of the commissioner’s office');
        await page.getByText('Signed in as analyst of the commissioner’s office of Warwickshire.').waitFor();
        expect(await page.content()).not.toContain(SECRET);
        await press(page, 'Read as the public');
        await page.getByText('You are signed out.').waitFor();
        expect([complaints, strangers]).toEqual([[], []]);
      });
    });

    it.each([
      ['county officer', 'Kent', 'county officer of Kent'],
      ['administrator of the hub', '', 'administrator of the hub'],
    ])('lets somebody read as %s', async (role, place, words) => {
      await withPageOf(browser, `${hub.url}/papers`, async ({ page }) => {
        await page.getByRole('link', { name: 'Choose a role' }).click();
        if (place) await page.getByLabel('County', { exact: true }).selectOption(place);
        await press(page, `Read as ${role}`);
        await page.getByText(`Signed in as ${words}.`).waitFor();
      });
    });
  });

  it('is not offered by a hub apart, which has no issuer where none is set', async () => {
    expect((await requestAt(inject('apart') + SOUTH)).text).not.toContain('hub-reader');
    for (const path of ['/sign-in', '/signed-in', '/signed-out', '/choose-role'])
      expect((await requestAt(inject('apart') + path, { headers: { accept: 'text/html' } })).status).toBe(
        404,
      );
  });
});

/** Opens a page with nobody's cookies but its own, and closes it with its tabs whatever comes of it. */
async function withPageOf(
  browser: Browser,
  address: string,
  look: (seen: Visit) => Promise<void>,
  scripts = true,
): Promise<void> {
  const { origin, href } = new URL(address);
  const context = await browser.newContext({
    javaScriptEnabled: scripts,
    viewport: { width: 1280, height: 900 },
  });
  try {
    const seen = await visit(context, origin, href.slice(origin.length));
    seen.page.setDefaultTimeout(30_000);
    await look(seen);
  } finally {
    await context.close();
  }
}

async function download(page: Page, question: string, link: string): Promise<string> {
  await page.locator('.hub-take-away').getByText(question, { exact: true }).click();
  const downloaded = page.waitForEvent('download');
  await page.getByRole('link', { name: link, exact: true }).click();
  return readFile(await (await downloaded).path(), 'utf8');
}
