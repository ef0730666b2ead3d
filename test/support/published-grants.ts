/** Grants in the shapes in which funders publish them. Bodies and sums are made up; places are not. */

export const SOUTH_WARWICKSHIRE = {
  name: 'South Warwickshire',
  geoCode: 'E22000359',
  geoCodeType: 'CSP',
};

const FUNDER = { id: '360G-TestFund-ORG:example-trust', name: 'Example Trust' };

/** A grant of a JSON package, as the standard has it. */
export function publishedGrant(number: string, fields: Record<string, unknown> = {}) {
  return {
    id: `360G-TestFund-${number}`,
    title: `Safer evenings ${number}`,
    description: 'Youth work in the town centre on Friday evenings.',
    currency: 'GBP',
    amountAwarded: 12500.5,
    awardDate: '2024-05-14',
    plannedDates: [{ startDate: '2024-07-01', endDate: '2025-06', duration: 12 }],
    recipientOrganization: [
      { id: 'GB-CHC-0000001', name: 'Example Youth Project', charityNumber: '0000001' },
    ],
    fundingOrganization: [FUNDER],
    grantProgramme: [{ code: 'SE', title: 'Safer Evenings' }],
    beneficiaryLocation: [SOUTH_WARWICKSHIRE],
    dateModified: '2024-06-01T09:30:00Z',
    dataSource: 'https://funder.example/grants',
    ...fields,
  };
}

/** The text of a JSON package of grants. */
export function grantPackage(...grants: readonly unknown[]): string {
  return JSON.stringify({
    version: '1.4',
    title: 'Example Trust grants 2024',
    issued: '2024-06-30',
    publisher: { name: 'Example Trust', website: 'https://funder.example' },
    license: 'https://creativecommons.org/licenses/by/4.0/',
    grants,
  });
}

export const GRANT_HEADINGS = [
  'Identifier',
  'Title',
  'Description',
  'Currency',
  'Amount Awarded',
  'Award Date',
  'Planned Dates:Start Date',
  'Planned Dates:End Date',
  'Recipient Org:Identifier',
  'Recipient Org:Name',
  'Funding Org:Identifier',
  'Funding Org:Name',
  'Grant Programme:Title',
  'Beneficiary Location:Name',
  'Beneficiary Location:Geographic Code',
  'Beneficiary Location:Geographic Code Type',
  'Last Modified',
];

const ROW: Record<string, string> = {
  Identifier: '360G-TestFund-101',
  Title: 'Street lights, Rugby',
  Description: 'Lights on two paths, with "quoted" words, and a comma.',
  Currency: 'GBP',
  'Amount Awarded': '8000',
  'Award Date': '2024-04-01T00:00:00+00:00',
  'Recipient Org:Identifier': '360G-TestFund-ORG:rugby-bc',
  'Recipient Org:Name': 'Rugby Borough Council',
  'Funding Org:Identifier': FUNDER.id,
  'Funding Org:Name': FUNDER.name,
  'Beneficiary Location:Name': 'Rugby',
  'Beneficiary Location:Geographic Code': 'E07000220',
  'Beneficiary Location:Geographic Code Type': 'NMD',
};

/** The text of a CSV table of grants with the headings of the standard. */
export function grantCsv(
  rows: readonly Record<string, string>[],
  headings: readonly string[] = GRANT_HEADINGS,
): string {
  const cell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = rows.map((row) =>
    headings.map((heading) => cell({ ...ROW, ...row }[heading] ?? '')).join(','),
  );
  return [headings.join(','), ...lines, ''].join('\r\n');
}
