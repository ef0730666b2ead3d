import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { dayBefore } from '../../../shared/calendar/day-arithmetic.js';
import { type IsoDate, isoDate } from '../../../shared/calendar/iso-date.js';
import { groupBy } from '../../../shared/collections.js';
import { DataFolder } from '../../../shared/files/data-folder.js';
import { projectRoot } from '../../../shared/project-root.js';
import { readSourceDocuments } from '../../../shared/provenance/source-document.seed.js';
import { slugOf } from '../../../shared/slug.js';
import { readLawBook } from '../law/law-rule.seed.js';
import type { AreaFacts, BodyTenure, PartnershipFacts } from './area-facts.js';
import { type Assessment, assessMerger } from './assessment.rules.js';
import { MergerPurpose, MergerVerdict, PartyKind } from './assessment-terms.js';
import type { MergerAnswers } from './merger-case.rules.js';

const folder = new DataFolder(join(projectRoot, 'data'));
const law = readLawBook(folder, new Set(readSourceDocuments(folder).map((document) => document.id)));
const kinds = folder.yaml(
  'law/responsible-authority-kinds.yaml',
  z.object({ kinds: z.array(z.record(z.string(), z.union([z.string(), z.array(z.string())]).nullable())) }),
);

type Row = Record<string, string | null>;
const table = (name: string): Row[] =>
  folder.csv(`reference/${name}.csv`, z.record(z.string(), z.string().nullable())).map((row) => row.value);

const areaRows = table('local-government-areas');
const policeAreaRows = table('police-areas');
const partnershipRows = table('partnerships');
const neighbourRows = table('neighbours').filter((row) => row.via === 'land');
const councils = table('councils');
const countyCouncils = table('county-councils');
const fireAuthorities = table('fire-authorities');
const boards = table('health-boards');
const named = table('named-bodies');
const coverage = groupBy(table('partnership-areas'), (row) => row.partnership_code);

const POLICING_KINDS: Row = {
  pcc: 'POLICE_AND_CRIME_COMMISSIONER',
  mayor: 'MAYOR',
  mopac: 'MOPAC',
  common_council: 'COMMON_COUNCIL',
};
/** A paper dates this merger to September 2008, when an order was the only way: swcsp-2018. */
const BY_ORDER = 'south-warwickshire';

const day = (value: string | null | undefined): IsoDate | null => (value ? isoDate(value) : null);
const slugOfCode = (code: string | null | undefined) => areaRows.find((row) => row.code === code)?.slug ?? '';

/** An area of the reference tables as geography hands it over. */
function published(slug: string): AreaFacts {
  const row = areaRows.find((area) => area.slug === slug);
  const policeArea = policeAreaRows.find((area) => area.code === row?.police_area_code);
  if (!row || !policeArea) throw new Error(`the table of areas has no ${slug}`);
  const body = policeArea.local_policing_body_name ?? '';
  return {
    id: slug,
    code: row.code ?? '',
    name: row.name ?? '',
    country: row.country === 'Wales' ? 'WALES' : 'ENGLAND',
    widerCounty: row.county_name ?? null,
    existedFrom: day(row.existed_from),
    neighbourIds: neighbourRows.flatMap(({ area_code_a: a, area_code_b: b }) =>
      a === row.code ? [slugOfCode(b)] : b === row.code ? [slugOfCode(a)] : [],
    ),
    policeArea: {
      id: policeArea.slug ?? '',
      name: policeArea.name ?? '',
      policingBodies: [
        {
          id: slugOf(body),
          name: body,
          kind: POLICING_KINDS[policeArea.local_policing_body_kind ?? ''] ?? '',
          from: day(policeArea.local_policing_body_since),
          to: null,
        },
      ],
    },
    tenures: tenuresOf(row, policeArea),
    partnerships: partnershipRows
      .filter((partnership) =>
        coverage.get(partnership.code ?? '')?.some((part) => part.area_code === row.code),
      )
      .map(partnershipFacts),
  };
}

function tenuresOf(area: Row, policeArea: Row): BodyTenure[] {
  const body = (kind: string, name: string | null | undefined, from?: string | null, to?: string | null) =>
    name ? [tenure(kind, slugOf(name), name, from, to)] : [];
  const unnamed = (kind: string) => [tenure(kind, `${slugOf(kind)}-not-recorded`, 'not recorded')];
  const fire = fireAuthorities.find((row) => row.code === area.fire_authority_code);
  const twoTier = area.county_kind === 'two_tier';
  const papers = named.filter((row) => row.area_code === area.code);
  const fromPapers = (kind: string) => {
    const rows = papers.filter((row) => row.kind === kind);
    const [first] = rows.flatMap((row) => day(row.from) ?? []).sort();
    const before = first ? unnamed(kind).map((gap) => ({ ...gap, to: dayBefore(first) })) : unnamed(kind);
    return [...before, ...rows.flatMap((row) => body(kind, row.name, row.from, row.to))];
  };
  const [board, vintage] =
    area.country === 'Wales'
      ? (['LOCAL_HEALTH_BOARD', '2022-04'] as const)
      : (['INTEGRATED_CARE_BOARD', null] as const);
  return [
    ...body('COUNCIL', councils.find((row) => row.area_code === area.code)?.name, area.existed_from),
    ...(twoTier
      ? body('COUNTY_COUNCIL', countyCouncils.find((row) => row.county_code === area.county_code)?.name)
      : []),
    ...fromPapers('PROBATION_PROVIDER'),
    ...body('CHIEF_OFFICER_OF_POLICE', `Chief officer of ${policeArea.name}`),
    ...(fire?.separate_responsible_authority === 'true'
      ? body('FIRE_AND_RESCUE_AUTHORITY', fire.name, fire.from)
      : []),
    ...boards
      .filter((row) => row.area_code === area.code && (vintage === null || row.vintage === vintage))
      .flatMap((row) =>
        row.vintage === '2024-04'
          ? body(board, row.board_name, '2022-07-01', '2026-03-31')
          : body(board, row.board_name, row.vintage === '2026-04' ? '2026-04-01' : null),
      ),
    ...(area.country === 'Wales'
      ? []
      : [...fromPapers('CLINICAL_COMMISSIONING_GROUP'), ...unnamed('PRIMARY_CARE_TRUST')]),
  ];
}

/** Cut to the days on which the Act names the kind, as geography does it. */
function tenure(
  kind: string,
  bodyId: string,
  name: string,
  from?: string | null,
  to?: string | null,
): BodyTenure {
  const rule = kinds?.value.kinds.find((row) => row.kind === kind);
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  return {
    bodyId,
    name,
    kind,
    from: day(from ?? text(rule?.from)),
    to: day(to ?? text(rule?.to)),
    provision: text(rule?.provision) ?? '',
  };
}

function partnershipFacts(row: Row): PartnershipFacts {
  const whole = (coverage.get(row.code ?? '') ?? []).filter((part) => part.extent === 'whole');
  const wholeAreas = whole.map((part) => {
    const area = areaRows.find((other) => other.code === part.area_code);
    return { id: area?.slug ?? '', name: area?.name ?? '' };
  });
  const basis = row.kind === 'combined' ? 'NOT_RECORDED' : 'SINGLE_AREA';
  return {
    id: row.slug ?? '',
    code: row.code ?? '',
    name: row.name ?? '',
    formationBasis: row.slug === BY_ORDER ? 'ORDER' : basis,
    wholeAreas,
  };
}

type Answers = Partial<Omit<MergerAnswers, 'asOf'>> & { asOf?: string };

/** Every party has agreed and the draft is complete, unless `answers` says otherwise. */
function assess(areas: string[], answers: Answers = {}): Assessment {
  const ask = (given: Omit<MergerAnswers, 'asOf'>) =>
    assessMerger(
      areas.map(published),
      { asOf: isoDate(answers.asOf ?? '2026-01-01'), ...given },
      law ?? expect.fail('no law'),
    );
  const { asOf: _, ...given } = answers;
  return ask({ consents: ask({}).requiredParties.map((party) => party.id), ...given });
}

/** As `assess`, with nothing answered. */
function askOnly(areas: string[], asOf = '2026-01-01'): Assessment {
  return assess(areas, { asOf, consents: null });
}

const names = (assessment: Assessment, kind?: PartyKind) =>
  assessment.requiredParties.filter((party) => !kind || party.kind === kind).map((party) => party.name);
const ruled = (assessment: Assessment, rule: string) =>
  assessment.findings.filter((finding) => finding.rule === rule);
const severityOf = (assessment: Assessment, rule: string) => ruled(assessment, rule)[0]?.severity;
const messageOf = (assessment: Assessment, rule: string) => ruled(assessment, rule)[0]?.message;

const WARWICKSHIRE_PCC = 'police-and-crime-commissioner-for-warwickshire';
const SOUTH = ['warwick', 'stratford-on-avon'];
const ACROSS = ['rugby', 'west-northamptonshire'];

describe('the worked cases of the law table', () => {
  it('T1: Warwick and Stratford-on-Avon are permitted without the Secretary of State, the county council counted once', () => {
    const assessment = assess(SOUTH);
    expect(assessment.verdict).toBe(MergerVerdict.PERMITTED);
    expect(names(assessment)).toEqual([
      'Stratford-on-Avon District Council',
      'Warwick District Council',
      'Warwickshire County Council',
      'Probation Service',
      'Chief officer of Warwickshire',
      'NHS Coventry and Warwickshire Integrated Care Board',
      'Police and Crime Commissioner for Warwickshire',
    ]);
    expect(assessment.missingParties).toEqual([]);
    expect(messageOf(assessment, 'reg-csg-when')).toContain('Warwickshire');
    expect(severityOf(assessment, 'combo-single-no-sos')).toBe('ADVISORY');
  });

  it('T2: one integrated care board that has not agreed stops Warwick and Stratford-on-Avon', () => {
    const board = 'nhs-coventry-and-warwickshire-integrated-care-board';
    const everyone = assess(SOUTH).requiredParties.map((party) => party.id);
    const assessment = assess(SOUTH, { consents: everyone.filter((id) => id !== board) });
    expect(assessment.verdict).toBe(MergerVerdict.NOT_PERMITTED);
    expect(assessment.missingParties.map((party) => party.id)).toEqual([board]);
    expect(messageOf(assessment, 'combo-all-ras-party')).toMatch(
      /^Not among the consents: NHS Coventry and Warwickshire Integrated Care Board\./,
    );
  });

  it('T4: the commissioner cannot direct Rugby and Nuneaton and Bedworth to merge while the councils are silent', () => {
    const assessment = assess(['rugby', 'nuneaton-and-bedworth'], { consents: [WARWICKSHIRE_PCC] });
    expect(assessment.verdict).toBe(MergerVerdict.NOT_PERMITTED);
    expect(assessment.missingParties.map((party) => party.name)).toContain('Rugby Borough Council');
    expect(assessment.missingParties.map((party) => party.id)).not.toContain(WARWICKSHIRE_PCC);
    expect(messageOf(assessment, 'combo-no-instruct')).toContain('A policing body cannot make areas combine');
  });

  it('T5: Rugby and West Northamptonshire need the Secretary of State and both co-operation arrangements', () => {
    const assessment = assess(ACROSS);
    expect(assessment.verdict).toBe(MergerVerdict.PERMITTED_WITH_SECRETARY_OF_STATE);
    expect(names(assessment)).toEqual([
      'Rugby Borough Council',
      'West Northamptonshire Council',
      'Warwickshire County Council',
      'Probation Service',
      'Probation provider (not recorded)',
      'Chief officer of Northamptonshire',
      'Chief officer of Warwickshire',
      'Northamptonshire Commissioner Fire and Rescue Authority',
      'NHS Coventry and Warwickshire Integrated Care Board',
      'NHS Northamptonshire Integrated Care Board',
      'Police, Fire and Crime Commissioner for Northamptonshire',
      'Police and Crime Commissioner for Warwickshire',
      'Secretary of State',
    ]);
    expect(assessment.requiredContents.map((content) => content.id)).toEqual([
      'in-writing',
      'cooperation-between-policing-bodies',
      'cooperation-with-responsible-authorities',
    ]);
    expect(severityOf(assessment, 'combo-cross-sos-test')).toBe('REQUIREMENT');
    expect(messageOf(assessment, 'reg-csg-when')).toContain('go on unchanged: Warwickshire.');
  });

  it('T7: half of Warwick District is no area, and Warwick named twice is the whole of it once', () => {
    expect(areaRows.filter((row) => row.name?.includes('Warwick')).map((row) => row.slug)).toEqual([
      'north-warwickshire',
      'warwick',
    ]);
    expect(assess(['warwick', 'stratford-on-avon', 'warwick']).areaIds).toEqual([
      'stratford-on-avon',
      'warwick',
    ]);
  });

  it('T7: the four partnerships that each hold a part of Buckinghamshire make it no merger', () => {
    expect(published('buckinghamshire').partnerships).toHaveLength(4);
    expect(assess(['buckinghamshire']).verdict).toBe(MergerVerdict.NOT_A_MERGER);
  });

  it.each([{ areas: ['south-cambridgeshire'] }, { areas: ['south-cambridgeshire', 'south-cambridgeshire'] }])(
    'T8: $areas is not a merger',
    ({ areas }) => {
      const assessment = assess(areas);
      expect(assessment.verdict).toBe(MergerVerdict.NOT_A_MERGER);
      expect(assessment.requiredParties).toEqual([]);
      expect(assessment.findings.map((finding) => [finding.rule, finding.severity])).toEqual([
        ['combo-min-two', 'BAR'],
      ]);
      expect(messageOf(assessment, 'combo-min-two')).toMatch(/^Only South Cambridgeshire is named\./);
    },
  );

  it('T9: Shropshire and Powys cannot be combined, though they may work together informally', () => {
    const assessment = askOnly(['shropshire', 'powys']);
    expect(assessment.verdict).toBe(MergerVerdict.NOT_PERMITTED);
    expect(assessment.findings.map((finding) => [finding.rule, finding.severity])).toEqual([
      ['combo-england-only', 'BAR'],
    ]);
    expect(messageOf(assessment, 'combo-england-only')).toMatch(/^In Wales: Powys\..*Informal joint working/);
  });

  it('T11: Bromsgrove, Redditch and Wyre Forest bring a fire authority of their own to the table', () => {
    const assessment = assess(['bromsgrove', 'redditch', 'wyre-forest']);
    expect(assessment.verdict).toBe(MergerVerdict.PERMITTED);
    expect(names(assessment)).toEqual([
      'Bromsgrove District Council',
      'Redditch Borough Council',
      'Wyre Forest District Council',
      'Worcestershire County Council',
      'Probation provider (not recorded)',
      'Chief officer of West Mercia',
      'Hereford and Worcester Fire Authority',
      'NHS Herefordshire and Worcestershire Integrated Care Board',
      'Police and Crime Commissioner for West Mercia',
    ]);
    expect(messageOf(assessment, 'reg-csg-when')).toContain('Worcestershire');
    expect(messageOf(assessment, 'combo-register')).toContain(
      'North Worcestershire (Bromsgrove, Redditch and Wyre Forest)',
    );
  });

  it('T13: North Warwickshire and Stratford-on-Avon do not touch, which is advice and no bar', () => {
    const assessment = assess(['north-warwickshire', 'stratford-on-avon']);
    expect(assessment.verdict).toBe(MergerVerdict.PERMITTED);
    expect(severityOf(assessment, 'geo-contiguity')).toBe('ADVISORY');
    expect(messageOf(assessment, 'geo-contiguity')).toMatch(
      /^Not joined over land: North Warwickshire \| Stratford-on-Avon\./,
    );
  });

  it('T15: South Cambridgeshire and Cambridge are permitted with the fire authority and the commissioner apart', () => {
    const assessment = assess(['south-cambridgeshire', 'cambridge']);
    expect(assessment.verdict).toBe(MergerVerdict.PERMITTED);
    expect(names(assessment)).toContain('Cambridgeshire and Peterborough Fire Authority');
    expect(names(assessment, PartyKind.LOCAL_POLICING_BODY)).toEqual([
      'Police and Crime Commissioner for Cambridgeshire',
    ]);
    expect(names(assessment, PartyKind.SECRETARY_OF_STATE)).toEqual([]);
  });

  it('T15: the integrated care board of Cambridgeshire is another from 1 April 2026', () => {
    const board = (asOf: string) =>
      names(assess(['south-cambridgeshire', 'cambridge'], { asOf })).filter((name) => name.startsWith('NHS'));
    expect(board('2026-03-31')).toEqual(['NHS Cambridgeshire and Peterborough Integrated Care Board']);
    expect(board('2026-04-01')).toEqual(['NHS Central East Integrated Care Board']);
  });

  it('T17: South Cambridgeshire and Uttlesford bring two counties, two chief officers and two commissioners', () => {
    const assessment = assess(['south-cambridgeshire', 'uttlesford']);
    expect(assessment.verdict).toBe(MergerVerdict.PERMITTED_WITH_SECRETARY_OF_STATE);
    expect(names(assessment)).toEqual(
      expect.arrayContaining([
        'Cambridgeshire County Council',
        'Essex County Council',
        'Chief officer of Cambridgeshire',
        'Chief officer of Essex',
        'Essex Police, Fire and Crime Commissioner Fire and Rescue Authority',
        'Secretary of State',
      ]),
    );
    expect(names(assessment, PartyKind.LOCAL_POLICING_BODY)).toEqual([
      'Police and Crime Commissioner for Cambridgeshire',
      'Police, Fire and Crime Commissioner for Essex',
    ]);
  });

  it("T19: for Westminster and Kensington and Chelsea the Mayor's Office acts, without power to call meetings", () => {
    const assessment = assess(['westminster', 'kensington-and-chelsea']);
    expect(assessment.verdict).toBe(MergerVerdict.PERMITTED);
    expect(names(assessment, PartyKind.LOCAL_POLICING_BODY)).toEqual([
      "Mayor's Office for Policing and Crime",
    ]);
    expect(severityOf(assessment, 'meeting-not-mopac')).toBe('ADVISORY');
    expect(ruled(assessment, 'reg-csg-when')).toEqual([]);
    expect(ruled(assessment, 'geo-same-county')).toEqual([]);
  });

  it('T21: adding Rugby to South Warwickshire takes a further agreement, and the order of 2008 is in doubt', () => {
    const assessment = assess([...SOUTH, 'rugby']);
    expect(assessment.verdict).toBe(MergerVerdict.PERMITTED);
    expect(names(assessment)).toContain('Rugby Borough Council');
    expect(severityOf(assessment, 'combo-vary')).toBe('REQUIREMENT');
    expect(severityOf(assessment, 'legacy-saving')).toBe('ADVISORY');
    expect(messageOf(assessment, 'legacy-saving')).toContain(
      'a new combination agreement would remove the doubt',
    );
  });

  it('T23: on 1 June 2010 the route was an order, on joint application or after consultation, without a policing body', () => {
    const assessment = askOnly(SOUTH, '2010-06-01');
    expect(assessment.verdict).toBe(MergerVerdict.ORDER_ROUTE);
    expect(names(assessment, PartyKind.LOCAL_POLICING_BODY)).toEqual([]);
    expect(names(assessment, PartyKind.SECRETARY_OF_STATE)).toEqual(['Secretary of State']);
    expect(names(assessment)).toEqual(
      expect.arrayContaining(['Primary care trust (not recorded)', 'Probation provider (not recorded)']),
    );
    expect(assessment.requiredContents).toEqual([]);
    const requirements = assessment.findings.filter((finding) => finding.severity === 'REQUIREMENT');
    expect(requirements.map((finding) => finding.rule)).toEqual(['legacy-order-power', 'legacy-order-tests']);
    expect(assessment.findings.map((finding) => finding.rule)).toContain('geo-upper-tier-benefit');
  });
});

describe('the day asked', () => {
  it.each([
    { areas: SOUTH, asOf: '2012-01-15', verdict: 'ORDER_ROUTE' },
    { areas: SOUTH, asOf: '2012-01-16', verdict: 'NOT_PERMITTED' },
    { areas: SOUTH, asOf: '2012-11-21', verdict: 'NOT_PERMITTED' },
    { areas: SOUTH, asOf: '2012-11-22', verdict: 'PERMITTED' },
    { areas: ['westminster', 'camden'], asOf: '2012-01-15', verdict: 'ORDER_ROUTE' },
    { areas: ['westminster', 'camden'], asOf: '2012-01-16', verdict: 'PERMITTED' },
    {
      areas: ['westminster', 'city-of-london'],
      asOf: '2012-06-01',
      verdict: 'PERMITTED_WITH_SECRETARY_OF_STATE',
    },
    { areas: ['hillingdon', 'slough'], asOf: '2012-06-01', verdict: 'NOT_PERMITTED' },
    { areas: ['shropshire', 'powys'], asOf: '2010-06-01', verdict: 'NOT_PERMITTED' },
    { areas: ['rugby'], asOf: '2010-06-01', verdict: 'NOT_A_MERGER' },
  ])('$areas on $asOf: $verdict', ({ areas, asOf, verdict }) => {
    expect(askOnly(areas, asOf).verdict).toBe(verdict);
  });

  it('names the police area that had nobody to agree in 2012: Thames Valley, not London', () => {
    const assessment = askOnly(['hillingdon', 'slough'], '2012-06-01');
    expect(severityOf(assessment, 'legacy-gap-2012')).toBe('BAR');
    expect(messageOf(assessment, 'legacy-gap-2012')).toContain('for police area Thames Valley.');
    expect(assessment.requiredParties).toEqual([]);
  });

  it('takes the limits of the order power from the geography rules, which have no first day', () => {
    const bars = (areas: string[]) => askOnly(areas, '2010-06-01').findings.map((finding) => finding.rule);
    expect(bars(['shropshire', 'powys'])).toEqual(['geo-england-only']);
    expect(bars(['shropshire'])).toEqual(['geo-two-plus']);
  });

  it('says that the first day of the order power is not known when asked for 2003', () => {
    expect(ruled(askOnly(SOUTH, '2003-06-01'), 'legacy-order-start')).toHaveLength(1);
    expect(ruled(askOnly(SOUTH, '2004-07-01'), 'legacy-order-start')).toEqual([]);
  });

  it('warns that West Northamptonshire did not exist in 2015', () => {
    const assessment = askOnly(ACROSS, '2015-06-01');
    expect(severityOf(assessment, 'area-not-yet-formed')).toBe('ADVISORY');
    expect(messageOf(assessment, 'area-not-yet-formed')).toContain('West Northamptonshire (from 2021-04-01)');
  });

  it('raises no rule that is not in force on the day', () => {
    for (const asOf of ['2003-06-01', '2010-06-01', '2012-06-01', '2015-06-01', '2026-01-01']) {
      for (const { rule } of askOnly(ACROSS, asOf).findings) {
        expect(law?.isInForce(rule, isoDate(asOf)), `${rule} on ${asOf}`).toBe(true);
      }
    }
  });
});

describe('parties', () => {
  it('has the Secretary of State act for the City of London, whose Common Council is a party as its council alone', () => {
    const assessment = assess(['westminster', 'city-of-london']);
    expect(assessment.verdict).toBe(MergerVerdict.PERMITTED_WITH_SECRETARY_OF_STATE);
    expect(names(assessment, PartyKind.LOCAL_POLICING_BODY)).toEqual([
      "Mayor's Office for Policing and Crime",
    ]);
    expect(names(assessment, PartyKind.RESPONSIBLE_AUTHORITY)).toContain(
      'Common Council of the City of London',
    );
    const ministers = assessment.requiredParties.filter((party) => party.id === 'secretary-of-state');
    expect(ministers).toHaveLength(1);
    expect(ministers[0]).toMatchObject({ kind: 'SECRETARY_OF_STATE' });
    expect(ministers[0]?.citation).toContain('s.5(1E)(c)');
    expect(ministers[0]?.citation).toContain('s.5A(5)');
    expect(severityOf(assessment, 'lpb-city')).toBe('REQUIREMENT');
    expect(messageOf(assessment, 'lpb-joint')).toContain('Secretary of State');
  });

  it('has the mayor act for Salford and Bolton, by the order that made the mayor the policing body', () => {
    const [mayor] = assess(['salford', 'bolton']).requiredParties.filter(
      (party) => party.kind === PartyKind.LOCAL_POLICING_BODY,
    );
    expect(mayor).toMatchObject({ name: 'Mayor of Greater Manchester' });
    expect(mayor?.citation).toContain('SI 2017/470');
    expect(mayor?.because).toBe('Acts for police area Greater Manchester (Bolton and Salford)');
  });

  it('lists the commissioner of Greater Manchester in 2015 as not recorded, and lets consents name that party', () => {
    const asOf = '2015-06-01';
    const assessment = askOnly(['salford', 'bolton'], asOf);
    expect(assessment.verdict).toBe(MergerVerdict.PERMITTED);
    const id = 'police-and-crime-commissioner-not-recorded';
    expect(assessment.requiredParties.map((party) => party.id)).toContain(id);
    const unrecorded = ruled(assessment, 'body-not-recorded');
    expect(unrecorded.every((finding) => finding.severity === 'ADVISORY')).toBe(true);
    expect(unrecorded.map((finding) => finding.message.split(' on ')[0])).toEqual([
      'Clinical commissioning group (not recorded)',
      'Police and crime commissioner (not recorded)',
      'Probation provider (not recorded)',
    ]);
    const answered = assess(['salford', 'bolton'], { asOf });
    expect(answered).toMatchObject({ verdict: MergerVerdict.PERMITTED, unknownConsents: [] });
  });

  it('has the commissioners of two police areas act jointly in 2015, though neither is recorded', () => {
    const assessment = askOnly(['salford', 'kirklees'], '2015-06-01');
    const [commissioners, ...others] = assessment.requiredParties.filter(
      (party) => party.kind === PartyKind.LOCAL_POLICING_BODY,
    );
    expect(others).toEqual([]);
    expect(commissioners?.because).toBe(
      'Acts for police area Greater Manchester (Salford); Acts for police area West Yorkshire (Kirklees)',
    );
    expect(severityOf(assessment, 'lpb-joint')).toBe('REQUIREMENT');
  });

  it('says why each party is one, by the areas it serves and the provision that names it', () => {
    const county = assess(SOUTH).requiredParties.find((party) => party.id === 'warwickshire-county-council');
    expect(county).toEqual({
      id: 'warwickshire-county-council',
      name: 'Warwickshire County Council',
      kind: 'RESPONSIBLE_AUTHORITY',
      because: 'County council for Stratford-on-Avon and Warwick',
      citation: 'Crime and Disorder Act 1998 s.5(1)(a)',
    });
  });

  it('names each party once in every one of the pairs of neighbours in Warwickshire', () => {
    for (const other of published('warwick').neighbourIds) {
      const ids = askOnly(['warwick', other]).requiredParties.map((party) => party.id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});

describe('what the caller answers', () => {
  it('leaves nothing to ask when purposes, consents and contents are all met', () => {
    const assessment = assess(SOUTH, {
      purposes: [MergerPurpose.REDUCE_REOFFENDING],
      contents: ['in-writing'],
    });
    expect(assessment.verdict).toBe(MergerVerdict.PERMITTED);
    const requirements = assessment.findings.filter((finding) => finding.severity !== 'ADVISORY');
    expect(requirements.map((finding) => finding.rule)).toEqual(['combo-ra-union']);
  });

  it.each(['combo-power', 'combo-all-ras-party', 'combo-lpb-party-test', 'combo-writing'])(
    'asks for what is left out: %s is a requirement for Warwick and Stratford-on-Avon, and the verdict is PERMITTED',
    (rule) => {
      const assessment = askOnly(SOUTH);
      expect(severityOf(assessment, rule)).toBe('REQUIREMENT');
      expect(assessment).toMatchObject({
        verdict: MergerVerdict.PERMITTED,
        missingParties: [],
        missingContents: [],
      });
    },
  );

  it.each([
    { asOf: '2023-01-30', verdict: 'NOT_PERMITTED' },
    { asOf: '2023-01-31', verdict: 'PERMITTED' },
  ])('serious violence as the only purpose on $asOf: $verdict', ({ asOf, verdict }) => {
    const purposes = [
      MergerPurpose.REDUCE_SERIOUS_VIOLENCE,
      MergerPurpose.PREVENT_INVOLVEMENT_IN_SERIOUS_VIOLENCE,
    ];
    expect(assess(SOUTH, { asOf, purposes }).verdict).toBe(verdict);
    const withAnother = [...purposes, MergerPurpose.REDUCE_CRIME_AND_DISORDER];
    expect(assess(SOUTH, { asOf, purposes: withAnother }).verdict).toBe('PERMITTED');
  });

  it('takes an empty list of purposes for the answer that none is served', () => {
    const assessment = assess(SOUTH, { purposes: [] });
    expect(assessment.verdict).toBe(MergerVerdict.NOT_PERMITTED);
    expect(messageOf(assessment, 'combo-lpb-party-test')).toMatch(
      /^None found served that counts: Police and Crime Commissioner for Warwickshire\./,
    );
  });

  it('finds the co-operation arrangement that a draft for Rugby and West Northamptonshire lacks', () => {
    const contents = ['in-writing', 'cooperation-between-policing-bodies'];
    const assessment = assess(ACROSS, { contents });
    expect(assessment.verdict).toBe(MergerVerdict.NOT_PERMITTED);
    expect(assessment.missingContents).toEqual([
      {
        id: 'cooperation-with-responsible-authorities',
        text: 'How the responsible authorities and the policing bodies will co-operate',
        citation: 'Crime and Disorder Act 1998 s.5A(4)(b)',
      },
    ]);
    const complete = assess(ACROSS, { contents: [...contents, 'cooperation-with-responsible-authorities'] });
    expect(complete.verdict).toBe(MergerVerdict.PERMITTED_WITH_SECRETARY_OF_STATE);
  });

  it('takes an empty draft for one that is not in writing', () => {
    expect(assess(SOUTH, { contents: [] }).missingContents.map((content) => content.id)).toEqual([
      'in-writing',
    ]);
    expect(assess(SOUTH, { contents: [] }).verdict).toBe(MergerVerdict.NOT_PERMITTED);
  });

  it('misses the Secretary of State among the consents for Rugby and West Northamptonshire', () => {
    const everyone = assess(ACROSS).requiredParties.map((party) => party.id);
    const assessment = assess(ACROSS, { consents: everyone.filter((id) => id !== 'secretary-of-state') });
    expect(assessment.verdict).toBe(MergerVerdict.NOT_PERMITTED);
    expect(messageOf(assessment, 'combo-cross-sos-party')).toMatch(
      /^Not among the consents: Secretary of State\./,
    );
  });

  it('reports ids that name no body and no content, and knows bodies of another day', () => {
    const assessment = assess(SOUTH, {
      consents: [
        'warwick-district-council',
        'womble-council',
        'south-warwickshire-clinical-commissioning-group',
      ],
      contents: ['in-writing', 'sealed-with-wax', 'cooperation-between-policing-bodies'],
    });
    expect(assessment.unknownConsents).toEqual(['womble-council']);
    expect(assessment.unknownContents).toEqual(['sealed-with-wax']);
  });

  it('knows the consents of bodies in a merger that is barred whoever agrees', () => {
    const assessment = assess(['shropshire', 'powys'], {
      consents: ['shropshire-council', 'powys-county-council'],
    });
    expect(assessment).toMatchObject({ verdict: 'NOT_PERMITTED', unknownConsents: [], missingParties: [] });
  });

  it('keeps the order route whatever is answered', () => {
    const answers = { asOf: '2010-06-01', purposes: [], consents: [], contents: [] };
    const assessment = assess(SOUTH, answers);
    expect(assessment.verdict).toBe(MergerVerdict.ORDER_ROUTE);
    expect(assessment.missingParties).toEqual(assessment.requiredParties);
  });
});

describe('findings', () => {
  it('come as bars, requirements and advice, each in the order of the law table', () => {
    const { findings } = askOnly([...ACROSS, 'warwick']);
    const order = ['BAR', 'REQUIREMENT', 'ADVISORY'];
    const places = findings.map((finding) => [
      order.indexOf(finding.severity),
      law?.rule(finding.rule).position ?? 0,
    ]);
    expect(places).toEqual([...places].sort(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d));
  });

  it('do not depend on the order in which the areas are named', () => {
    expect(askOnly(['west-northamptonshire', 'rugby'])).toEqual(askOnly(ACROSS));
  });

  it('advise that Wyre Forest and Shropshire cross a county boundary, Shropshire being a county by itself', () => {
    const assessment = askOnly(['wyre-forest', 'shropshire']);
    expect(assessment.verdict).toBe(MergerVerdict.PERMITTED);
    expect(messageOf(assessment, 'geo-same-county')).toContain(
      'Shropshire (a county by itself) and Worcestershire',
    );
    expect(messageOf(assessment, 'geo-icb-fire-probation-boundary')).toContain(
      'Fire and rescue authority: Hereford and Worcester Fire Authority (Wyre Forest), Shropshire and Wrekin Fire and Rescue Authority (Shropshire);',
    );
  });

  it('say which combined partnership Rugby and Warwick would break up', () => {
    const assessment = askOnly(['rugby', 'warwick']);
    expect(assessment.verdict).toBe(MergerVerdict.PERMITTED);
    expect(severityOf(assessment, 'combo-no-overlap')).toBe('REQUIREMENT');
    expect(messageOf(assessment, 'combo-no-overlap')).toMatch(
      /^South Warwickshire \(Stratford-on-Avon and Warwick\) would lose Warwick/,
    );
  });

  it('cite a provision and end with the words of the law table', () => {
    for (const finding of askOnly(ACROSS).findings) {
      const rule = law?.rule(finding.rule);
      expect(finding.citation).toBe(rule?.citation);
      expect(finding.message.endsWith(rule?.text ?? '?')).toBe(true);
    }
  });

  it('go with the day up to which the law was checked', () => {
    expect(askOnly(SOUTH).lawVerifiedOn).toBe('2025-02-05');
  });

  it('come of every rule that the table gives a severity, one way or another', () => {
    const cases = [
      askOnly([]),
      askOnly(['shropshire', 'powys'], '2010-06-01'),
      askOnly(['shropshire', 'powys']),
      askOnly(['rugby'], '2010-06-01'),
      askOnly(SOUTH, '2003-06-01'),
      askOnly(SOUTH, '2010-06-01'),
      askOnly(SOUTH, '2012-06-01'),
      askOnly(ACROSS, '2015-06-01'),
      askOnly([...SOUTH, 'north-warwickshire', ...ACROSS]),
      askOnly(['westminster', 'city-of-london']),
      askOnly(['rugby', 'warwick']),
      askOnly(['bromsgrove', 'redditch', 'wyre-forest']),
    ];
    const raised = new Set(cases.flatMap((assessment) => assessment.findings.map((finding) => finding.rule)));
    const silent = law?.rules.filter((rule) => rule.severity !== null && !raised.has(rule.id));
    expect(silent?.map((rule) => rule.id)).toEqual([
      // Whole areas are all that can be named.
      'combo-whole-lgas',
      // Of whole groupings: restructure.rules.test.ts.
      'combo-terminate',
      'geo-whole-areas',
      'geo-no-overlap',
      // Says of the four combo-cross rules together what each of them says.
      'geo-police-boundary',
    ]);
  });
});
