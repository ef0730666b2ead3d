import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONSOLE_FOLDER, openConsole } from '../../gateway/console/console.js';
import type { GatewayServer } from '../../gateway/server.js';
import { prepareDatabase, rolePasswords, withDatabaseLock } from '../../hub/database.js';
import { SUBGRAPHS } from '../../hub/subgraphs.js';
import type { RunningSubgraph } from '../../shared/graphql/subgraph.js';
import { findViolations, tellsTheSameAsItCame } from '../support/accessibility.js';
import { hasBrowser, launchBrowser, visit } from '../support/browser.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { startGatewayWithout, startSubgraphsOn } from '../support/gateway-without.js';
import { readPage } from '../support/page-text.js';

const JOIN = '/mergers?policeArea=warwickshire&area=rugby&area=nuneaton-and-bedworth';
const PAGES = [
  '/',
  '/?find=rugby',
  '/police-areas/warwickshire',
  '/counties/warwickshire',
  '/partnerships/south-warwickshire',
  '/priorities?policeArea=warwickshire',
  '/funding?policeArea=warwickshire',
  '/mergers?policeArea=warwickshire',
  JOIN,
  '/duties?policeArea=warwickshire',
  '/papers',
  '/papers/swcsp-2018',
  '/papers/cda-1998',
];

/** What a page still says, and what it must not say, with a part of the hub lost. */
const TOLD: Readonly<Record<string, readonly (readonly [path: string, says: RegExp, saysNot: RegExp])[]>> = {
  geography: [
    ['/?find=rugby', /Found so far: 1\. Not every place could be searched/, /One place/],
    ['/?find=atlantis', /Found so far: 0/, /Nothing of that name/],
    ['/partnerships/south-warwickshire', /Police area Could not be shown/, /Police area Not known/],
    ['/duties?policeArea=warwickshire', /6 met, 6 not known/, /Adur|Police area not known/],
    ['/mergers?policeArea=warwickshire', /could not be shown/, /52 ways/],
    [JOIN, /could not be shown/, /must sign\. One refusal/],
  ],
  partnerships: [
    [
      '/?find=rugby',
      /Not every place could be searched.*partnership could not be shown/,
      /partnership not known/,
    ],
    ['/police-areas/warwickshire', /partnerships could not be shown.*£3,662,903\.00/, /0 community safety/],
    ['/partnerships/south-warwickshire', /Priorities This could not be shown now/, /No paper held/],
    ['/priorities?policeArea=warwickshire', /The priorities could not be shown/, /No partnership was chosen/],
    ['/funding?policeArea=warwickshire', /rugby £160,618\.00/, /To no one partnership £160,618\.00/],
    [JOIN, /7 must sign.*What would change could not be shown/, /What your proposal would change/],
    ['/papers/cda-1998', /What the hub took from it This could not be shown/, /No paragraphs/],
  ],
  strategy: [
    ['/counties/warwickshire', /What papers tell of it could not be shown/, /no paper held names the group/],
    [
      '/duties?policeArea=warwickshire',
      /strategy groups could not be shown/,
      /No paper held names a county strategy group/,
    ],
    ['/partnerships/south-warwickshire', /County strategy group Could not be shown/, /None named/],
  ],
  funding: [
    ['/police-areas/warwickshire', /301,147.*What was granted could not be shown/, /£0|Granted: not known/],
    [
      '/funding?policeArea=warwickshire',
      /What was granted could not be shown\. That is not £0/,
      /No sum that can/,
    ],
    [
      '/partnerships/south-warwickshire',
      /Money This could not be shown now/,
      /That is not £0|No paper held states/,
    ],
    ['/papers', /Could not be shown/, /Not known/],
    ['/papers/swcsp-2018', /More was taken, which could not be shown/, /Line of money/],
  ],
  mergers: [
    ['/mergers?policeArea=warwickshire', /The ways to group could not be shown/, /52 ways/],
    [JOIN, /Who must sign, and what the law says, could not be shown/, /must sign\. One refusal/],
    ['/papers/cda-1998', /What the hub took from it This could not be shown/, /No paragraphs/],
  ],
  measures: [
    ['/partnerships/south-warwickshire', /Recorded crime This could not be shown now/, /No figures are held/],
  ],
  register: [
    ['/police-areas/warwickshire', /What is missing could not be shown/, /Nothing is known to be missing/],
    ['/papers', /Could not be shown/, /Not known/],
    ['/papers/swcsp-2018', /Whether it does could not be shown/, /No contradiction is known/],
  ],
};

let database: TestDatabase;
let subgraphs: RunningSubgraph[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
  await withDatabaseLock(database.url, (client) =>
    prepareDatabase(database.url, client, SUBGRAPHS, rolePasswords(database.url, {})),
  );
  subgraphs = await startSubgraphsOn(database.url);
});
afterAll(async () => {
  await Promise.all(subgraphs.map((subgraph) => subgraph[Symbol.asyncDispose]()));
  await database?.[Symbol.asyncDispose]();
});

describe.each(Object.keys(TOLD))('with %s lost', (lost) => {
  let hub: GatewayServer;
  beforeAll(async () => {
    hub = await startGatewayWithout(subgraphs, [lost]);
  });
  afterAll(() => hub?.[Symbol.asyncDispose]());

  it.each(TOLD[lost] ?? [])(
    'says on %s what could not be shown, and nothing that is not so',
    async (path, says, saysNot) => {
      const { status, text } = await readPage(hub.url + path);
      expect(status).toBe(200);
      expect(text).toMatch(new RegExp(`The ${lost} part of the hub is out of reach`));
      expect(text).toMatch(says);
      expect(text).not.toMatch(saysNot);
    },
  );

  it('gives no table of which a part is missing', async () => {
    const [[path = '/'] = []] = TOLD[lost] ?? [];
    const address = new URL(hub.url + path);
    address.searchParams.set('csv', 'community-safety-partnerships');
    const { status, text } = await readPage(address.href);
    expect([status, text]).toEqual([
      503,
      expect.stringMatching(/take the table again when the page is whole/),
    ]);
  });
});

describe('a page that cannot be made', () => {
  it('says when to come again where too many were asked for', async () => {
    await using hub = await startGatewayWithout(subgraphs, [], { protection: { ratePerMinute: 1 } });
    expect((await readPage(hub.url)).status).toBe(200);
    const { status, text, headers } = await readPage(hub.url);
    expect([status, headers.get('content-type')]).toEqual([429, 'text/html; charset=utf-8']);
    expect(text).toMatch(/ask again in \d+ s.*Nothing that you chose is lost/);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('says that the fault is the hub’s, and tells nothing of it to the reader', async () => {
    const opened = await openConsole(CONSOLE_FOLDER);
    const faults: unknown[] = [];
    const renderPage = async () => {
      throw new Error('at /secret/place');
    };
    await using hub = await startGatewayWithout(subgraphs, [], {
      console: opened && { ...opened, renderPage },
      onFault: (fault) => faults.push(fault),
    });
    const { status, text } = await readPage(`${hub.url}/papers`);
    expect(status).toBe(500);
    expect(text).toMatch(/could not make this page.*Load the page again in a moment/);
    expect(text).not.toMatch(/secret/);
    expect(faults).toHaveLength(1);
  });
});

describe('with every part of the hub lost', () => {
  let hub: GatewayServer;
  beforeAll(async () => {
    hub = await startGatewayWithout(
      subgraphs,
      subgraphs.map(({ name }) => name),
    );
  });
  afterAll(() => hub?.[Symbol.asyncDispose]());

  it.each(PAGES)('makes the page %s, which says so and gives no figure', async (path) => {
    const { status, text } = await readPage(hub.url + path);
    expect(status).toBe(200);
    expect(text).toMatch(/Some of this page could not be shown/);
    expect(text).not.toMatch(/£[1-9]|\d+ (partnerships|papers|ways|facts)|No contradiction|not found/);
  });

  it.skipIf(!hasBrowser())('can be read by everybody', async () => {
    const browser: Browser = await launchBrowser();
    for (const path of ['/', '/partnerships/south-warwickshire', JOIN]) {
      const { page, complaints, strangers } = await visit(browser, hub.url, path);
      expect([complaints, strangers]).toEqual([[], []]);
      expect(await tellsTheSameAsItCame(page)).toBe(true);
      expect(await findViolations(page)).toEqual([]);
      await page.close();
    }
    await browser.close();
  });
});
