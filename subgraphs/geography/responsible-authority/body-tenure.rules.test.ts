import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../shared/calendar/iso-date.js';
import { type Body, bodiesOn, namedBody, unnamedTenures } from './body-tenure.rules.js';
import { ResponsibleAuthorityKind as Kind } from './responsible-authority-kind.js';

const day = isoDate;
const BOARDS = { from: day('2022-07-01'), to: null };

function body(name: string, kind: Kind, from: string | null = null, to: string | null = null): Body {
  const found = namedBody(
    kind,
    name,
    { from: from ? day(from) : null, to: to ? day(to) : null },
    { from: null, to: null },
  );
  if (!found) throw new Error('no tenure is left');
  return found;
}

describe('bodiesOn', () => {
  const cambridgeshire = [
    body(
      'NHS Cambridgeshire and Peterborough Integrated Care Board',
      Kind.INTEGRATED_CARE_BOARD,
      '2022-07-01',
      '2026-03-31',
    ),
    body('NHS Central East Integrated Care Board', Kind.INTEGRATED_CARE_BOARD, '2026-04-01'),
    body('South Cambridgeshire District Council', Kind.COUNCIL),
  ];

  it.each([
    ['2026-03-31', 'NHS Cambridgeshire and Peterborough Integrated Care Board'],
    ['2026-04-01', 'NHS Central East Integrated Care Board'],
  ])('takes the integrated care board of %s', (on, board) => {
    expect(bodiesOn(day(on), cambridgeshire).map((found) => found.name)).toEqual([
      'South Cambridgeshire District Council',
      board,
    ]);
  });

  it('names Warwickshire County Council once for Warwick and Stratford-on-Avon together', () => {
    const county = body('Warwickshire County Council', Kind.COUNTY_COUNCIL);
    expect(bodiesOn(day('2026-11-22'), [county, { ...county }])).toHaveLength(1);
  });

  it('lists councils before the police, as s.5(1) does', () => {
    const kinds = bodiesOn(day('2026-11-22'), [
      body('Chief Constable of Warwickshire', Kind.CHIEF_OFFICER_OF_POLICE),
      body('Warwick District Council', Kind.COUNCIL),
    ]).map((found) => found.kind);
    expect(kinds).toEqual([Kind.COUNCIL, Kind.CHIEF_OFFICER_OF_POLICE]);
  });
});

describe('namedBody', () => {
  it('cuts a tenure to the days on which the Act names the kind', () => {
    expect(namedBody(Kind.INTEGRATED_CARE_BOARD, 'A board', { from: null, to: null }, BOARDS)).toMatchObject(
      BOARDS,
    );
  });

  it('gives nothing for a tenure that ended before the Act named the kind', () => {
    const ended = { from: null, to: day('2021-12-31') };
    expect(namedBody(Kind.INTEGRATED_CARE_BOARD, 'A board', ended, BOARDS)).toBeNull();
  });
});

describe('unnamedTenures', () => {
  const groups = { from: day('2013-04-01'), to: day('2022-06-30') };

  it('keeps a body that no list names, as not recorded', () => {
    expect(unnamedTenures(Kind.CLINICAL_COMMISSIONING_GROUP, groups, [])).toEqual([
      {
        bodyId: 'clinical-commissioning-group-not-recorded',
        name: 'not recorded',
        kind: Kind.CLINICAL_COMMISSIONING_GROUP,
        ...groups,
      },
    ]);
  });

  it('leaves no gap where a named body covers the days', () => {
    expect(unnamedTenures(Kind.CLINICAL_COMMISSIONING_GROUP, groups, [groups])).toEqual([]);
  });

  it('fills the days before a named body begins: probation in Warwickshire before November 2023', () => {
    const named = { from: day('2023-11-03'), to: null };
    const [gap, ...others] = unnamedTenures(Kind.PROBATION_PROVIDER, { from: day('2010-04-01'), to: null }, [
      named,
    ]);
    expect(gap).toMatchObject({ from: '2010-04-01', to: '2023-11-02' });
    expect(others).toEqual([]);
  });

  it('fills the days between two named bodies and after the last', () => {
    const periods = unnamedTenures(Kind.PRIMARY_CARE_TRUST, { from: null, to: null }, [
      { from: day('2003-01-01'), to: day('2003-12-31') },
      { from: day('2005-01-01'), to: day('2005-12-31') },
    ]).map(({ from, to }) => [from, to]);
    expect(periods).toEqual([
      [null, '2002-12-31'],
      ['2004-01-01', '2004-12-31'],
      ['2006-01-01', null],
    ]);
  });
});
