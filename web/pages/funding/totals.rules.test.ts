import { expect, it } from 'vitest';
import { findBehind, type Group, nameGroup, type Totals } from './totals.rules.js';

type Line = Totals['counted'][number]['lines'][number];

const RUGBY = group({ partnership: { id: 'rugby', name: 'Rugby' } }, 16061800);
const SOUTH = group({ partnership: { id: 'south-warwickshire', name: 'South Warwickshire' } }, 56552800);

it('opens Rugby to its one line of the seven-year table', () => {
  const [statement, ...others] = behind(RUGBY, totalsOf([line('rugby', 16061800), line('south', 56552800)]));
  expect(others).toEqual([]);
  expect(statement?.lines.map(({ id }) => id)).toEqual(['rugby']);
});

it('tells no line where the lines of South Warwickshire do not add up to its £565,528.00', () => {
  const totals = totalsOf([line('rugby', 16061800), line('south', 40000000)]);
  expect(behind(SOUTH, totals)).toEqual([{ statement: totals.counted[0], lines: [], lump: null }]);
});

it('leaves out the lines that the total leaves out', () => {
  const approximate = { ...line('rugby', 5800000), id: 'approximate' };
  const totals = totalsOf([line('rugby', 16061800), approximate]);
  const [counted] = totals.counted;
  if (!counted) throw new Error('a statement is counted');
  const left = {
    reason: 'APPROXIMATE' as const,
    because: '',
    approximate: true,
    amount: null,
    lines: [approximate],
    statement: counted,
    includedIn: [],
  };
  const [statement] = behind(RUGBY, { ...totals, leftOut: [left] });
  expect(statement?.lines.map(({ id }) => id)).toEqual(['rugby']);
});

it('takes the printed total as one sum where the lines have no amounts', () => {
  const lines = [{ ...line('rugby', 0), amount: null }];
  const [statement] = behind(RUGBY, totalsOf(lines, { pence: 16061800 }));
  expect([statement?.lump, statement?.lines.length]).toEqual([16061800, 1]);
});

it('counts a rate of £10,000 a year for each of the two years it was paid', () => {
  const yearly = { ...line('rugby', 1000000), perYear: true, from: '2017/18', to: '2018/19' };
  const both = group({ partnership: { id: 'rugby', name: 'Rugby' } }, 2000000);
  expect(behind(both, totalsOf([yearly]))[0]?.lines).toHaveLength(1);
  const one = group({ financialYear: '2018/19' }, 1000000);
  expect(
    findBehind(one, { totals: totalsOf([yearly]), grouping: 'year', asked: null })[0]?.lines,
  ).toHaveLength(1);
});

it('keeps money of a funder that is only inferred among that of none named', () => {
  const inferred = { ...line('rugby', 60518500), funder: null, funderBody: { name: 'Home Office' } };
  const totals = totalsOf([inferred]);
  const notNamed = findBehind(group({}, 60518500), { totals, grouping: 'funder', asked: null });
  expect(notNamed[0]?.lines).toHaveLength(1);
});

it('names a group by what is asked, and says so where the papers do not split the money', () => {
  expect(nameGroup(RUGBY, 'partnership')).toBe('Rugby');
  expect(nameGroup(RUGBY, 'year')).toBe('Several years, or none given');
  expect(nameGroup(group({ funder: 'Home Office' }, 1), 'funder')).toBe('Home Office');
});

it('names who got money by its id where its name is out of reach', () => {
  expect(nameGroup(group({ recipient: { id: 'rugby' } }, 1), 'partnership')).toBe('rugby');
});

function behind(one: Group, totals: Totals) {
  return findBehind(one, { totals, grouping: 'partnership', asked: null });
}

function group(along: Partial<Group>, pence: number): Group {
  const { partnership = null } = along;
  const recipient = partnership && { id: partnership.id };
  const nowhere = { partnership, recipient, financialYear: null, funder: null, theme: null };
  return { ...nowhere, total: { pence }, ...along };
}

function line(place: 'rugby' | 'south', pence: number): Line {
  return {
    id: place,
    title: 'Total grant award',
    recipient: place,
    from: '2017/18',
    to: '2023/24',
    perYear: false,
    amount: { pence },
    partnership: { id: place === 'rugby' ? 'rugby' : 'south-warwickshire' },
    funder: 'Police and Crime Commissioner for Warwickshire',
    funderBody: { name: 'Police and Crime Commissioner for Warwickshire' },
    themes: [],
  };
}

function totalsOf(lines: Line[], statedTotal: { pence: number } | null = null): Totals {
  const document = { id: 'warwickshire-pcc-2023', title: 'Community Safety Partnerships' };
  const source = { locator: '5.4', basis: 'STATED' as const, document };
  const counted = {
    id: 'warwickshire-pcc-2023-5-4',
    title: 'Total grant awards',
    source,
    statedTotal,
    lines,
  };
  return { total: null, groups: [], counted: [counted], leftOut: [], publishedGrants: null };
}
