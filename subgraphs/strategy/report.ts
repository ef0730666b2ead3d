import { distinct } from '../../shared/collections.js';
import type { Place } from '../../shared/place/place.entity.js';
import type { DutyRule } from '../../shared/provenance/duty-rule.entity.js';
import {
  contradictionsOfDuties,
  countByDocument,
  countBySource,
} from '../../shared/provenance/report.rules.js';
import type { SourceDocument } from '../../shared/provenance/source-document.entity.js';
import type {
  Completeness,
  Contradiction,
  Gap,
  LoadedRecords,
  SubgraphReport,
} from '../../shared/provenance/subgraph-report.js';
import type { StrategyRows } from './strategy-rows.seed.js';

/** What the report counts: the rows of the seed. */
export interface ReportedRows extends StrategyRows {
  documents: readonly SourceDocument[];
  places: readonly Place[];
  duties: readonly DutyRule[];
}

/** Which county strategy groups are known, from which papers, and which partnerships lie in a county whose group is not. */
export function reportStrategy(rows: ReportedRows): SubgraphReport {
  return {
    subgraph: 'strategy',
    loaded: loadedRecords(rows),
    completeness: completenessOf(rows),
    gaps: gapsOf(rows),
    contradictions: contradictionsOf(rows),
  };
}

function loadedRecords({ groups, attendees, facts, evidence }: StrategyRows): LoadedRecords[] {
  return [
    ...countByDocument(
      'accounts of county strategy groups',
      groups.flatMap((group) => group.papers),
    ),
    ...countBySource('attendees of county strategy groups', attendees),
    ...countBySource('paragraphs that show a duty of a county strategy group', evidence),
    ...countBySource('stated facts of county strategy groups', facts),
  ];
}

function completenessOf({ groups, evidence, places }: ReportedRows): Completeness[] {
  const counties = places.filter((place) => place.kind === 'county').length;
  const note =
    'The Regulations ask for one group in each two-tier county; groups are known from papers alone.';
  return [
    { what: 'two-tier counties whose strategy group is named', held: groups.length, of: counties, note },
    {
      what: 'two-tier counties whose strategy group a paper shows meeting a duty or not',
      held: distinct(evidence.map((row) => row.groupId)).length,
      of: counties,
      note: null,
    },
  ];
}

function gapsOf({ groups, places }: ReportedRows): Gap[] {
  const known = new Set(groups.map((group) => group.countyId));
  return places
    .filter((place) => place.kind === 'partnership')
    .flatMap(({ slug, counties }) => {
      const unknown = counties.filter((county) => !known.has(county));
      if (unknown.length === 0) return [];
      const because = `No paper held names the strategy group of the county: ${unknown.join(', ')}.`;
      return [{ partnership: slug, what: 'county-strategy-group', because }];
    });
}

/** A group is no partnership, so its contradictions are of no partnership in particular. */
function contradictionsOf({ groups, evidence, documents, duties }: ReportedRows): Contradiction[] {
  const names = new Map(groups.map(({ id, name }) => [id, name]));
  const days = new Map(documents.map(({ id, knownAt }) => [id, knownAt]));
  const shown = evidence.map(({ groupId, source, ...rest }) => ({
    ...rest,
    source,
    bearer: names.get(groupId) ?? groupId,
    partnership: null,
    knownAt: days.get(source.documentId) ?? null,
  }));
  return contradictionsOfDuties(shown, duties);
}
