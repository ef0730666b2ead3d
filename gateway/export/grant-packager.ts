import { Kind, type OperationDefinitionNode, parse } from 'graphql';
import { firstDayOf, isFinancialYear, lastDayOf } from '../../shared/calendar/financial-year.js';
import type { Answerer } from '../answer.js';
import { HttpError } from '../http/http-error.js';
import type { ExportSettings } from './export-settings.js';
import { type ExportAsking, RefusedExport, statusOf } from './exporter.js';
import { createIdentifiers, type Identifiers } from './grant-identifier.js';
import type { GrantPackage, PackagedGrant } from './grant-package.js';
import { type GrantsAsked, type PaperGrants, packagePaperGrants } from './paper-grants.js';
import { PAPER_GRANTS_QUERY, type PaperGrantsAnswer } from './paper-grants-query.js';
import { readVariables } from './parameters.js';
import {
  PUBLISHED_GRANTS_QUERY,
  type PublishedGrantsAnswer,
  packagePublishedGrant,
} from './published-grants.js';
import { ATTRIBUTION } from './report.js';

/** @throws RefusedExport or HttpError when there is no package to make. */
export type GrantPackager = (parameters: URLSearchParams, asking: ExportAsking) => Promise<GrantPackage>;

type Ask = (query: string, variables: Record<string, unknown>) => Promise<unknown>;

/** The parameters, in the form in which other exports declare theirs. */
const PARAMETERS = operationOf(
  'query ($policeArea: ID, $partnership: [ID!], $from: FinancialYear, $to: FinancialYear, $origin: String) { x }',
);

/** Pages of 500. */
const MOST_PAGES = 40;

/** Makes 360Giving packages of what papers and imported files say of grants. */
export function createGrantPackager(answer: Answerer, settings: ExportSettings): GrantPackager {
  const identifiers = createIdentifiers(settings.grantIdPrefix);
  return async (parameters, asking) => {
    const { asked, origin } = readAsked(parameters);
    const ask: Ask = async (query, variables) => {
      const answered = await answer({ query, variables }, { ...asking, readOnly: true });
      const { data, errors = [] } = answered.kind === 'read-only' ? {} : answered.result;
      if (errors.length > 0)
        throw new RefusedExport(answered.kind === 'refused' ? 400 : statusOf(errors), errors);
      return data;
    };
    const papers = origin === 'published' ? NO_PAPERS : await askPapers(ask, asked, identifiers);
    const published = origin === 'papers' ? [] : await askPublished(ask, asked, identifiers);
    const grants = [...papers.grants, ...published];
    if (grants.length === 0) throw new HttpError(404, 'NOT_FOUND', noGrants(papers.notIncluded.length));
    return packageOf(grants, papers.notIncluded, settings);
  };
}

const NO_PAPERS: PaperGrants = { grants: [], notIncluded: [] };

function noGrants(leftOut: number): string {
  const others =
    leftOut === 0 ? '' : ` Of ${leftOut} other statements amount, years or funder are not known.`;
  return `No grant is known for what was asked, and a 360Giving package holds one at least.${others}`;
}

function readAsked(parameters: URLSearchParams): { asked: GrantsAsked; origin: string | undefined } {
  const { policeArea, partnership, from, to, origin } = readVariables(PARAMETERS, parameters) as {
    policeArea?: string;
    partnership?: string[];
    from?: string;
    to?: string;
    origin?: string;
  };
  if (origin !== undefined && origin !== 'papers' && origin !== 'published')
    throw new HttpError(400, 'BAD_REQUEST', 'origin: papers or published, or left out for both.');
  const asked = {
    ...(policeArea && { policeArea }),
    ...(partnership && { partnerships: partnership }),
    ...(from && { from }),
    ...(to && { to }),
  };
  return { asked, origin };
}

async function askPapers(ask: Ask, asked: GrantsAsked, identifiers: Identifiers): Promise<PaperGrants> {
  // The shape of the answer is that of the query above it.
  const answered = (await ask(PAPER_GRANTS_QUERY, { filter: asked })) as PaperGrantsAnswer;
  return packagePaperGrants(answered, asked, identifiers);
}

/** A year's grants are those awarded in it. */
async function askPublished(
  ask: Ask,
  { from, to, ...places }: GrantsAsked,
  identifiers: Identifiers,
): Promise<PackagedGrant[]> {
  const filter = {
    ...places,
    ...(isFinancialYear(from) && { from: firstDayOf(from) }),
    ...(isFinancialYear(to) && { to: lastDayOf(to) }),
  };
  const grants: PackagedGrant[] = [];
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answered = (await ask(PUBLISHED_GRANTS_QUERY, { filter, after })) as PublishedGrantsAnswer;
    grants.push(...(answered.grants?.nodes ?? []).map((grant) => packagePublishedGrant(grant, identifiers)));
    after = answered.grants?.pageInfo.endCursor ?? null;
    if (!answered.grants?.pageInfo.hasNextPage || after === null) return grants;
  }
  throw new HttpError(
    400,
    'OPERATION_TOO_LARGE',
    `More than ${(MOST_PAGES * 500).toLocaleString('en-GB')} published grants are asked for. Ask in parts, by place or years.`,
  );
}

function packageOf(
  grants: PackagedGrant[],
  notIncluded: GrantPackage['x_notIncluded'],
  { grantIdPrefix, now }: ExportSettings,
): GrantPackage {
  return {
    version: '1.4',
    identifier: `${grantIdPrefix}-package`,
    title: 'Grants known to the Community Safety Hub',
    description:
      'Grants that papers of councils and commissioners record, none of them twice, with paragraph; and grants of imported 360Giving files under their own identifiers. A published grant may be the same money as one of a paper: nothing says whether it is. Money that is known and stands in no grant is listed in x_notIncluded. No licence is named: the papers print none, and imported files have their own.',
    issued: (now?.() ?? new Date()).toISOString(),
    publisher: { identifier: grantIdPrefix, name: 'Community Safety Hub' },
    grants,
    x_attribution: ATTRIBUTION,
    x_notIncluded: notIncluded,
  };
}

function operationOf(text: string): OperationDefinitionNode {
  const [operation] = parse(text).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('not an operation');
  return operation;
}
