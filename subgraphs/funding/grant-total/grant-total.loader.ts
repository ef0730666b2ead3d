import { distinct, indexBy, present } from '../../../shared/collections.js';
import { keepEach, MOST_PAGES } from '../../../shared/db/row-loader.js';
import { money } from '../../../shared/graphql/money.type.js';
import type { Place } from '../../../shared/place/place.entity.js';
import type { Promised } from '../../../shared/promised.js';
import { explainLeftOut } from '../counting/explanation.rules.js';
import { type GrantQuestion, type LeftOut, LeftOutReason } from '../counting/grant.rules.js';
import type { GrantGroup } from '../counting/grouping.rules.js';
import type { Grounds } from '../recipient/ground.loader.js';
import type { Cells, Ground } from '../recipient/ground.rules.js';
import type { FundingStatement } from '../statement/statement.entity.js';
import { mergeStatements, type RecipientKey, type Statements } from '../statement/statement.loader.js';
import type { GrantDimension } from './grant-dimension.js';
import type { GrantPeriodArgs } from './grant-filter.input.js';
import { acceptChoice, acceptPeriod } from './grant-question.rules.js';
import { type GrantSum, sumGrants } from './grant-total.rules.js';
import type { GrantLeftOut, GrantTotalGroup, GrantTotals } from './grant-total.type.js';

/** Whose money is asked for: partnerships and whole areas, by slug, and the police areas that they lie in. */
export interface AskedRecipients {
  policeAreas: readonly string[];
  partnerships?: readonly string[];
  areas?: readonly string[];
}

/** Where totals are read from. */
export interface GrantSources {
  grounds: Grounds;
  statements: Statements;
}

/** What is asked for; no recipients asks for everybody's money. */
export interface GrantTotalsQuestion extends Omit<GrantQuestion, 'recipients'> {
  recipients: AskedRecipients | null;
  groupBy: readonly GrantDimension[];
}

/** Reads the grants that touch what is asked, in a number of queries that does not depend on how many ask, and adds them. */
export async function loadGrantTotals(
  question: GrantTotalsQuestion,
  sources: GrantSources,
): Promise<GrantTotals> {
  const { recipients, groupBy } = question;
  if (recipients === null) {
    const statements = await sources.statements.all();
    // The loader refuses a statement whose recipients lie in another police area than its own.
    const ground = await sources.grounds.of(distinct(statements.map((statement) => statement.policeAreaId)));
    const sum = sumGrants(statements, ground, { ...question, recipients: null }, groupBy);
    return { question, ...describe(sum, statements) };
  }
  const ground = await sources.grounds.of(recipients.policeAreas);
  const cells = cellsOf(recipients, ground);
  const keys: RecipientKey[] = [
    ...ground.partnershipsTouching(cells).map((slug) => ({ kind: 'partnership', slug }) as const),
    ...recipients.policeAreas.map((slug) => ({ kind: 'police-area', slug }) as const),
  ];
  const lists = await Promise.all(keys.map((key) => sources.statements.byRecipient.load(key)));
  const statements = mergeStatements(lists);
  const sum = sumGrants(statements, ground, { ...question, recipients: cells }, groupBy);
  return { question, ...describe(sum, statements) };
}

/** The grants to some partnerships together. @throws DomainError BAD_PERIOD */
export type TotalsOfPartnerships = (
  partnerships: readonly Place[],
  period: GrantPeriodArgs,
  groupBy: readonly GrantDimension[],
) => Promised<GrantTotals>;

interface AskedTotals extends GrantPeriodArgs {
  partnerships: readonly Place[];
  groupBy: readonly GrantDimension[];
}

/** Adds up each question once, as long as the data are the same. */
export function createTotalsOfPartnerships(sources: GrantSources): TotalsOfPartnerships {
  const total = ({ partnerships, groupBy, ...period }: AskedTotals) =>
    loadTotalsOf(recipientsOf(partnerships), period, groupBy, sources);
  const ofOne = keepEach(total, keyOf);
  // The totals of a county or a police area hold those of many, and nobody asks for hundreds of them.
  const ofSeveral = keepEach(total, keyOf, MOST_PAGES);
  return (partnerships, period, groupBy) => {
    const keep = partnerships.length > 1 ? ofSeveral : ofOne;
    return keep({ ...period, partnerships, groupBy });
  };
}

function keyOf({ partnerships, groupBy, from = null, to = null, funderKinds = null }: AskedTotals): string {
  return `${from} ${to} ${textOf(funderKinds)} ${textOf(groupBy)} ${partnerships.map(slugOf).join(' ')}`;
}

/** The same text for the same choice, in whatever order and however often each is named. */
function textOf(choice: readonly string[] | null): string {
  return choice === null ? 'any' : distinct(choice).sort().join('+');
}

/** The grants to some whole areas together. @throws DomainError BAD_PERIOD */
export function loadTotalsOfAreas(
  areas: readonly Place[],
  period: GrantPeriodArgs,
  groupBy: readonly GrantDimension[],
  sources: GrantSources,
): Promise<GrantTotals> {
  const recipients = { policeAreas: policeAreasOf(areas), areas: areas.map(slugOf) };
  return loadTotalsOf(recipients, period, groupBy, sources);
}

/** Partnerships as the recipients of a question. */
export function recipientsOf(partnerships: readonly Place[]): AskedRecipients {
  return {
    policeAreas: policeAreasOf(partnerships),
    partnerships: partnerships.map(slugOf),
  };
}

function slugOf({ slug }: Place): string {
  return slug;
}

function loadTotalsOf(
  recipients: AskedRecipients,
  { from, to, funderKinds }: GrantPeriodArgs,
  groupBy: readonly GrantDimension[],
  sources: GrantSources,
): Promise<GrantTotals> {
  const question = { ...acceptPeriod(from, to), funderKinds: acceptChoice(funderKinds), themes: null };
  return loadGrantTotals({ ...question, recipients, groupBy }, sources);
}

function policeAreasOf(places: readonly Place[]): string[] {
  return distinct(present(places.map((place) => place.policeArea)));
}

/** The ground of what is asked. */
export function cellsOf({ partnerships = [], areas = [] }: AskedRecipients, ground: Ground): Cells {
  const cells = [
    ...partnerships.map((slug) => ground.ofPartnership(slug)),
    ...areas.map((slug) => ground.ofArea(slug)),
  ];
  return new Set(cells.flatMap((some) => [...some]));
}

/** The sum with its statements, as clients see it. */
function describe(sum: GrantSum, statements: readonly FundingStatement[]): Omit<GrantTotals, 'question'> {
  const byId = indexBy(statements, (statement) => statement.id);
  const find = (ids: readonly string[]) => present(ids.map((id) => byId.get(id)));
  const leftOutFor = (reason: LeftOutReason) =>
    find(sum.leftOut.filter((entry) => entry.reason === reason).map((entry) => entry.statement.id));
  const funders = funderNames(statements);
  return {
    total: money(sum.total),
    groups: sum.groups.map((group) => describeGroup(group, funders)),
    counted: find(sum.counted),
    includedElsewhere: leftOutFor(LeftOutReason.INCLUDED_ELSEWHERE),
    overlapping: leftOutFor(LeftOutReason.OVERLAPPING),
    undated: leftOutFor(LeftOutReason.UNDATED),
    notSplit: leftOutFor(LeftOutReason.NOT_SPLIT),
    leftOut: sum.leftOut.flatMap((entry) => describeLeftOut(entry, find)),
  };
}

function describeGroup(group: GrantGroup, funders: ReadonlyMap<string, string>): GrantTotalGroup {
  const { partnershipId, areaId, financialYear, funderId, themeId, total } = group;
  return {
    partnership: partnershipId === null ? null : { id: partnershipId },
    area: areaId === null ? null : { id: areaId },
    financialYear,
    funder: funderId === null ? null : (funders.get(funderId) ?? funderId),
    theme: themeId === null ? null : { id: themeId },
    total: money(total),
  };
}

function describeLeftOut(
  entry: LeftOut,
  find: (ids: readonly string[]) => FundingStatement[],
): GrantLeftOut[] {
  const includedIn = find(entry.includedIn);
  const ids = new Set(entry.lines.map((line) => line.id));
  return find([entry.statement.id]).map((statement) => ({
    statement,
    reason: entry.reason,
    because: explainLeftOut(
      entry,
      includedIn.map((including) => including.title),
    ),
    lines: statement.lines.filter((line) => ids.has(line.id)),
    amount: money(entry.amount),
    approximate: entry.lines.some((line) => line.approximate),
    includedIn,
  }));
}

function funderNames(statements: readonly FundingStatement[]): Map<string, string> {
  const bodies = statements.flatMap((statement) => statement.lines.map((line) => line.funderBody));
  return new Map(present(bodies).map((body) => [body.id, body.name]));
}
