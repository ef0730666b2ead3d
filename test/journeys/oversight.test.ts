import { describe, expect, it } from 'vitest';
import { ask, dataOf } from '../support/ask.js';
import { MODES } from '../support/hub-process.js';
import { openQueries, workedQuery } from '../support/queries.js';

describe.each(MODES)('what does an office of a commissioner see of its partnerships (%s)', (mode) => {
  it('puts every subgraph into one answer for Warwickshire', async () => {
    const { policeArea } = await dataOf(ask(mode, workedQuery('police-area-oversight')));
    expect(policeArea).toMatchObject({
      name: 'Warwickshire',
      localPolicingBody: {
        name: 'Police and Crime Commissioner for Warwickshire',
        kind: 'POLICE_AND_CRIME_COMMISSIONER',
      },
    });
    expect(policeArea.partnerships.map((partnership: { id: string }) => partnership.id)).toEqual([
      'north-warwickshire',
      'nuneaton-and-bedworth',
      'rugby',
      'south-warwickshire',
    ]);
    const south = policeArea.partnerships[3];
    expect(south.areas.map((area: { id: string }) => area.id)).toEqual(['stratford-on-avon', 'warwick']);
    expect(south.countyStrategyGroups).toEqual([
      { id: 'safer-warwickshire-partnership-board', name: 'Safer Warwickshire Partnership Board' },
    ]);
    expect(south.fundingStatements.length).toBeGreaterThanOrEqual(6);
  });

  it('names the chair of the Strategic Member Board in 2024, and in 2018', async () => {
    const { partnership } = await dataOf(ask(mode, workedQuery('a-board-and-its-members')));
    const board = partnership.groups.find((group: { tier: string }) => group.tier === 'STRATEGIC');
    expect(board.name).toBe('Strategic Member Board');
    const chairOf = (members: { name: string; role: string | null }[]) =>
      members.find((member) => member.role === 'Chair')?.name;
    expect(chairOf(board.now)).toBe('Cllr Jim Sinnott');
    expect(chairOf(board.in2018)).toBe('Cllr Tony Jefferson');
    expect(board.now).toHaveLength(10);
    expect(board.in2018).toHaveLength(10);
    expect(board.meets).toBeTruthy();
  });

  it('compares the law with the papers: no separate fire authority in Warwickshire, though 2018 lists one', async () => {
    const query = `{ partnership(id: "E22000359") {
      responsibleAuthorities { name kind } statedResponsibleAuthorities { name source { locator document { id } } } } }`;
    const { partnership } = await dataOf(ask(mode, query));
    expect(partnership.responsibleAuthorities.map((authority: { kind: string }) => authority.kind)).toEqual([
      'COUNCIL',
      'COUNCIL',
      'COUNTY_COUNCIL',
      'PROBATION_PROVIDER',
      'CHIEF_OFFICER_OF_POLICE',
      'INTEGRATED_CARE_BOARD',
    ]);
    const stated = partnership.statedResponsibleAuthorities.map((body: { name: string }) => body.name);
    expect(stated).toContain('Warwickshire Fire Authority');
  });

  it('counts Hereford and Worcester Fire Authority among those responsible in North Worcestershire', async () => {
    const query =
      '{ partnership(id: "north-worcestershire") { formationBasis responsibleAuthorities { name } } }';
    const { partnership } = await dataOf(ask(mode, query));
    expect(partnership.responsibleAuthorities.map((authority: { name: string }) => authority.name)).toEqual([
      'Bromsgrove District Council',
      'Redditch Borough Council',
      'Wyre Forest District Council',
      'Worcestershire County Council',
      'not recorded',
      'Chief Constable of West Mercia',
      'Hereford and Worcester Fire Authority',
      'NHS Herefordshire and Worcestershire Integrated Care Board',
    ]);
  });

  it('dates the merger of South Warwickshire to September 2008 and to the only route of that day, an order', async () => {
    const { partnership } = await dataOf(
      ask(mode, '{ partnership(id: "south-warwickshire") { formedOn formationBasis } }'),
    );
    expect(partnership).toEqual({ formedOn: 'September 2008', formationBasis: 'ORDER' });
  });

  it.each([
    ['reg-sa-annual', 'CONTRADICTED', 'swcsp-2024'],
    ['reg-public-meeting', 'CONTRADICTED', 'swcsp-2018'],
    ['reg-strategy-group', 'MET', 'swcsp-2024'],
    ['reg-info-protocol', 'UNKNOWN', undefined],
  ])('finds %s of South Warwickshire %s', async (rule, outcome, document) => {
    const { partnerships } = await dataOf(
      ask(mode, workedQuery('duties-shown-to-be-met'), { partnerships: ['south-warwickshire'] }),
    );
    const duty = partnerships.nodes[0].duties.find((found: { rule: string }) => found.rule === rule);
    expect([duty.outcome, duty.evidence[0]?.document.id]).toEqual([outcome, document]);
  });

  it('shows the county board of Warwickshire with its duties and its four partnerships', async () => {
    const { county } = await dataOf(ask(mode, workedQuery('county-board')));
    expect(county.strategyGroupRequired).toBe(true);
    expect(county.strategyGroup.name).toBe('Safer Warwickshire Partnership Board');
    const when = county.strategyGroup.duties.find((duty: { rule: string }) => duty.rule === 'reg-csg-when');
    expect(when.outcome).toBe('MET');
    expect(county.partnerships).toHaveLength(4);
    const totals = county.partnerships.map(
      (partnership: { grantTotals: { total: { pounds: string } } }) => partnership.grantTotals.total.pounds,
    );
    expect(totals.slice(0, 3)).toEqual(['181769.00', '499793.00', '160618.00']);
  });

  it('knows no county board of Kent, which is not to say that there is none', async () => {
    const { county } = await dataOf(
      ask(mode, '{ county(id: "kent") { strategyGroupRequired strategyGroup { name } } }'),
    );
    expect(county).toEqual({ strategyGroupRequired: true, strategyGroup: null });
  });

  it.each(openQueries())('answers the worked query %s without errors', async (name) => {
    const data = await dataOf(ask(mode, workedQuery(name)));
    for (const value of Object.values(data)) expect(value).not.toBeNull();
  });

  it('answers with the whole country: 318 areas, 43 police areas, 21 counties, 314 partnerships', async () => {
    const data = await dataOf(
      ask(
        mode,
        '{ localGovernmentAreas { id } policeAreas { id } counties { id } partnerships(first: 1) { totalCount } }',
      ),
    );
    expect([
      data.localGovernmentAreas.length,
      data.policeAreas.length,
      data.counties.length,
      data.partnerships.totalCount,
    ]).toEqual([318, 43, 21, 314]);
  });

  it('walks the 314 partnerships page by page without a gap or a repeat', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const query =
        'query ($after: String) { partnerships(first: 100, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }';
      const { partnerships } = await dataOf(ask(mode, query, { after }));
      seen.push(...partnerships.nodes.map((node: { id: string }) => node.id));
      after = partnerships.pageInfo.hasNextPage ? partnerships.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toHaveLength(314);
    expect(new Set(seen).size).toBe(314);
  });
});
