import { describe, expect, it } from 'vitest';
import { ask, dataOf } from '../support/ask.js';
import { MODES, type Mode } from '../support/hub-process.js';

const TODAY = 'E07000218|E07000219|E07000220|E07000221+E07000222';

interface Option {
  id: string;
  current: boolean;
  partnershipCount: number;
  areasChanged: number;
  documentedIn: { basis: string; locator: string; document: { id: string } }[];
}

async function optionsOf(mode: Mode, policeArea: string, args: string, fields: string) {
  const query = `{ policeArea(id: "${policeArea}") { mergerOptions${args} { ${fields} } } }`;
  return (await dataOf(ask(mode, query))).policeArea.mergerOptions;
}

/** The code and details of the one error of a question about Warwickshire's options. */
async function refusalOf(mode: Mode, args: string) {
  const answer = await ask(
    mode,
    `{ policeArea(id: "warwickshire") { mergerOptions(${args}) { lawfulCount } } }`,
  );
  expect(answer.data?.policeArea).toEqual({ mergerOptions: null });
  expect(answer.errors).toHaveLength(1);
  return answer.errors?.[0]?.extensions;
}

async function assess(mode: Mode, input: Record<string, unknown>, fields: string) {
  const query = `query ($input: MergerInput!) { assessMerger(input: $input) { ${fields} } }`;
  return ask(mode, query, { input });
}

async function assessed(mode: Mode, input: Record<string, unknown>, fields: string) {
  return (await dataOf(assess(mode, input, fields))).assessMerger;
}

describe.each(MODES)('which groupings the Act allows, %s', (mode) => {
  it('52 of Warwickshire, 20 of them joined up over land: 1, 5, 8, 5 and 1 by number of partnerships', async () => {
    const options = await optionsOf(
      mode,
      'warwickshire',
      '(constraints: { contiguous: true }, first: 52)',
      'lawfulCount matchingCount matchingByPartnerships { partnerships count } nodes { id partnershipCount } pageInfo { hasNextPage }',
    );
    expect(options).toMatchObject({
      lawfulCount: '52',
      matchingCount: '20',
      pageInfo: { hasNextPage: false },
    });
    const counts = options.nodes.map((option: Option) => option.partnershipCount);
    const counted = [1, 2, 3, 4, 5].map(
      (number) => counts.filter((count: number) => count === number).length,
    );
    expect(counted).toEqual([1, 5, 8, 5, 1]);
    expect(options.matchingByPartnerships.map(({ count }: { count: string }) => count)).toEqual([
      '1',
      '5',
      '8',
      '5',
      '1',
    ]);
    expect(new Set(options.nodes.map((option: Option) => option.id)).size).toBe(20);
  });

  it("today's four partnerships first, and the PCC's five models, two of them INFERRED", async () => {
    const { nodes } = await optionsOf(
      mode,
      'warwickshire',
      '(first: 52)',
      'nodes { id current areasChanged partnershipCount documentedIn { basis locator document { id } } }',
    );
    expect(nodes[0]).toMatchObject({ id: TODAY, current: true, areasChanged: 0 });
    expect(nodes.filter((option: Option) => option.current)).toHaveLength(1);
    const documented = nodes
      .filter((option: Option) => option.documentedIn.length > 0)
      .map((option: Option) => [option.partnershipCount, option.documentedIn[0]?.basis])
      .sort()
      .reverse();
    expect(documented).toEqual([
      [5, 'STATED'],
      [4, 'STATED'],
      [3, 'INFERRED'],
      [2, 'INFERRED'],
      [1, 'STATED'],
    ]);
    expect(nodes[0].documentedIn).toEqual([
      { basis: 'STATED', locator: '2.3', document: { id: 'warwickshire-pcc-2023' } },
    ]);
  });

  it('page by page the same list as at once', async () => {
    const fields = 'nodes { id } pageInfo { hasNextPage endCursor }';
    const whole = await optionsOf(mode, 'warwickshire', '(first: 52)', fields);
    const ids: string[] = [];
    let after = '';
    for (let more = true; more; ) {
      const page = await optionsOf(mode, 'warwickshire', `(first: 7${after})`, fields);
      ids.push(...page.nodes.map((option: Option) => option.id));
      after = `, after: "${page.pageInfo.endCursor}"`;
      more = page.pageInfo.hasNextPage;
    }
    expect(ids).toEqual(whole.nodes.map((option: Option) => option.id));
  });

  it('counts those of the 32 boroughs without listing them, and lists a few without the rest', async () => {
    const options = await optionsOf(
      mode,
      'metropolitan-police',
      '(first: 2)',
      'lawfulCount matchingCount nodes { current areasChanged partnershipCount }',
    );
    expect(options).toEqual({
      lawfulCount: '128064670049908713818925644',
      matchingCount: '12299881262256',
      nodes: [
        { current: true, areasChanged: 0, partnershipCount: 32 },
        { current: false, areasChanged: 2, partnershipCount: 31 },
      ],
    });
  });

  it('one of South Wales, with Merthyr Tydfil and Rhondda Cynon Taf together as today', async () => {
    const options = await optionsOf(
      mode,
      'south-wales',
      '(constraints: { contiguous: false })',
      'lawfulCount matchingCount lawfulBecause nodes { current combinedAreas { areas { id } } }',
    );
    expect(options).toMatchObject({ lawfulCount: '1', matchingCount: '1', nodes: [{ current: true }] });
    expect(options.lawfulBecause).toContain('s.5(1A)');
    expect(options.nodes[0].combinedAreas).toContainEqual({
      areas: [{ id: 'merthyr-tydfil' }, { id: 'rhondda-cynon-taf' }],
    });
  });

  it.each([
    { policeArea: 'cumbria', inPart: ['Cumberland', 'Westmorland and Furness'] },
    { policeArea: 'northamptonshire', inPart: ['North Northamptonshire', 'West Northamptonshire'] },
    { policeArea: 'thames-valley', inPart: ['Buckinghamshire'] },
    { policeArea: 'suffolk', inPart: ['East Suffolk'] },
    { policeArea: 'dorset', inPart: ['Bournemouth, Christchurch and Poole', 'Dorset'] },
  ])('none of $policeArea is current, and each says why', async ({ policeArea, inPart }) => {
    const options = await optionsOf(
      mode,
      policeArea,
      '(first: 5)',
      'areasHeldInPart { name } nodes { current areasChanged notCurrentBecause }',
    );
    expect(options.areasHeldInPart.map(({ name }: { name: string }) => name)).toEqual(inPart);
    for (const option of options.nodes) {
      expect(option.current).toBe(false);
      expect(option.areasChanged).toBeGreaterThanOrEqual(inPart.length);
      for (const name of inPart) expect(option.notCurrentBecause).toContain(name);
    }
  });

  it('what three partnerships instead of four would change, each figure with its inputs', async () => {
    const figure = '{ before after change basis inputs }';
    const { nodes } = await optionsOf(
      mode,
      'warwickshire',
      '(first: 2)',
      `nodes { partnershipCount effects { boards ${figure} statutoryPapers { rule perYear ${figure} } authoritySeats ${figure}
        responsibleAuthorities ${figure} countiesCrossed ${figure} healthBoardsCrossed ${figure} populationSpread ${figure} } }`,
    );
    const derived = { basis: 'DERIVED', inputs: expect.stringMatching(/./) };
    expect(nodes[1]).toMatchObject({
      partnershipCount: 3,
      effects: {
        boards: { before: 4, after: 3, change: -1, ...derived },
        authoritySeats: { before: 21, after: 17, change: -4, ...derived },
        responsibleAuthorities: { before: 9, after: 9, change: 0, ...derived },
        countiesCrossed: { before: 0, after: 0, ...derived },
        healthBoardsCrossed: { before: 0, after: 0, ...derived },
        populationSpread: { before: 234030, after: 178769, ...derived },
      },
    });
    expect(nodes[1].effects.statutoryPapers.map((paper: { rule: string }) => paper.rule)).toEqual([
      'reg-sa-annual',
      'reg-plan',
      'reg-public-meeting',
    ]);
    for (const { perYear } of nodes[1].effects.statutoryPapers)
      expect(perYear).toMatchObject({ before: 4, after: 3, change: -1, ...derived });
  });

  it('combines constraints: Rugby without Warwick, Stratford-on-Avon with it', async () => {
    const options = await optionsOf(
      mode,
      'warwickshire',
      '(constraints: { apart: [["rugby", "E07000222"]], together: [["warwick", "stratford-on-avon"]] })',
      'matchingCount nodes { id }',
    );
    expect(options.matchingCount).toBe('4');
    expect(options.nodes).toHaveLength(4);
    for (const { id } of options.nodes) expect(id).toMatch(/(^|\|)E07000221\+E07000222$/);
  });

  it.each([
    { args: 'first: 0', code: 'BAD_FIRST', argument: 'first' },
    { args: 'first: -1', code: 'BAD_FIRST', argument: 'first' },
    { args: 'after: "next"', code: 'BAD_CURSOR', argument: 'after' },
    {
      args: 'constraints: { minPartnerships: 3, maxPartnerships: 2 }',
      code: 'BAD_ARGUMENT',
      argument: 'constraints.minPartnerships',
    },
    {
      args: 'constraints: { minPopulation: -1 }',
      code: 'BAD_ARGUMENT',
      argument: 'constraints.minPopulation',
    },
    {
      args: 'constraints: { together: [["rugby", "nowhere"]] }',
      code: 'UNKNOWN_ID',
      argument: 'constraints.together',
    },
    {
      args: 'constraints: { together: [["rugby", "leicester"]] }',
      code: 'UNKNOWN_ID',
      argument: 'constraints.together',
    },
    {
      args: 'constraints: { apart: [["rugby", "daventry"]] }',
      code: 'AREA_ABOLISHED',
      argument: 'constraints.apart',
    },
  ])('refuses $args as $code', async ({ args, code, argument }) => {
    expect(await refusalOf(mode, args)).toMatchObject({ code, argument });
  });
});

describe.each(MODES)('whether areas may be combined, %s', (mode) => {
  it('Warwick and Stratford-on-Avon: seven parties, the county council once and no fire authority', async () => {
    const answer = await assessed(
      mode,
      { areas: ['warwick', 'E07000221'], asOf: '2026-01-01' },
      'verdict asOf lawVerifiedOn areas { id } requiredParties { id kind } missingParties { id } requiredContents { id } findings { rule severity citation }',
    );
    expect(answer).toMatchObject({
      verdict: 'PERMITTED',
      asOf: '2026-01-01',
      lawVerifiedOn: '2025-02-05',
      areas: [{ id: 'stratford-on-avon' }, { id: 'warwick' }],
      missingParties: [],
      requiredContents: [{ id: 'in-writing' }],
    });
    expect(answer.requiredParties.map(({ id }: { id: string }) => id)).toEqual([
      'stratford-on-avon-district-council',
      'warwick-district-council',
      'warwickshire-county-council',
      'probation-service',
      'chief-constable-of-warwickshire',
      'nhs-coventry-and-warwickshire-integrated-care-board',
      'police-and-crime-commissioner-for-warwickshire',
    ]);
    expect(answer.findings).toContainEqual(
      expect.objectContaining({ rule: 'combo-all-ras-party', severity: 'REQUIREMENT' }),
    );
  });

  it('not without the integrated care board, which is named as missing', async () => {
    const parties = await assessed(
      mode,
      { areas: ['warwick', 'stratford-on-avon'], asOf: '2026-01-01' },
      'requiredParties { id }',
    );
    const consents = parties.requiredParties
      .map(({ id }: { id: string }) => id)
      .filter((id: string) => !id.includes('integrated-care-board'));
    const input = { areas: ['warwick', 'stratford-on-avon'], asOf: '2026-01-01', consents };
    expect(await assessed(mode, input, 'verdict missingParties { id }')).toEqual({
      verdict: 'NOT_PERMITTED',
      missingParties: [{ id: 'nhs-coventry-and-warwickshire-integrated-care-board' }],
    });
  });

  it('Rugby and West Northamptonshire only with the Secretary of State, two commissioners and their arrangements', async () => {
    const answer = await assessed(
      mode,
      { areas: ['rugby', 'west-northamptonshire'] },
      'verdict requiredParties { id kind because citation } requiredContents { id } findings { rule }',
    );
    expect(answer.verdict).toBe('PERMITTED_WITH_SECRETARY_OF_STATE');
    const kinds = answer.requiredParties.map(({ kind }: { kind: string }) => kind);
    expect(kinds.filter((kind: string) => kind === 'LOCAL_POLICING_BODY')).toHaveLength(2);
    expect(answer.requiredParties.at(-1)).toMatchObject({
      id: 'secretary-of-state',
      kind: 'SECRETARY_OF_STATE',
    });
    expect(answer.requiredContents).toHaveLength(3);
    expect(answer.findings).toContainEqual({ rule: 'combo-cross-sos-test' });
  });

  it.each([
    { areas: ['shropshire', 'powys'], verdict: 'NOT_PERMITTED', because: 'combo-england-only' },
    { areas: ['south-cambridgeshire'], verdict: 'NOT_A_MERGER', because: 'combo-min-two' },
    { areas: ['rugby', 'E07000220'], verdict: 'NOT_A_MERGER', because: 'combo-min-two' },
    { areas: ['north-warwickshire', 'stratford-on-avon'], verdict: 'PERMITTED', because: 'geo-contiguity' },
  ])('$areas: $verdict, with $because', async ({ areas, verdict, because }) => {
    const answer = await assessed(mode, { areas }, 'verdict findings { rule }');
    expect(answer.verdict).toBe(verdict);
    expect(answer.findings).toContainEqual({ rule: because });
  });

  it('in June 2010 by order alone, the bodies of that day named by kind where the data has no name', async () => {
    const answer = await assessed(
      mode,
      { areas: ['warwick', 'stratford-on-avon'], asOf: '2010-06-01' },
      'verdict requiredParties { id } findings { rule severity }',
    );
    expect(answer.verdict).toBe('ORDER_ROUTE');
    expect(answer.requiredParties).toContainEqual({ id: 'primary-care-trust-not-recorded' });
    expect(answer.findings).toContainEqual({ rule: 'body-not-recorded', severity: 'ADVISORY' });
  });

  it.each([
    { input: { areas: ['rugby', 'daventry'] }, code: 'AREA_ABOLISHED', tells: 'West Northamptonshire' },
    { input: { areas: ['rugby', 'nowhere'] }, code: 'UNKNOWN_ID', tells: '"nowhere"' },
    { input: { areas: ['rugby', 'warwick'], consents: ['nobody'] }, code: 'UNKNOWN_ID', tells: '"nobody"' },
    { input: { areas: ['rugby', 'warwick'], contents: ['song'] }, code: 'UNKNOWN_ID', tells: '"song"' },
  ])('refuses $input as $code', async ({ input, code, tells }) => {
    const { data, errors } = await assess(mode, input, 'verdict requiredParties { id }');
    expect(data).toEqual({ assessMerger: null });
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions?.code).toBe(code);
    expect(errors?.[0]?.message).toContain(tells);
  });

  it('a whole grouping at once, and the area that two of its groups claim', async () => {
    const query = `{ assessRestructure(groups: [["warwick", "stratford-on-avon"], ["rugby", "west-northamptonshire"], ["rugby"]]) {
      verdict groups { verdict } overlaps { area { name } groups } findings { rule } } }`;
    expect((await dataOf(ask(mode, query))).assessRestructure).toEqual({
      verdict: 'NOT_PERMITTED',
      groups: [
        { verdict: 'PERMITTED' },
        { verdict: 'PERMITTED_WITH_SECRETARY_OF_STATE' },
        { verdict: 'NOT_A_MERGER' },
      ],
      overlaps: [{ area: { name: 'Rugby' }, groups: [2, 3] }],
      findings: [{ rule: 'combo-no-overlap' }],
    });
  });
});

describe.each(MODES)('the law of a day, %s', (mode) => {
  it('has the order in January 2010 and the agreement today, and says that it is not legal advice', async () => {
    const query = `{ then: rules(asOf: "2010-01-01") { id } now: rules { id citation document { id } }
      wales: rules(extent: WALES) { id } lawVerification { lawVerifiedOn caveat } }`;
    const { then, now, wales, lawVerification } = await dataOf(ask(mode, query));
    const ids = (rules: { id: string }[]) => rules.map(({ id }) => id);
    expect(ids(then)).toContain('legacy-order-power');
    expect(ids(then)).not.toContain('combo-power');
    expect(ids(now)).toContain('combo-power');
    expect(ids(wales)).not.toContain('combo-power');
    expect(now).toContainEqual({
      id: 'combo-power',
      citation: 'Crime and Disorder Act 1998 s.5(1A)',
      document: { id: 'cda-1998' },
    });
    expect(lawVerification.lawVerifiedOn).toBe('2025-02-05');
    expect(lawVerification.caveat).toContain('not legal advice');
  });
});
