import {
  firstDayOf,
  isFinancialYear,
  lastDayOf,
  yearsBetween,
} from '../../shared/calendar/financial-year.js';
import { type Identifiers, type Location, locationOf } from './grant-identifier.js';
import type { NotPackaged, PackagedGrant } from './grant-package.js';
import type { Cited, LeftOut, Line, PaperGrantsAnswer, Place, Statement } from './paper-grants-query.js';

/** Which money is asked for; places by slug or GSS code, years inclusive. */
export interface GrantsAsked {
  policeArea?: string;
  partnerships?: readonly string[];
  from?: string;
  to?: string;
}

/** Money of one line, or of all lines of a statement that has one sum for them. */
interface Award {
  id: string;
  title: string;
  pence: number;
  lines: readonly [Line, ...Line[]];
  source: Cited;
}

export interface PaperGrants {
  grants: PackagedGrant[];
  notIncluded: NotPackaged[];
}

/**
 * The grants of papers, none of them twice: exactly the money that the total of what was asked counts.
 * @throws Error when they do not add up to it.
 */
export function packagePaperGrants(
  { grantTotals }: PaperGrantsAnswer,
  asked: GrantsAsked,
  identifiers: Identifiers,
): PaperGrants {
  const counted = grantTotals?.counted ?? [];
  const leftOut = grantTotals?.leftOut ?? [];
  const awards = counted.flatMap((statement) => awardsOf(statement, leftOut, asked));
  const sum = awards.reduce((pence, award) => pence + award.pence, 0);
  if (sum !== (grantTotals?.total?.pence ?? 0))
    throw new Error(`the grants to export are ${sum} pence, the total is ${grantTotals?.total?.pence}`);
  const packaged = awards.map((award) => packageAward(award, identifiers));
  return {
    grants: packaged.flatMap((one) => ('id' in one ? [one] : [])),
    notIncluded: [
      ...packaged.flatMap((one) => ('because' in one ? [one] : [])),
      ...leftOut.map(({ statement, because, amount }) => ({
        title: statement.title,
        because,
        amount: amount?.pounds ?? null,
      })),
    ],
  };
}

/** The lines of a counted statement that were asked for and not left out; or its total, where its lines have no amounts. */
function awardsOf(statement: Statement, leftOut: readonly LeftOut[], asked: GrantsAsked): Award[] {
  const excluded = new Set(
    leftOut
      .filter((one) => one.statement.id === statement.id)
      .flatMap(({ lines }) => lines.map(({ id }) => id)),
  );
  const kept = statement.lines.filter((line) => !excluded.has(line.id) && isAsked(line, asked));
  const [first, ...others] = kept;
  if (!first) return [];
  if (isOneSum(statement))
    return [
      {
        id: statement.id,
        title: statement.title,
        pence: statement.statedTotal?.pence ?? 0,
        lines: [first, ...others],
        source: statement.source,
      },
    ];
  return kept.map((line) => ({
    id: line.id,
    title: line.title,
    pence: penceOf(line),
    lines: [line],
    source: line.source,
  }));
}

function isOneSum({ statedTotal, statedTotalApproximate, lines }: Statement): boolean {
  return statedTotal !== null && !statedTotalApproximate && lines.some(({ amount }) => amount === null);
}

function penceOf({ amount, perYear, from, to }: Line): number {
  const years = perYear && isFinancialYear(from) && isFinancialYear(to) ? yearsBetween(from, to).length : 1;
  return (amount?.pence ?? 0) * years;
}

function isAsked(line: Line, { policeArea, partnerships, from, to }: GrantsAsked): boolean {
  const isPlace = (place: Place | null | undefined, spelled: string) =>
    place?.id === spelled || place?.code === spelled;
  if (from && (line.from === null || line.from < from)) return false;
  if (to && (line.to === null || line.to > to)) return false;
  if (partnerships && !partnerships.some((spelled) => isPlace(line.partnership, spelled))) return false;
  return (
    !policeArea || isPlace(line.policeArea, policeArea) || isPlace(line.partnership?.policeArea, policeArea)
  );
}

function packageAward(award: Award, identifiers: Identifiers): PackagedGrant | NotPackaged {
  const { title, pence, lines, source } = award;
  const [line] = lines;
  const notPackaged = (because: string): NotPackaged => ({
    title,
    because,
    amount: (pence / 100).toFixed(2),
  });
  const funder = line.funderBody?.name ?? line.funder;
  if (funder === null) return notPackaged('The document names no funder, which the standard asks for.');
  if (!isFinancialYear(line.from))
    return notPackaged('The document gives no years, and the standard asks for the date of the award.');
  const last = isFinancialYear(line.to) ? line.to : undefined;
  const recipients = new Map(lines.map((one) => recipientOf(one, identifiers)).map((one) => [one.id, one]));
  return {
    id: identifiers.grant(award.id),
    title: shorten(title),
    description: describe(award, line.from, line.to),
    currency: 'GBP',
    amountAwarded: pence / 100,
    awardDate: firstDayOf(line.from),
    plannedDates: [
      {
        startDate: firstDayOf(line.from),
        ...(last && { endDate: lastDayOf(last) }),
        description: 'The financial years that the document gives for the money.',
      },
    ],
    recipientOrganization: [...recipients.values()],
    fundingOrganization: [
      { id: identifiers.organisation('funder', line.funderBody?.id ?? funder), name: funder },
    ],
    ...beneficiaries(lines),
    dataSource: identifiers.dataSource(source.document.id, source.locator),
    relatedDocument: [
      { id: source.document.id, title: source.document.title, description: `Paragraph: ${source.locator}` },
    ],
  };
}

/** The standard asks for fewer than 140 characters. */
function shorten(title: string): string {
  return title.length < 140 ? title : `${title.slice(0, 138)}…`;
}

function describe({ title, lines, source }: Award, from: string, to: string | null): string {
  const { document, locator, basis } = source;
  const years = to === null || to === from ? from : `${from} to ${to}`;
  const recipients = [...new Set(lines.map(({ recipient }) => recipient))].join(', ');
  return [
    `${title}. Recipient as the document names it: ${recipients}.`,
    `Source: ${document.title} (${document.publisher}; ${document.id}), ${locator}; ${basis}.`,
    `The date of the award is not stated: awardDate is the first day of the years that the document gives (${years}).`,
  ].join(' ');
}

function recipientOf({ partnership, recipient }: Line, identifiers: Identifiers) {
  return partnership
    ? {
        id: identifiers.organisation('csp', partnership.id),
        name: `${partnership.name} Community Safety Partnership`,
      }
    : { id: identifiers.organisation('recipient', recipient), name: recipient };
}

/** The partnership, and the area in it where the document names one; else the police area. */
function beneficiaries(lines: readonly Line[]): { beneficiaryLocation?: Location[] } {
  const places = lines.flatMap(({ partnership, area, policeArea }) =>
    partnership || area ? [partnership, area] : [policeArea],
  );
  const located = new Map(
    places.flatMap((place) => (place ? [[place.code, locationOf(place.name, place.code)] as const] : [])),
  );
  return located.size === 0 ? {} : { beneficiaryLocation: [...located.values()] };
}
