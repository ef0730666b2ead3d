import { describe, expect, it } from 'vitest';
import { ask } from '../support/ask.js';
import { MODES } from '../support/hub-process.js';

const DISTRICTS = ['North Warwickshire', 'Nuneaton and Bedworth', 'Rugby', 'Stratford-on-Avon', 'Warwick'];

describe.each(MODES)('a question written in pieces gets the answer of the whole (%s)', (mode) => {
  it.each([
    ['a list asked for twice', '{ county(id: "warwickshire") { areas { code } areas { name } } }'],
    [
      'a fragment before the field',
      '{ county(id: "warwickshire") { ...F areas { code } } } fragment F on County { areas { name } }',
    ],
    [
      'a fragment after the field',
      '{ county(id: "warwickshire") { areas { code } ...F } } fragment F on County { areas { name } }',
    ],
    [
      'a root field asked for twice',
      '{ county(id: "warwickshire") { areas { code } } county(id: "warwickshire") { areas { name } } }',
    ],
    [
      'inline fragments',
      '{ ... on Query { county(id: "warwickshire") { ... { areas { code } } ... on County { areas { name } } } } }',
    ],
  ])('%s', async (_what, query) => {
    const { data, errors } = await ask(mode, query);
    expect(errors).toBeUndefined();
    expect(data.county.areas.map((area: { name: string }) => area.name)).toEqual(DISTRICTS);
    expect(data.county.areas.every((area: { code: string }) => /^E07/.test(area.code))).toBe(true);
  });

  it('joins groups of a total asked for twice to the partnerships they belong to', async () => {
    const total = 'grantTotals(from: "2017/18", to: "2023/24", funderKinds: [LOCAL_POLICING_BODY])';
    const query = `{ policeArea(id: "warwickshire") { ${total} { groups { total { pounds } } } ${total} { groups { partnership { id } } } } }`;
    const { data } = await ask(mode, query);
    expect(data.policeArea.grantTotals.groups).toContainEqual({
      partnership: { id: 'rugby' },
      total: { pounds: '160618.00' },
    });
    expect(data.policeArea.grantTotals.groups).toHaveLength(4);
  });

  it.each([
    [true, ['code', 'name']],
    [false, ['name']],
  ])('takes a field under @include(if: %s) as the variable says', async (wanted, keys) => {
    const query =
      'query ($code: Boolean!) { localGovernmentArea(id: "warwick") { code @include(if: $code) name country @skip(if: true) } }';
    const { data, errors } = await ask(mode, query, { code: wanted });
    expect(errors).toBeUndefined();
    expect(Object.keys(data.localGovernmentArea)).toEqual(keys);
  });

  it('answers nothing where everything is skipped', async () => {
    const { data, errors } = await ask(mode, '{ policeAreas @skip(if: true) { id } }');
    expect([data, errors]).toEqual([{}, undefined]);
  });
});
