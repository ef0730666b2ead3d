import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DataFolder } from '../../shared/files/data-folder.js';
import { DataRefused } from '../../shared/files/file-problem.js';
import { projectRoot } from '../../shared/project-root.js';
import {
  GRANT_HEADINGS,
  grantCsv,
  grantPackage,
  publishedGrant,
  SOUTH_WARWICKSHIRE,
} from '../../test/support/published-grants.js';
import { grants360Giving } from './grants.importer.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'grants-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function read(text: string | Buffer, name = 'grants.json') {
  const path = join(folder, basename(name));
  const bytes = Buffer.from(text);
  writeFileSync(path, bytes);
  const source = {
    path,
    name,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
  const context = {
    folder: new DataFolder(join(projectRoot, 'data')),
    importId: 'import-grants',
    onProgress: () => {},
  };
  const imported = await grants360Giving.read(source, context);
  const rows: Record<string, string>[] = parse(imported.files.get('imports/import-grants/grants.csv') ?? '', {
    columns: true,
  });
  return { ...imported, rows };
}

async function problemsOf(text: string | Buffer, name?: string) {
  const refused = await read(text, name).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(refused instanceof DataRefused)) throw refused ?? new Error('nothing was refused');
  return refused.problems.map(({ line, field, reason }) => [line, field, reason]);
}

describe('a JSON package', () => {
  it('becomes a row with £12,500.50 to the pence and the code of South Warwickshire', async () => {
    const { rows, document, notes } = await read(grantPackage(publishedGrant('1')));
    expect(rows).toEqual([
      {
        grant_id: '360G-TestFund-1',
        title: 'Safer evenings 1',
        description: 'Youth work in the town centre on Friday evenings.',
        currency: 'GBP',
        amount_awarded: '12500.50',
        award_date: '2024-05-14',
        planned_from: '2024-07-01',
        planned_to: '2025-06',
        funder_id: '360G-TestFund-ORG:example-trust',
        funder_name: 'Example Trust',
        recipient_id: 'GB-CHC-0000001',
        recipient_name: 'Example Youth Project',
        programme: 'Safer Evenings',
        location_codes: 'E22000359',
        location_names: 'South Warwickshire',
        last_modified: '2024-06-01T09:30:00Z',
      },
    ]);
    expect(document).toEqual({
      title: 'Example Trust grants 2024',
      publisher: 'Example Trust',
      publishedOn: '2024-06-30',
      knownAt: '2024-05-14',
    });
    expect(notes).toEqual(['1 grant by Example Trust']);
  });

  it('keeps euros as euros, places without a code, and a person without the name', async () => {
    const { rows, notes } = await read(
      grantPackage(
        publishedGrant('1', { currency: 'EUR', amountAwarded: 900 }),
        publishedGrant('2', {
          recipientOrganization: undefined,
          recipientIndividual: { id: '360G-TestFund-IND:7', name: 'Name Not To Keep' },
          beneficiaryLocation: [{ name: 'Somewhere | else' }, { geoCode: 'E05012345', geoCodeType: 'WD' }],
        }),
      ),
    );
    expect(rows.map((row) => [row.currency, row.amount_awarded, row.recipient_name])).toEqual([
      ['EUR', '900.00', 'Example Youth Project'],
      ['GBP', '12500.50', 'An individual'],
    ]);
    expect([rows[1]?.location_codes, rows[1]?.location_names]).toEqual(['|E05012345', 'Somewhere / else|']);
    expect(notes).toEqual([
      '2 grants by Example Trust',
      '1 grant not in pounds (EUR): kept, never added to pounds',
      '1 grant to individuals, whose names are not kept',
      '1 grant without a beneficiary place that is a partnership, area, county or police area of the hub: kept, belonging to none',
      'codes of places not known: E05012345',
    ]);
  });

  it('is refused whole, with the path and the reason of everything that is wrong', async () => {
    const problems = await problemsOf(
      grantPackage(
        publishedGrant('1', { title: ' ', amountAwarded: '12500', awardDate: '14/05/2024' }),
        publishedGrant('2', {
          currency: 'pounds',
          amountAwarded: -1,
          fundingOrganization: [{ name: 'Trust' }],
        }),
        publishedGrant('1', { amountAwarded: 0.125, recipientOrganization: [], description: 7 }),
        'grant',
        publishedGrant('3', { recipientIndividual: { id: 'p', name: 'p' } }),
        publishedGrant('4', { beneficiaryLocation: SOUTH_WARWICKSHIRE, dateModified: 'yesterday' }),
      ),
    );
    const amount =
      'is not an amount as 12500 or 12500.50: a number, without comma or sign, of at most two places';
    const date = 'is not a date as 2024-03-31, or a date with a time as 2024-03-31T12:00:00Z';
    expect(problems.sort()).toEqual(
      [
        [1, 'grants[3]', 'is not an object'],
        [
          1,
          'grants[4].recipientIndividual',
          'is given beside grants[4].recipientOrganization; a grant has one or the other',
        ],
        [1, 'grants[5].beneficiaryLocation', 'is not a list'],
        [1, 'grants[0].title', 'is missing'],
        [1, 'grants[0].amountAwarded', `"\\"12500\\"" ${amount}`],
        [1, 'grants[0].awardDate', `"14/05/2024" ${date}`],
        [1, 'grants[1].currency', '"pounds" is not the code of a currency (ISO 4217) as GBP'],
        [1, 'grants[1].amountAwarded', '-1 is below zero'],
        [1, 'grants[1].fundingOrganization[0].id', 'is missing'],
        [1, 'grants[2].id', '"360G-TestFund-1" is the identifier of grants[0] already'],
        [1, 'grants[2].description', '7 is not a text'],
        [1, 'grants[2].amountAwarded', `"0.125" ${amount}`],
        [1, 'grants[2].recipientOrganization', 'is missing'],
        [1, 'grants[5].dateModified', `"yesterday" ${date}`],
      ].sort(),
    );
  });

  it.each([
    ['a grant that is no JSON', '{"grants": [\n  {"id": 1,,}]}', /^is not JSON/],
    ['a comma before the end', grantPackage(publishedGrant('1')).replace('}]}', '}],}'), /^is not JSON/],
    ['an end in the middle', grantPackage(publishedGrant('1')).slice(0, -20), /^is not JSON/],
    ['an empty place in the list', '{"grants": [ , ]}', /^is not JSON/],
    ['a list of grants without a package', '[]', /a package is an object with a list of grants/],
    ['no grants', '{"grants": []}', /at least one grant/],
    ['text in Latin-1', Buffer.from('{"title": "Caf\u00e9"}', 'latin1'), /is not text in UTF-8/],
  ])('is refused for %s', async (_, text, reason) => {
    const [[, , found] = []] = await problemsOf(text);
    expect(found).toMatch(reason);
  });

  it('names the first thousand problems of a thousand and a half', async () => {
    const grants = Array.from({ length: 1500 }, (_, index) => publishedGrant(String(index), { title: null }));
    const problems = await problemsOf(grantPackage(...grants));
    expect(problems).toHaveLength(1001);
    expect(problems.at(-1)).toEqual([null, null, 'and 500 more problems']);
  });
});

describe('a CSV table', () => {
  it('is read by its headings, whatever their order and case, with the day of a date and time', async () => {
    const shuffled = [...GRANT_HEADINGS].reverse();
    const text = grantCsv([{}, { Identifier: '360G-TestFund-102', 'Amount Awarded': '1000.10' }], shuffled);
    const { rows, document } = await read(`\uFEFF${text.replace('Award Date', 'award date')}`, 'grants.csv');
    expect(rows.map((row) => [row.grant_id, row.amount_awarded, row.award_date, row.location_codes])).toEqual(
      [
        ['360G-TestFund-101', '8000.00', '2024-04-01', 'E07000220'],
        ['360G-TestFund-102', '1000.10', '2024-04-01', 'E07000220'],
      ],
    );
    expect(rows[0]?.description).toBe('Lights on two paths, with "quoted" words, and a comma.');
    expect(document).toMatchObject({ title: 'Grants: grants.csv', publisher: 'Example Trust' });
  });

  it('fetched from an address is called by the last step of it alone', async () => {
    const { document } = await read(grantCsv([{}]), 'https://example.org/open/grants.csv?key=a/b');
    expect(document?.title).toBe('Grants: grants.csv');
  });

  it('takes several places from numbered headings', async () => {
    const numbered = ['Beneficiary Location:0:Geographic Code', 'Beneficiary Location:1:Geographic Code'];
    const headings = [...GRANT_HEADINGS.filter((heading) => !heading.startsWith('Beneficiary')), ...numbered];
    const places = { [numbered[0] ?? '']: 'E22000359', [numbered[1] ?? '']: 'E10000031' };
    const { rows } = await read(grantCsv([places], headings), 'grants.csv');
    expect(rows[0]?.location_codes).toBe('E22000359|E10000031');
  });

  it('is refused with row, column and reason of everything that is wrong', async () => {
    const problems = await problemsOf(
      grantCsv([
        { 'Amount Awarded': '£8,000' },
        { Title: '', 'Award Date': '2024-02-30' },
        { Identifier: '', Currency: 'ABC', 'Planned Dates:Start Date': 'spring' },
      ]),
      'grants.csv',
    );
    expect(problems.map(([line, field]) => [line, field])).toEqual([
      [2, 'Amount Awarded'],
      [3, 'Identifier'],
      [3, 'Title'],
      [3, 'Award Date'],
      [4, 'Identifier'],
      [4, 'Currency'],
      [4, 'Planned Dates:Start Date'],
    ]);
    expect(problems[1]?.[2]).toBe('"360G-TestFund-101" is the identifier of line 2 already');
  });

  it('is refused for headings of another table, naming those that are missing', async () => {
    const problems = await problemsOf('Name,Amount Awarded,Title,title\nx,1,y,z\n', 'grants.csv');
    expect(problems).toContainEqual([1, 'title', 'is the heading of two columns']);
    expect(problems).toContainEqual([1, 'Recipient Org:Identifier', 'no column has this heading']);
    expect(problems.map(([, field]) => field)).not.toContain('Amount Awarded');
  });

  it('is refused for a cell beyond the headings, as an unquoted comma makes one', async () => {
    const text = grantCsv([{}]).replace('Rugby,E07000220,NMD', 'Rugby, town,E07000220,NMD,,x');
    expect((await problemsOf(text, 'grants.csv'))[0]).toEqual([
      2,
      null,
      'has a cell in column 19, which has no heading; is a comma unquoted?',
    ]);
  });

  it('is refused for a workbook under the name of a table, and for a table without rows', async () => {
    expect((await problemsOf('PK\u0003\u0004', 'grants.csv'))[0]?.[2]).toMatch(/is a workbook/);
    expect((await problemsOf(grantCsv([]), 'grants.csv'))[0]?.[2]).toMatch(/holds no grant/);
  });
});
