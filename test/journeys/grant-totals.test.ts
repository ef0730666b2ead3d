import { describe, expect, it } from 'vitest';
import { ask, dataOf } from '../support/ask.js';
import { MODES } from '../support/hub-process.js';
import { workedQuery } from '../support/queries.js';

interface Listed {
  id: string;
  title: string;
}

describe.each(MODES)('what was granted to whom (%s)', (mode) => {
  const total = async (filter: string, groupBy = '[PARTNERSHIP]') =>
    (
      await dataOf(
        ask(
          mode,
          `{ grantTotals(filter: { ${filter} }, groupBy: ${groupBy}) {
            total { pounds } groups { partnership { id } financialYear funder total { pounds } }
            counted { id } includedElsewhere { id source { document { id } } } overlapping { id } undated { id } notSplit { id } } }`,
        ),
      )
    ).grantTotals;

  it('adds the seven years of the Warwickshire commissioner to 1,407,708.00, as the report of 2023 prints', async () => {
    const { policeArea } = await dataOf(ask(mode, workedQuery('grants-by-partnership-and-district')));
    const { grantTotals } = policeArea;
    expect(grantTotals.total).toEqual({ pence: 140770800, pounds: '1407708.00' });
    const groups = grantTotals.groups.map((group: { partnership: Listed; total: { pounds: string } }) => [
      group.partnership.id,
      group.total.pounds,
    ]);
    expect(groups).toEqual([
      ['north-warwickshire', '181769.00'],
      ['nuneaton-and-bedworth', '499793.00'],
      ['rugby', '160618.00'],
      ['south-warwickshire', '289688.00'],
      ['south-warwickshire', '275840.00'],
    ]);
    const southern = grantTotals.groups.slice(3).map((group: { area: Listed }) => group.area.id);
    expect(southern).toEqual(['stratford-on-avon', 'warwick']);
  });

  it('leaves out the commissioner money of 2023/24 and of 2018/19, which the seven years include', async () => {
    const { policeArea } = await dataOf(ask(mode, workedQuery('grants-by-partnership-and-district')));
    const left = policeArea.grantTotals.includedElsewhere.map((statement: Listed) => statement.id);
    expect(left).toHaveLength(2);
    expect(left.filter((id: string) => id.startsWith('swcsp-2018'))).toHaveLength(1);
    expect(left.filter((id: string) => id.startsWith('swcsp-2024'))).toHaveLength(1);
    expect(policeArea.grantTotals.overlapping).toEqual([]);
  });

  it('adds the Home Office money of 2023/24 when every funder is asked for: 1,520,522.00', async () => {
    const found = await total('policeArea: "warwickshire", from: "2017/18", to: "2023/24"');
    expect(found.total).toEqual({ pounds: '1520522.00' });
  });

  it('knows 81,777.00 of 2018/19 and says that a seven-year sum overlaps', async () => {
    const found = await total('partnerships: ["south-warwickshire"], from: "2018/19", to: "2018/19"');
    expect(found.total).toEqual({ pounds: '81777.00' });
    expect(found.overlapping).toHaveLength(1);
  });

  it('adds 207,950, 40,810 and the unsplit 79,500 of North Worcestershire in 2015/16', async () => {
    const found = await total('partnerships: ["north-worcestershire"], from: "2015/16", to: "2015/16"');
    expect(found.total).toEqual({ pounds: '328260.00' });
    expect(found.counted).toHaveLength(3);
  });

  it('does not split the 79,500 among the themes of its five lines', async () => {
    const found = await total(
      'partnerships: ["north-worcestershire"], from: "2015/16", to: "2015/16", themes: ["business-crime"]',
    );
    expect(found.notSplit).toHaveLength(1);
  });

  it('answers null, not £0.00, where no money is known', async () => {
    const found = await total('policeArea: "cumbria"');
    expect(found.total).toBeNull();
    expect(found.groups).toEqual([]);
  });

  it('shows that Table 2 of the 2024 paper adds to 9,990.00 more than the paper states', async () => {
    const { fundingStatements } = await dataOf(ask(mode, workedQuery('statements-that-do-not-add-up')));
    const differing = fundingStatements.filter(
      (statement: { reconciliation: { status: string } }) => statement.reconciliation.status === 'DIFFERS',
    );
    expect(differing).toMatchObject([
      {
        statedTotal: { pounds: '144424.00' },
        itemisedTotal: { pounds: '154414.00' },
        reconciliation: { difference: { pounds: '9990.00' }, linesWithoutAmount: 0 },
        source: { document: { id: 'swcsp-2024' } },
      },
    ]);
  });

  it('groups add up to the total along every dimension', async () => {
    for (const dimension of ['PARTNERSHIP', 'AREA', 'FINANCIAL_YEAR', 'FUNDER', 'THEME']) {
      const found = await total('policeArea: "warwickshire"', `[${dimension}]`);
      const sum = found.groups.reduce(
        (pence: number, group: { total: { pounds: string } }) =>
          pence + Math.round(Number(group.total.pounds) * 100),
        0,
      );
      expect([dimension, sum]).toEqual([dimension, Math.round(Number(found.total.pounds) * 100)]);
    }
  });
});
