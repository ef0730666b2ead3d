import { distinct, groupBy } from '../../shared/collections.js';
import { Basis } from '../../shared/provenance/basis.js';
import type {
  Contradiction as ReportedContradiction,
  SubgraphReport,
} from '../../shared/provenance/subgraph-report.js';
import type { DataCompleteness } from './completeness/completeness.entity.js';
import type { Contradiction } from './contradiction/contradiction.entity.js';
import { ContradictionKind } from './contradiction/contradiction-kind.js';
import type { DataGap } from './gap/gap.entity.js';
import type { LoadedSource } from './source/loaded-source.entity.js';

export interface ReportRows {
  sources: LoadedSource[];
  completeness: DataCompleteness[];
  gaps: DataGap[];
  contradictions: Contradiction[];
}

/** What the subgraphs report, as rows. Keys name what a row is about, so that an import changes no row but those it concerns. */
export function reportRows(reports: readonly SubgraphReport[]): ReportRows {
  return {
    sources: reports.flatMap(sourceRows),
    completeness: reports
      .flatMap(({ subgraph, completeness }) => completeness.map((row) => ({ subgraph, ...row })))
      .map((row, position) => ({ ...row, position })),
    gaps: reports.flatMap(gapRows),
    contradictions: reports.flatMap(contradictionRows),
  };
}

/** Sorts of records in the order of the report, each by document. */
function sourceRows({ subgraph, loaded }: SubgraphReport, index: number): LoadedSource[] {
  const sorts = distinct(loaded.map((row) => row.what));
  return loaded.map((row) => ({
    subgraph,
    ...row,
    sortKey: [ordinal(index), ordinal(sorts.indexOf(row.what)), row.documentId].join('\t'),
  }));
}

function gapRows({ subgraph, gaps }: SubgraphReport, index: number): DataGap[] {
  return gaps.map(({ partnership, what, because }) => ({
    partnershipId: partnership,
    subgraph,
    what,
    because,
    sortKey: [partnership, ordinal(index), what].join('\t'),
  }));
}

function contradictionRows({ subgraph, contradictions }: SubgraphReport, index: number): Contradiction[] {
  const about = groupBy(contradictions, ({ kind, partnership, rule }) =>
    [ordinal(index), kind, partnership ?? '', rule ?? ''].join('/'),
  );
  return [...about].flatMap(([key, same]) =>
    same.map((reported, at) => contradictionRow(`${key}/${ordinal(at)}`, subgraph, reported)),
  );
}

function contradictionRow(
  id: string,
  subgraph: string,
  { kind, partnership, text, rule, sources }: ReportedContradiction,
): Contradiction {
  return {
    id,
    subgraph,
    kind: ContradictionKind[kind],
    partnershipId: partnership,
    text,
    rule,
    lookUps: sources.map(({ documentId, locator, basis = Basis.STATED }, position) => ({
      contradictionId: id,
      position,
      source: { documentId, locator, quote: null, basis },
    })),
  };
}

/** Sorts as text. */
function ordinal(index: number): string {
  return String(index).padStart(4, '0');
}
