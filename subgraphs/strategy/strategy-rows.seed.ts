import { groupBy } from '../../shared/collections.js';
import type { SourceField } from '../../shared/files/fields.js';
import type { SourceColumns } from '../../shared/provenance/source.columns.js';
import type { StrategyGroupAttendee } from './attendee/attendee.entity.js';
import type { DutyEvidence } from './duty/duty-evidence.entity.js';
import type { GroupFact } from './stated-fact/stated-fact.entity.js';
import { newestFirst, otherNames } from './strategy-group/group-account.rules.js';
import type { StrategyGroup } from './strategy-group/strategy-group.entity.js';
import type { PaperGroup } from './strategy-papers.seed.js';

export interface StrategyRows {
  groups: StrategyGroup[];
  attendees: StrategyGroupAttendee[];
  facts: GroupFact[];
  evidence: DutyEvidence[];
}

/** One row a group, however many papers describe it: the newest gives name and source, all give their facts. */
export function strategyRows(papers: readonly PaperGroup[]): StrategyRows {
  const rows: StrategyRows = { groups: [], attendees: [], facts: [], evidence: [] };
  for (const described of groupBy(papers, (group) => group.id).values()) {
    const accounts = newestFirst(described);
    const [newest] = accounts;
    if (!newest) continue;
    rows.groups.push(groupRow(newest, accounts));
    rows.attendees.push(...positioned(accounts.flatMap(attendeesOf)));
    rows.facts.push(...positioned(accounts.flatMap(factsOf)));
    rows.evidence.push(...positioned(accounts.flatMap(evidenceOf)));
  }
  return rows;
}

function groupRow(newest: PaperGroup, accounts: readonly PaperGroup[]): StrategyGroup {
  return {
    id: newest.id,
    name: newest.name,
    countyId: newest.county,
    alsoKnownAs: otherNames(accounts),
    papers: accounts.map((account) => account.paperId),
    source: sourceIn(newest, newest.source),
  };
}

function attendeesOf(group: PaperGroup) {
  return group.attendees.map(({ name, role, organisation, source }) => ({
    groupId: group.id,
    name,
    role,
    organisation,
    source: sourceIn(group, source),
  }));
}

function factsOf(group: PaperGroup) {
  return group.facts.map(({ id, kind, text, source }) => ({
    id,
    groupId: group.id,
    kind,
    text,
    source: sourceIn(group, source),
  }));
}

function evidenceOf(group: PaperGroup) {
  return group.duties.map(({ rule, shows, because, source }) => ({
    groupId: group.id,
    ruleId: rule,
    showing: shows,
    because,
    source: sourceIn(group, source),
  }));
}

/** Where a part of an account stands: what has no source of its own has the group's. */
function sourceIn(group: PaperGroup, source: SourceField = group.source): SourceColumns {
  const { paragraph, quote, basis } = source;
  return { documentId: group.paperId, locator: paragraph, quote, basis };
}

function positioned<Row>(rows: readonly Row[]): (Row & { position: number })[] {
  return rows.map((row, position) => ({ ...row, position }));
}
