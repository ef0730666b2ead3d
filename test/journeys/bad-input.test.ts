import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../shared/project-root.js';
import { ask } from '../support/ask.js';
import { MODES } from '../support/hub-process.js';

const LEAKS = /select |insert |\/home|\/root|node_modules|\.ts:|\.js:|at async|127\.0\.0\.1|postgres:/i;

describe.each(MODES)('what happens to input the hub cannot take (%s)', (mode) => {
  it.each([
    ['partnership', '{ found: partnership(id: "nowhere") { name } }'],
    ['police area', '{ found: policeArea(id: "nowhere") { name } }'],
    ['county', '{ found: county(id: "greater-manchester") { name } }'],
    ['area', '{ found: localGovernmentArea(id: "E07999999") { name } }'],
    ['statement', '{ found: fundingStatement(id: "nowhere") { title } }'],
    ['board', '{ found: countyStrategyGroup(id: "nowhere") { name } }'],
    ['paper', '{ found: paper(id: "nowhere") { title } }'],
  ])('looks up an unknown %s and answers null without an error', async (_kind, query) => {
    expect(await ask(mode, query)).toEqual({ data: { found: null } });
  });

  it.each([
    [
      'partnerships',
      '{ partnerships(ids: ["south-warwickshire", "atlantis"]) { totalCount } }',
      'ids',
      'atlantis',
    ],
    ['partnerships', '{ partnerships(policeArea: "atlantis") { totalCount } }', 'policeArea', 'atlantis'],
    ['partnerships', '{ partnerships(county: "atlantis") { totalCount } }', 'county', 'atlantis'],
    [
      'localGovernmentAreas',
      '{ localGovernmentAreas(policeArea: "atlantis") { id } }',
      'policeArea',
      'atlantis',
    ],
    [
      'comparePriorities',
      '{ comparePriorities(partnerships: ["atlantis"]) { asOf } }',
      'partnerships',
      'atlantis',
    ],
    [
      'grantTotals',
      '{ grantTotals(filter: { partnerships: ["atlantis"] }) { total { pounds } } }',
      'partnerships',
      'atlantis',
    ],
    [
      'grantTotals',
      '{ grantTotals(filter: { policeArea: "atlantis" }) { total { pounds } } }',
      'policeArea',
      'atlantis',
    ],
    [
      'grantTotals',
      '{ grantTotals(filter: { themes: ["piracy"] }) { total { pounds } } }',
      'themes',
      'piracy',
    ],
    [
      'fundingStatements',
      '{ fundingStatements(partnerships: ["atlantis"]) { id } }',
      'partnerships',
      'atlantis',
    ],
  ])('%s refuses an unknown id in a filter and names it: %s', async (field, query, argument, id) => {
    const { data, errors } = await ask(mode, query);
    expect(data).toEqual({ [field]: null });
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions?.code).toBe('UNKNOWN_ID');
    expect(errors?.[0]?.message).toContain(argument);
    expect(errors?.[0]?.message).toContain(id);
    expect(errors?.[0]?.path).toEqual([field]);
  });

  it.each([
    ['daventry', 'west-northamptonshire', 'E06000062'],
    ['E07000151', 'west-northamptonshire', 'E06000062'],
    ['E07000190', 'somerset', 'E06000066'],
  ])('answers the abolished area %s with its successor %s', async (id, successor, code) => {
    const { data, errors } = await ask(mode, 'query ($id: ID!) { localGovernmentArea(id: $id) { name } }', {
      id,
    });
    expect(data).toEqual({ localGovernmentArea: null });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'AREA_ABOLISHED',
      successors: [{ id: successor, code }],
    });
    expect(errors?.[0]?.message).toContain(code);
  });

  it.each([
    ['E08000016', 'Barnsley'],
    ['E08000038', 'Barnsley'],
    ['E08000019', 'Sheffield'],
    ['E08000039', 'Sheffield'],
    ['E06000062', 'West Northamptonshire'],
  ])('takes the code %s for %s', async (code, name) => {
    expect(
      await ask(mode, 'query ($id: ID!) { localGovernmentArea(id: $id) { name } }', { id: code }),
    ).toEqual({
      data: { localGovernmentArea: { name } },
    });
  });

  it.each([
    ['BAD_DATE', 'asOf', '{ comparePriorities(asOf: "31/03/2024") { asOf } }', {}],
    [
      'BAD_DATE',
      'day',
      'query ($day: Date) { comparePriorities(asOf: $day) { asOf } }',
      { day: '2023-02-29' },
    ],
    ['BAD_FINANCIAL_YEAR', 'from', '{ grantTotals(filter: { from: "2023" }) { total { pounds } } }', {}],
    [
      'BAD_FINANCIAL_YEAR',
      'year',
      'query ($year: FinancialYear) { grantTotals(filter: { from: $year }) { total { pounds } } }',
      { year: '2023/25' },
    ],
    [
      'BAD_PERIOD',
      'from',
      '{ grantTotals(filter: { from: "2023/24", to: "2017/18" }) { total { pounds } } }',
      {},
    ],
    ['BAD_CURSOR', 'after', '{ partnerships(after: "page 2") { totalCount } }', {}],
    ['BAD_FIRST', 'first', '{ partnerships(first: -1) { totalCount } }', {}],
    ['BAD_FIRST', 'first', '{ partnerships(first: 0) { totalCount } }', {}],
    ['BAD_FIRST', 'first', '{ partnerships(first: 501) { totalCount } }', {}],
    ['BAD_FIRST', 'first', '{ partnerships(first: 2000000000) { totalCount } }', {}],
  ])('%s names %s and what is accepted: %s', async (code, argument, query, variables) => {
    const { errors } = await ask(mode, query, variables);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions?.code).toBe(code);
    expect(errors?.[0]?.message).toContain(argument);
    expect(JSON.stringify(errors)).not.toMatch(LEAKS);
  });

  it.each([
    [
      'neighbours of neighbours',
      `{ policeAreas { areas ${'{ neighbours '.repeat(5)}{ id } ${'}'.repeat(5)} } }`,
    ],
    [
      'areas of police areas of areas',
      `{ policeAreas ${'{ areas { policeArea '.repeat(6)}{ id } ${'} }'.repeat(6)} }`,
    ],
  ])('refuses a question whose answer would fill the memory: %s', async (_what, query) => {
    const { data, errors } = await ask(mode, query);
    expect(data).toBeUndefined();
    expect(errors?.[0]?.extensions?.code).toBe('OPERATION_TOO_LARGE');
  });

  it('refuses 10,000 ids', async () => {
    const ids = Array.from({ length: 10_000 }, (_, index) => `partnership-${index}`);
    const { errors } = await ask(mode, 'query ($ids: [ID!]) { partnerships(ids: $ids) { totalCount } }', {
      ids,
    });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'TOO_MANY_IDS', argument: 'ids' });
    expect(JSON.stringify(errors).length).toBeLessThan(2000);
  });

  it.each([
    ["'; DROP TABLE area; --"],
    ['\u0000'],
    ['../../etc/passwd'],
    ['x'.repeat(5000)],
    ['{"$ne": null}'],
  ])('lets no SQL, stack or path reach the client for the id %j', async (id) => {
    const query =
      'query ($id: ID!) { partnership(id: $id) { name } localGovernmentArea(id: $id) { name } policeArea(id: $id) { name } }';
    const answer = await ask(mode, query, { id });
    expect(JSON.stringify(answer.errors ?? [])).not.toMatch(LEAKS);
    expect(JSON.stringify(answer.errors ?? [])).not.toContain(projectRoot);
    expect(JSON.stringify(answer.errors ?? [])).not.toContain('INTERNAL_SERVER_ERROR');
  });

  it.each([
    ['{ partnership(id: "rugby") { nam } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['{ partnership(id: "rugby") { name }', 'GRAPHQL_PARSE_FAILED'],
  ])('tells what is wrong with the document %s', async (query, code) => {
    const { data, errors } = await ask(mode, query);
    expect(data ?? null).toBeNull();
    expect(errors?.[0]?.extensions?.code).toBe(code);
  });
});
