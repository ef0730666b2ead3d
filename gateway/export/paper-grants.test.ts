import { describe, expect, it } from 'vitest';
import { createIdentifiers } from './grant-identifier.js';
import { type GrantsAsked, packagePaperGrants } from './paper-grants.js';
import type { PaperGrantsAnswer } from './paper-grants-query.js';

const identifiers = createIdentifiers('360G-test');
type Totals = NonNullable<PaperGrantsAnswer['grantTotals']>;
type Statement = Totals['counted'][number];
type Line = Statement['lines'][number];

const WARWICKSHIRE = { id: 'warwickshire', name: 'Warwickshire', code: 'E23000017' };
const RUGBY = { id: 'rugby', name: 'Rugby', code: 'E22000321', policeArea: WARWICKSHIRE };
const GWENT = { id: 'gwent', name: 'Gwent', code: 'W15000002' };
const REPORT = { id: 'pcc-2023', title: 'Report', publisher: 'PCC' };
const cited = (locator: string) => ({ locator, basis: 'STATED', document: REPORT });

function lineOf(given: Partial<Line>): Line {
  return {
    id: 'pcc-2023-5-4/rugby',
    title: 'Grant awards to Rugby',
    funder: 'PCC',
    funderBody: { id: 'warwickshire-pcc', name: 'Warwickshire PCC' },
    from: '2017/18',
    to: '2023/24',
    recipient: 'Rugby CSP',
    perYear: false,
    amount: { pence: 16_061_800 },
    partnership: RUGBY,
    policeArea: null,
    area: null,
    source: cited('5.4'),
    ...given,
  };
}

function statementOf(lines: Line[], given: Partial<Statement> = {}): Statement {
  return {
    id: 'pcc-2023-5-4',
    title: 'Grant awards',
    from: null,
    to: null,
    statedTotal: null,
    statedTotalApproximate: false,
    source: cited('5.4'),
    lines,
    ...given,
  };
}

const made = (totals: Partial<Totals>, asked: GrantsAsked = {}) =>
  packagePaperGrants(
    { grantTotals: { total: null, counted: [], leftOut: [], ...totals } },
    asked,
    identifiers,
  );

describe('the grants of papers', () => {
  it('are the lines that a total counts, with the years of the document as dates', () => {
    const { grants } = made({ total: { pence: 16_061_800 }, counted: [statementOf([lineOf({})])] });
    expect(grants).toEqual([
      expect.objectContaining({
        id: '360G-test-pcc-2023-5-4:rugby',
        currency: 'GBP',
        amountAwarded: 160_618,
        awardDate: '2017-04-01',
        recipientOrganization: [
          { id: '360G-test:org:csp-rugby', name: 'Rugby Community Safety Partnership' },
        ],
        fundingOrganization: [{ id: '360G-test:org:funder-warwickshire-pcc', name: 'Warwickshire PCC' }],
        beneficiaryLocation: [{ name: 'Rugby', geoCode: 'E22000321', geoCodeType: 'CSP', countryCode: 'GB' }],
        dataSource: 'urn:360g-test:document:pcc-2023:5.4',
      }),
    ]);
    expect(grants[0]?.plannedDates).toMatchObject([{ startDate: '2017-04-01', endDate: '2024-03-31' }]);
  });

  it('leave out lines that the total leaves out, other places and other years', () => {
    const { grants } = made(
      {
        total: { pence: 100 },
        counted: [
          statementOf([
            lineOf({ id: 'a/kept', from: '2018/19', to: '2018/19', amount: { pence: 100 } }),
            lineOf({ id: 'a/left-out', from: '2018/19', to: '2018/19' }),
            lineOf({ id: 'a/later', from: '2019/20', to: '2019/20' }),
            lineOf({ id: 'a/earlier', from: '2017/18', to: '2018/19' }),
            lineOf({
              id: 'a/elsewhere',
              from: '2018/19',
              to: '2018/19',
              partnership: null,
              policeArea: GWENT,
            }),
          ]),
        ],
        leftOut: [
          {
            statement: { id: 'pcc-2023-5-4', title: 'Grant awards' },
            because: 'It is already in another.',
            lines: [{ id: 'a/left-out' }],
            amount: { pounds: '160618.00' },
          },
        ],
      },
      { policeArea: 'warwickshire', partnerships: ['E22000321'], from: '2018/19', to: '2018/19' },
    );
    expect(grants.map(({ id }) => id)).toEqual(['360G-test-a:kept']);
  });

  it('take a statement whose lines have no amounts as one', () => {
    const { grants } = made({
      total: { pence: 7_950_000 },
      counted: [
        statementOf(
          [
            lineOf({ id: 'b/1', amount: null }),
            lineOf({ id: 'b/2', amount: null, partnership: null, policeArea: GWENT }),
          ],
          { id: 'b', statedTotal: { pence: 7_950_000 } },
        ),
      ],
    });
    expect(grants.map(({ id, amountAwarded }) => [id, amountAwarded])).toEqual([['360G-test-b', 79_500]]);
    expect(grants[0]?.recipientOrganization?.map(({ id }) => id)).toEqual([
      '360G-test:org:csp-rugby',
      '360G-test:org:recipient-rugby-csp',
    ]);
    expect(grants[0]?.beneficiaryLocation?.map(({ geoCode, geoCodeType }) => [geoCode, geoCodeType])).toEqual(
      [
        ['E22000321', 'CSP'],
        ['W15000002', undefined],
      ],
    );
  });

  it('count a yearly rate for each of its years', () => {
    const yearly = lineOf({ perYear: true, from: '2017/18', to: '2019/20', amount: { pence: 100_000 } });
    const { grants } = made({ total: { pence: 300_000 }, counted: [statementOf([yearly])] });
    expect(grants[0]?.amountAwarded).toBe(3000);
  });

  it('say what the standard cannot hold: money without funder or years', () => {
    const { grants, notIncluded } = made({
      total: { pence: 3 },
      counted: [
        statementOf([
          lineOf({ id: 'c/1', funder: null, funderBody: null, amount: { pence: 1 } }),
          lineOf({ id: 'c/2', from: null, to: null, amount: { pence: 2 } }),
        ]),
      ],
    });
    expect(grants).toEqual([]);
    expect(notIncluded.map(({ because, amount }) => [because.split(',')[0], amount])).toEqual([
      ['The document names no funder', '0.01'],
      ['The document gives no years', '0.02'],
    ]);
  });

  it('are never handed out where they do not add up to the total', () => {
    expect(() => made({ total: { pence: 1 }, counted: [statementOf([lineOf({})])] })).toThrow(
      'the grants to export are 16061800 pence, the total is 1',
    );
  });

  it('have titles of fewer than 140 characters', () => {
    const { grants } = made({
      total: { pence: 16_061_800 },
      counted: [statementOf([lineOf({ title: 'x'.repeat(200) })])],
    });
    expect(grants[0]?.title).toHaveLength(139);
  });
});
