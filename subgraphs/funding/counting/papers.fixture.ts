import { type FinancialYear, financialYear } from '../../../shared/calendar/financial-year.js';
import { type Pence, penceFromPounds } from '../../../shared/money/pence.js';
import { FunderKind } from '../funder/funder-kind.js';
import { Ground } from '../recipient/ground.rules.js';
import { FundingKind } from '../statement/funding-kind.js';
import { StatementCoverage } from '../statement/statement-coverage.js';
import type { GrantLine, GrantStatement } from './grant.rules.js';

/** The grants of the five papers as the tests of counting use them, and a short way to write down others. */

type Text<Fields> = {
  [Name in keyof Fields]?: Fields[Name] extends FinancialYear | Pence | null ? string | null : Fields[Name];
};
type LineFields = Text<Omit<GrantLine, 'themeLinks'>> & { themes?: string[] };
type StatementFields = Text<Omit<GrantStatement, 'lines' | 'document'>> &
  Text<Pick<GrantLine, 'funder' | 'funderKind' | 'funderId' | 'partnershipId'>> & { knownAt?: string };

const year = (text: string | null | undefined) => (text ? financialYear(text) : null);
const pounds = (text: string | null | undefined) => (text ? penceFromPounds(text) : null);

/** A grant with coverage SOME and its lines, which take funder, years and partnership of the statement. */
export function grant(id: string, fields: StatementFields, ...lines: LineFields[]): GrantStatement {
  return {
    id,
    kind: fields.kind ?? FundingKind.GRANT,
    coverage: fields.coverage ?? StatementCoverage.SOME,
    from: year(fields.from),
    to: year(fields.to),
    statedTotal: pounds(fields.statedTotal),
    statedTotalApproximate: fields.statedTotalApproximate ?? false,
    document: { knownAt: fields.knownAt ?? '2023-11-03' },
    lines: lines.map((line, index) => grantLine(`${id}/${index}`, { ...fields, ...line })),
  };
}

function grantLine(id: string, fields: LineFields): GrantLine {
  return {
    id,
    funder: fields.funder ?? null,
    funderKind: fields.funderKind ?? FunderKind.NOT_NAMED,
    funderId: fields.funderId ?? null,
    partnershipId: fields.partnershipId ?? null,
    areaId: fields.areaId ?? null,
    policeAreaId: fields.policeAreaId ?? null,
    from: year(fields.from),
    to: year(fields.to),
    amount: pounds(fields.amount),
    approximate: fields.approximate ?? false,
    perYear: fields.perYear ?? false,
    partOfId: fields.partOfId ?? null,
    themeLinks: (fields.themes ?? []).map((themeId) => ({ themeId })),
  };
}

const covers = (policeArea: string, slug: string, areas: string[] = [slug], partAreas: string[] = []) => ({
  slug,
  policeArea,
  areas,
  partAreas,
});

export const ground = new Ground([
  covers('warwickshire', 'north-warwickshire'),
  covers('warwickshire', 'nuneaton-and-bedworth'),
  covers('warwickshire', 'rugby'),
  covers('warwickshire', 'south-warwickshire', ['stratford-on-avon', 'warwick']),
  covers('west-mercia', 'north-worcestershire', ['bromsgrove', 'redditch', 'wyre-forest']),
  covers('west-mercia', 'south-worcestershire', ['malvern-hills', 'worcester', 'wychavon']),
  covers('thames-valley', 'aylesbury-vale', ['buckinghamshire'], ['buckinghamshire']),
  covers('thames-valley', 'wycombe', ['buckinghamshire'], ['buckinghamshire']),
]);

export const pcc = {
  funder: 'Police and Crime Commissioner for Warwickshire',
  funderKind: FunderKind.LOCAL_POLICING_BODY,
  funderId: 'warwickshire-pcc',
};
export const homeOffice = {
  funder: 'Home Office',
  funderKind: FunderKind.HOME_OFFICE,
  funderId: 'home-office',
};
export const southWarwickshire = { partnershipId: 'south-warwickshire' };
export const warwick = { partnershipId: 'south-warwickshire', areaId: 'warwick' };
const stratford = { partnershipId: 'south-warwickshire', areaId: 'stratford-on-avon' };
const wholeOfWarwickshire = { policeAreaId: 'warwickshire' };

export const sevenYears = grant(
  'warwickshire-pcc-2023-5-4',
  { ...pcc, coverage: StatementCoverage.ALL, from: '2017/18', to: '2023/24', statedTotal: '1407708.00' },
  { partnershipId: 'north-warwickshire', amount: '181769.00' },
  { partnershipId: 'nuneaton-and-bedworth', amount: '499793.00' },
  { partnershipId: 'rugby', amount: '160618.00' },
  { ...stratford, amount: '289688.00' },
  { ...warwick, amount: '275840.00' },
);
export const countywide = grant(
  'warwickshire-pcc-2023-5-4-countywide',
  pcc,
  { ...wholeOfWarwickshire, themes: ['domestic-abuse'] },
  { ...wholeOfWarwickshire, themes: ['rural-crime'] },
);
export const nationalFunds = grant(
  'warwickshire-pcc-2023-5-5',
  { ...homeOffice, funder: null },
  { ...wholeOfWarwickshire, amount: '1603010.00' },
  { ...wholeOfWarwickshire, amount: '605185.00', themes: ['serious-violence'] },
);
export const bidsOf2023 = grant(
  'swcsp-2024-4-2',
  { from: '2023/24', to: '2023/24', statedTotal: '144424.00', knownAt: '2024-03-31' },
  { ...pcc, ...warwick, amount: '41600.00', themes: ['violence', 'hate-crime'] },
  { ...homeOffice, funder: null, ...warwick, amount: '10000.00', themes: ['violence', 'serious-violence'] },
  {
    ...homeOffice,
    funder: null,
    ...warwick,
    amount: '102814.00',
    partOfId: nationalFunds.id,
    themes: ['violence', 'anti-social-behaviour'],
  },
);
export const roundFour = grant(
  'swcsp-2024-6-1',
  { ...homeOffice, knownAt: '2024-03-31' },
  { ...warwick, amount: '58000.00', approximate: true, partOfId: nationalFunds.id },
);
export const yearlyAllocations = grant(
  'swcsp-2018-8-3-2',
  { ...homeOffice, knownAt: '2018-10-30' },
  { ...warwick, amount: '179000.00', perYear: true },
  { ...stratford, amount: '139000.00', perYear: true, approximate: true },
);
export const countyMoneyOf2011 = grant(
  'swcsp-2018-8-3-3',
  {
    ...homeOffice,
    coverage: StatementCoverage.ALL,
    from: '2011/12',
    to: '2011/12',
    statedTotal: '37000.00',
    knownAt: '2018-10-30',
  },
  { ...southWarwickshire, amount: '37000.00' },
);
export const awardsMaintained = grant(
  'swcsp-2018-8-3-4',
  { ...pcc, from: '2013/14', to: '2014/15', knownAt: '2018-10-30' },
  { ...wholeOfWarwickshire, from: '2013/14', to: '2013/14' },
  { ...wholeOfWarwickshire, from: '2014/15', to: '2014/15' },
);
export const receivedIn2018 = grant(
  'swcsp-2018-8-3-5',
  { ...pcc, funder: 'Police & Crime Commissioner', from: '2018/19', to: '2018/19', knownAt: '2018-10-30' },
  { ...southWarwickshire, amount: '81777.00' },
);
const postsAtTheCounty = grant(
  'warwickshire-pcc-2023-5-3',
  { ...pcc, kind: FundingKind.POSTS_AND_SERVICES },
  {},
);

/** Newest document first, as the hub lists them. */
export const warwickshirePapers = [
  bidsOf2023,
  roundFour,
  postsAtTheCounty,
  sevenYears,
  countywide,
  nationalFunds,
  yearlyAllocations,
  countyMoneyOf2011,
  awardsMaintained,
  receivedIn2018,
];

const northWorcestershire = {
  funder: 'West Mercia PCC',
  funderKind: FunderKind.LOCAL_POLICING_BODY,
  funderId: 'west-mercia-pcc',
  partnershipId: 'north-worcestershire',
  from: '2015/16',
  to: '2015/16',
  knownAt: '2016-03-21',
};

export const projectsOf2015 = grant(
  'north-worcestershire-2016-projects',
  { ...northWorcestershire, statedTotal: '207950.00' },
  { amount: '35000.00' },
  { areaId: 'bromsgrove', amount: '24595.00', themes: ['anti-social-behaviour'] },
  { areaId: 'redditch', amount: '38406.00', themes: ['anti-social-behaviour'] },
  { areaId: 'wyre-forest', amount: '39249.00', themes: ['anti-social-behaviour'] },
  { areaId: 'wyre-forest', amount: '5000.00', themes: ['anti-social-behaviour'] },
  { amount: '10000.00', themes: ['domestic-abuse'] },
  { amount: '10000.00', themes: ['hate-crime'] },
  { amount: '5000.00', themes: ['reoffending'] },
  { amount: '40700.00', themes: ['reoffending'] },
);
export const cctvOf2015 = grant('north-worcestershire-2016-cctv', northWorcestershire, {
  amount: '40810.00',
});
export const ruralCrimeOf2015 = grant(
  'north-worcestershire-2016-business-and-rural-crime',
  { ...northWorcestershire, statedTotal: '79500.00' },
  { themes: ['rural-crime', 'business-crime'] },
  { themes: ['rural-crime', 'business-crime'] },
  {},
  { themes: ['rural-crime', 'business-crime'] },
  {},
);
export const announcedFor2016 = grant(
  'north-worcestershire-2016-2016-17',
  { ...northWorcestershire, from: '2016/17', to: '2016/17' },
  {},
);

export const northWorcestershirePaper = [projectsOf2015, cctvOf2015, ruralCrimeOf2015, announcedFor2016];
