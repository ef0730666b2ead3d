import { distinct, present } from '../../shared/collections.js';
import { type Pence, pence, poundsText } from '../../shared/money/pence.js';
import type { Place } from '../../shared/place/place.entity.js';
import { countBySource } from '../../shared/provenance/report.rules.js';
import type {
  Completeness,
  Contradiction,
  Gap,
  LoadedRecords,
  SubgraphReport,
} from '../../shared/provenance/subgraph-report.js';
import type { FundingFact } from './fact/fact.entity.js';
import type { SeededGrant } from './grant/grant.seed.js';
import { findDisagreements } from './grant-total/disagreement.rules.js';
import type { FundingLine } from './line/line.entity.js';
import { Ground } from './recipient/ground.rules.js';
import { FundingKind } from './statement/funding-kind.js';
import { itemisedTotal, ReconciliationStatus, reconcile } from './statement/reconciliation.rules.js';
import type { FundingStatement } from './statement/statement.entity.js';

/** What the report counts: rows as the seed writes them. */
export interface ReportedFunding {
  places: readonly Place[];
  statements: readonly FundingStatement[];
  /** With the parts of lines. */
  lines: readonly FundingLine[];
  facts: readonly FundingFact[];
  grants: readonly SeededGrant[];
}

/** What papers and funders' files say about money, to whom no paper records any, and which sums do not hold. */
export function reportFunding(rows: ReportedFunding): SubgraphReport {
  const partnerships = rows.places.filter((place) => place.kind === 'partnership');
  return {
    subgraph: 'funding',
    loaded: loadedRecords(rows),
    completeness: completenessOf(rows, partnerships),
    gaps: gapsOf(rows, partnerships),
    contradictions: [...differingSums(rows), ...disagreements(rows, partnerships)],
  };
}

function loadedRecords({ statements, lines, facts, grants }: ReportedFunding): LoadedRecords[] {
  return [
    ...countBySource('funding statements', statements),
    ...countBySource('funding lines', lines),
    ...countBySource('stated facts about money', facts),
    ...countBySource('published grants', grants),
  ];
}

function completenessOf(rows: ReportedFunding, partnerships: readonly Place[]): Completeness[] {
  const { lines, statements, grants } = rows;
  const told = partnershipsWithGrants(rows);
  const withTotal = statements.filter((statement) => statement.statedTotal !== null);
  const checked = withTotal.filter(
    (statement) => reconcile(statement).status !== ReconciliationStatus.INCOMPLETE,
  );
  const placed = grants.filter((grant) => grant.locations.some((location) => location.kind !== null));
  const found = [
    {
      what: 'partnerships with a grant in a paper',
      held: partnerships.filter(({ slug }) => told.has(slug)).length,
      of: partnerships.length,
      note: 'Grants are known from the papers held; no list of them covers the country.',
    },
    {
      what: 'funding lines with an amount',
      held: lines.filter((line) => line.amount !== null).length,
      of: lines.length,
      note: 'The documents give no amount for the others.',
    },
    {
      what: 'stated totals that can be compared with their lines',
      held: checked.length,
      of: withTotal.length,
      note: 'A line of the others has no amount.',
    },
    {
      what: 'published grants with a beneficiary place that the hub knows',
      held: placed.length,
      of: grants.length,
      note: 'The others name no place, or wards, regions and old districts.',
    },
  ];
  return found.filter((completeness) => completeness.of > 0);
}

function gapsOf(rows: ReportedFunding, partnerships: readonly Place[]): Gap[] {
  const told = partnershipsWithGrants(rows);
  return partnerships
    .filter(({ slug }) => !told.has(slug))
    .map(({ slug }) => ({
      partnership: slug,
      what: 'grants',
      because: 'No paper held tells of a grant to it.',
    }));
}

function partnershipsWithGrants({ statements }: ReportedFunding): Set<string> {
  const grants = statements.filter((statement) => statement.kind === FundingKind.GRANT);
  return new Set(present(grants.flatMap((statement) => statement.lines.map((line) => line.partnershipId))));
}

function differingSums({ statements }: ReportedFunding): Contradiction[] {
  return statements.flatMap((statement) => {
    const { status, difference } = reconcile(statement);
    const { statedTotal } = statement;
    const itemised = itemisedTotal(statement.lines);
    if (status !== ReconciliationStatus.DIFFERS) return [];
    if (statedTotal === null || itemised === null || difference === null) return [];
    const size = pence(difference < 0n ? -difference : difference);
    return [
      {
        kind: 'SUM_DIFFERS',
        partnership: partnershipOf(statement),
        text: `${statement.title}: the document states ${inPounds(statedTotal)}, its lines add up to ${inPounds(itemised)}, ${inPounds(size)} ${difference > 0n ? 'more' : 'less'}.`,
        rule: null,
        sources: [sourceOf(statement)],
      },
    ];
  });
}

function disagreements({ statements }: ReportedFunding, partnerships: readonly Place[]): Contradiction[] {
  const rows = new Map(statements.map((statement) => [statement.id, statement]));
  return findDisagreements(statements, new Ground(partnerships)).flatMap((found) => {
    const [statement, whole] = [rows.get(found.statement.id), rows.get(found.whole.id)];
    if (!statement || !whole) return [];
    return [
      {
        kind: 'DOCUMENTS_DISAGREE',
        partnership: partnershipOf(statement),
        text: `${statement.title}: ${inPounds(found.amount)}. ${whole.title}, which is taken to include it, has ${inPounds(found.wholeAmount)} for the same recipients.`,
        rule: null,
        sources: [statement, whole].map(sourceOf),
      },
    ];
  });
}

/** The one partnership that all lines went to, else null. */
function partnershipOf({ lines }: FundingStatement): string | null {
  const [first = null, ...others] = distinct(lines.map((line) => line.partnershipId));
  return others.length > 0 ? null : first;
}

function sourceOf({ source: { documentId, locator, basis } }: FundingStatement) {
  return { documentId, locator, basis };
}

/** "£144,424.00". */
function inPounds(amount: Pence): string {
  return `£${poundsText(amount).replace(/\B(?=(\d{3})+\.)/g, ',')}`;
}
