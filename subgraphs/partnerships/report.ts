import type { IsoDate } from '../../shared/calendar/iso-date.js';
import { distinct } from '../../shared/collections.js';
import type { DutyRule } from '../../shared/provenance/duty-rule.entity.js';
import { Marking } from '../../shared/provenance/marking.js';
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
import type { ActionPlan } from './action-plan/action-plan.entity.js';
import type { DutyEvidence } from './duty/duty-evidence.entity.js';
import type { Fact } from './fact/fact.entity.js';
import type { GroupRow } from './group/group.entity.js';
import type { Partnership } from './partnership/partnership.entity.js';
import type { PeopleCountRows } from './people-count/people-count.seed.js';
import type { PrioritySet } from './priority/priority.entity.js';
import { PrioritySetStatus } from './priority/priority-set-status.js';
import { contradictionsOfSets } from './priority/set-dispute.rules.js';
import { contradictionsOfFireAuthorities, type FireCouncil } from './stated-body/fire-authority.rules.js';
import type { StatedBody } from './stated-body/stated-body.entity.js';

/** What the report counts: the rows of the seed, and what the law says of fire authorities. */
export interface ReportedRows {
  documents: readonly SourceDocument[];
  /** The document of the table of partnerships. */
  partnershipsTable: string | undefined;
  partnerships: readonly Partnership[];
  sets: readonly PrioritySet[];
  groups: readonly GroupRow[];
  statedBodies: readonly StatedBody[];
  facts: readonly Fact[];
  duties: readonly DutyRule[];
  evidence: readonly DutyEvidence[];
  plans: readonly ActionPlan[];
  peopleCounts: Pick<PeopleCountRows, 'counted'>;
  /** By slug of the partnership: the council that is the fire authority itself throughout its area. */
  fireCouncils: ReadonlyMap<string, FireCouncil>;
}

const NO_PAPER = 'No paper held describes it.';

/** What is known of partnerships from papers, what is missing of each, and where papers contradict each other or the rules. */
export function reportPartnerships(rows: ReportedRows): SubgraphReport {
  return {
    subgraph: 'partnerships',
    loaded: loadedRecords(rows),
    completeness: completenessOf(rows),
    gaps: rows.partnerships.flatMap((partnership) => gapsOf(partnership, rows)),
    contradictions: contradictionsOf(rows),
  };
}

function loadedRecords(rows: ReportedRows): LoadedRecords[] {
  return [
    ...countByDocument(
      'partnerships',
      rows.partnerships.map(() => rows.partnershipsTable),
    ),
    ...countBySource('sets of priorities', rows.sets),
    ...countBySource(
      'priorities',
      rows.sets.flatMap((set) => set.priorities),
    ),
    ...countBySource(
      'descriptions of groups',
      rows.groups.flatMap((group) => group.descriptions),
    ),
    ...countBySource(
      'members, seats and attendees of groups',
      rows.groups.flatMap((group) => group.members),
    ),
    ...countBySource('bodies listed as responsible authorities', rows.statedBodies),
    ...countBySource('paragraphs that show a duty', rows.evidence),
    ...countBySource('stated facts', rows.facts),
    ...countBySource('action plans', publishedPlans(rows)),
    ...countBySource('counts of people', rows.peopleCounts.counted),
  ];
}

/** The report is for everybody, so that plans of papers that are not are not counted, and actions never. */
function publishedPlans({ plans, documents }: Pick<ReportedRows, 'plans' | 'documents'>): ActionPlan[] {
  const published = new Set(
    documents.filter(({ marking }) => marking === Marking.PUBLIC).map(({ id }) => id),
  );
  return plans.filter(({ source }) => published.has(source.documentId));
}

function completenessOf(rows: ReportedRows): Completeness[] {
  const { partnerships, sets, groups, evidence, statedBodies } = rows;
  const adopted = sets.filter((set) => set.status === PrioritySetStatus.ADOPTED);
  const count = (what: string, of: readonly { partnershipId: string }[]) => ({
    what: `partnerships with ${what}`,
    held: distinct(of.map((row) => row.partnershipId)).length,
    of: partnerships.length,
    note: 'Known from papers alone, and few papers are held.',
  });
  return [
    count('priorities, proposed ones included', sets),
    count('priorities that they adopted', adopted),
    count('a group', groups),
    count('a list of responsible authorities in a paper', statedBodies),
    count('a duty that a paper shows being met or not', evidence),
    count('an action plan that a published paper names', publishedPlans(rows)),
  ];
}

function gapsOf(partnership: Partnership, { sets, groups, evidence, duties }: ReportedRows): Gap[] {
  const gap = (what: string, because: string): Gap => ({ partnership: partnership.id, what, because });
  const own = <Row extends { partnershipId: string }>(rows: readonly Row[]) =>
    rows.filter((row) => row.partnershipId === partnership.id);
  const ownSets = own(sets);
  const isDescribed = ownSets.length + own(groups).length + own(evidence).length > 0;
  const because = (what: string) => (isDescribed ? `No paper held tells ${what}.` : NO_PAPER);
  const shown = new Set(own(evidence).map((row) => row.ruleId));
  const binding = duties.filter((duty) => binds(duty, partnership));
  const notShown = binding.filter((duty) => !shown.has(duty.id));
  return [
    ...(ownSets.length === 0 ? [gap('priorities', because('its priorities'))] : []),
    ...(own(groups).length === 0 ? [gap('groups', because('its groups'))] : []),
    ...(notShown.length > 0 ? [gap('duties', dutiesBecause(notShown, binding.length))] : []),
  ];
}

/** Duties that have ended are no gap any more. */
function binds(duty: DutyRule, { country, policeArea }: Partnership): boolean {
  return duty.to === null && duty.extent.includes(country) && !duty.exceptPoliceAreas.includes(policeArea);
}

function dutiesBecause(notShown: readonly DutyRule[], of: number): string {
  if (notShown.length === of) return `No paper held shows how any of its ${of} duties is met.`;
  const ids = notShown.map((duty) => duty.id).join(', ');
  return `No paper held shows how ${notShown.length} of its ${of} duties are met: ${ids}.`;
}

function contradictionsOf(rows: ReportedRows): Contradiction[] {
  const names = new Map(rows.partnerships.map(({ id, name }) => [id, name]));
  const days = new Map<string, IsoDate | null>(rows.documents.map(({ id, knownAt }) => [id, knownAt]));
  const shown = rows.evidence.map(({ partnershipId, source, ...evidence }) => ({
    ...evidence,
    source,
    bearer: names.get(partnershipId) ?? partnershipId,
    partnership: partnershipId,
    knownAt: days.get(source.documentId) ?? null,
  }));
  return [
    ...contradictionsOfDuties(shown, rows.duties),
    ...contradictionsOfSets(rows.sets),
    ...contradictionsOfFireAuthorities(rows.statedBodies, rows.fireCouncils),
  ];
}
