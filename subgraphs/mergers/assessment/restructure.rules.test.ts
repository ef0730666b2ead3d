import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../shared/calendar/iso-date.js';
import { DataFolder } from '../../../shared/files/data-folder.js';
import { projectRoot } from '../../../shared/project-root.js';
import { readSourceDocuments } from '../../../shared/provenance/source-document.seed.js';
import { readLawBook } from '../law/law-rule.seed.js';
import type { AreaFacts, PartnershipFacts, PoliceAreaFacts } from './area-facts.js';
import { assessRestructure, type RestructureAssessment } from './restructure.rules.js';

const folder = new DataFolder(join(projectRoot, 'data'));
const law = readLawBook(folder, new Set(readSourceDocuments(folder).map((document) => document.id)));

const SOUTH: PartnershipFacts = {
  id: 'south-warwickshire',
  code: 'E22000359',
  name: 'South Warwickshire',
  formationBasis: 'ORDER',
  wholeAreas: [
    { id: 'stratford-on-avon', name: 'Stratford-on-Avon' },
    { id: 'warwick', name: 'Warwick' },
  ],
};

function policeArea(id: string, name: string): PoliceAreaFacts {
  const body = {
    id: `police-and-crime-commissioner-for-${id}`,
    name: `Police and Crime Commissioner for ${name}`,
    kind: 'POLICE_AND_CRIME_COMMISSIONER',
    from: isoDate('2012-11-22'),
    to: null,
  };
  return { id, name, policingBodies: [body] };
}

function area(name: string, parts: Partial<AreaFacts> = {}): AreaFacts {
  const id = name.toLowerCase().replaceAll(' ', '-');
  const council = {
    bodyId: `${id}-council`,
    name: `${name} Council`,
    kind: 'COUNCIL',
    provision: 's.5(1)(a)',
  };
  return {
    id,
    code: id,
    name,
    country: 'ENGLAND',
    widerCounty: 'Warwickshire',
    existedFrom: null,
    neighbourIds: [],
    policeArea: policeArea('warwickshire', 'Warwickshire'),
    tenures: [{ ...council, from: null, to: null }],
    partnerships: [],
    ...parts,
  };
}

const RUGBY = area('Rugby');
const NUNEATON = area('Nuneaton and Bedworth');
const WARWICK = area('Warwick', { partnerships: [SOUTH] });
const STRATFORD = area('Stratford-on-Avon', { partnerships: [SOUTH] });
const WEST_NORTHAMPTONSHIRE = area('West Northamptonshire', {
  widerCounty: null,
  policeArea: policeArea('northamptonshire', 'Northamptonshire'),
});
const POWYS = area('Powys', {
  country: 'WALES',
  widerCounty: null,
  policeArea: policeArea('dyfed-powys', 'Dyfed-Powys'),
});

function assess(groups: AreaFacts[][], asOf = '2026-01-01'): RestructureAssessment {
  return assessRestructure(groups, isoDate(asOf), law ?? expect.fail('no law'));
}

describe('the verdict on a whole grouping', () => {
  it.each([
    {
      is: 'PERMITTED',
      of: 'north and south Warwickshire',
      groups: [
        [RUGBY, NUNEATON],
        [WARWICK, STRATFORD],
      ],
    },
    {
      is: 'PERMITTED',
      of: 'a merger beside an area that stays alone',
      groups: [[RUGBY, NUNEATON], [WARWICK]],
    },
    {
      is: 'PERMITTED_WITH_SECRETARY_OF_STATE',
      of: 'a group that crosses a police boundary',
      groups: [
        [RUGBY, WEST_NORTHAMPTONSHIRE],
        [WARWICK, STRATFORD],
      ],
    },
    {
      is: 'NOT_PERMITTED',
      of: 'a group with a Welsh area',
      groups: [
        [RUGBY, WEST_NORTHAMPTONSHIRE],
        [WARWICK, POWYS],
      ],
    },
    {
      is: 'NOT_PERMITTED',
      of: 'an area in two groups',
      groups: [
        [RUGBY, NUNEATON],
        [RUGBY, WARWICK],
      ],
    },
    { is: 'NOT_A_MERGER', of: 'areas that all stay alone', groups: [[RUGBY], [NUNEATON]] },
    { is: 'NOT_A_MERGER', of: 'no groups', groups: [] },
  ])('$is of $of', ({ is, groups }) => {
    expect(assess(groups).verdict).toBe(is);
  });

  it('is the order route in 2010', () => {
    expect(assess([[RUGBY, NUNEATON], [WARWICK]], '2010-06-01').verdict).toBe('ORDER_ROUTE');
  });
});

it('assesses every group in the order given', () => {
  const { groups } = assess([[RUGBY, NUNEATON], [WARWICK], [STRATFORD, WEST_NORTHAMPTONSHIRE]]);
  expect(groups.map((group) => group.verdict)).toEqual([
    'PERMITTED',
    'NOT_A_MERGER',
    'PERMITTED_WITH_SECRETARY_OF_STATE',
  ]);
});

describe('overlaps', () => {
  const twice = [[RUGBY, NUNEATON], [WARWICK], [WARWICK, RUGBY]];

  it('name the areas that several groups claim, with the groups', () => {
    expect(assess(twice).overlaps).toEqual([
      { areaId: 'rugby', areaName: 'Rugby', groups: [0, 2] },
      { areaId: 'warwick', areaName: 'Warwick', groups: [1, 2] },
    ]);
  });

  it.each([
    { asOf: '2026-01-01', rule: 'combo-no-overlap' },
    { asOf: '2010-06-01', rule: 'geo-no-overlap' },
  ])('are barred on $asOf by $rule', ({ asOf, rule }) => {
    const bars = assess(twice, asOf).findings.filter((finding) => finding.severity === 'BAR');
    expect(bars.map((finding) => finding.rule)).toEqual([rule, rule]);
    expect(bars[0]?.message).toMatch(/^Rugby is in groups 1 and 3\./);
  });

  it('are none where one group names an area twice', () => {
    expect(assess([[RUGBY, NUNEATON, RUGBY]]).overlaps).toEqual([]);
  });
});

describe('combined partnerships of today', () => {
  it('end by agreement where no group takes South Warwickshire whole', () => {
    const { findings } = assess([[RUGBY, WARWICK], [STRATFORD]]);
    expect(findings).toMatchObject([{ rule: 'combo-terminate', severity: 'REQUIREMENT' }]);
    expect(findings[0]?.message).toMatch(
      /^South Warwickshire \(Stratford-on-Avon and Warwick\) would be broken up\./,
    );
  });

  it('go on where a group takes South Warwickshire whole', () => {
    expect(assess([[RUGBY, WARWICK, STRATFORD], [NUNEATON]]).findings).toEqual([]);
  });
});
