import { indexBy } from '../../shared/collections.js';
import { insertRows } from '../../shared/db/insert.js';
import type { DataFolder } from '../../shared/files/data-folder.js';
import type { Seeding } from '../../shared/graphql/subgraph-parts.js';
import { Place } from '../../shared/place/place.entity.js';
import { readPlaces } from '../../shared/place/place.seed.js';
import { DutyRule } from '../../shared/provenance/duty-rule.entity.js';
import { readDutyRules } from '../../shared/provenance/duty-rule.seed.js';
import { SourceDocument } from '../../shared/provenance/source-document.entity.js';
import { readSourceDocuments } from '../../shared/provenance/source-document.seed.js';
import { readTableDocuments } from '../../shared/provenance/table-terms.seed.js';
import { Action } from './action-plan/action.entity.js';
import { actionRows } from './action-plan/action.seed.js';
import { ActionPlan, PlanThemeLink, SubPlan } from './action-plan/action-plan.entity.js';
import { planRows } from './action-plan/action-plan.seed.js';
import { readActionPlansFiles } from './action-plan/action-plans-file.seed.js';
import { dutyEvidenceRows } from './duty/duty.seed.js';
import { DutyEvidence } from './duty/duty-evidence.entity.js';
import { Fact } from './fact/fact.entity.js';
import { factRows } from './fact/fact.seed.js';
import { GroupDescriptionRow, GroupMember, GroupRow } from './group/group.entity.js';
import { groupRows } from './group/group.seed.js';
import { Paper } from './paper/paper.entity.js';
import { readPapers } from './paper/paper.seed.js';
import { entriesOf, readPartnershipsFiles } from './paper/partnerships-file.seed.js';
import { Partnership } from './partnership/partnership.entity.js';
import { acceptEntries, partnershipRows } from './partnership/partnership.seed.js';
import { CountedArea, PeopleCountRow, ReleasedCount } from './people-count/people-count.entity.js';
import { peopleCountRows } from './people-count/people-count.seed.js';
import { Priority, PrioritySet, ThemeLink } from './priority/priority.entity.js';
import { prioritySetRows } from './priority/priority.seed.js';
import { reportPartnerships } from './report.js';
import { readFireCouncils } from './stated-body/fire-council.seed.js';
import { StatedBody } from './stated-body/stated-body.entity.js';
import { statedBodyRows } from './stated-body/stated-body.seed.js';
import { PriorityTheme } from './theme/theme.entity.js';
import { readThemes } from './theme/theme.seed.js';

/** Reads the partnerships of the reference tables and what every paper says of them. */
export function seedPartnerships(folder: DataFolder): Seeding {
  const rows = readRows(folder);
  const priorities = rows.sets.flatMap((set) => set.priorities);
  const subPlans = rows.plans.flatMap((plan) => plan.subPlans);
  return {
    report: reportPartnerships(rows),
    async write(manager) {
      await insertRows(manager, SourceDocument, rows.documents);
      await insertRows(manager, Place, rows.places);
      await insertRows(manager, DutyRule, rows.duties);
      await insertRows(manager, Paper, rows.papers);
      await insertRows(manager, PriorityTheme, rows.themes);
      await insertRows(manager, Partnership, rows.partnerships);
      await insertRows(manager, PrioritySet, rows.sets);
      await insertRows(manager, Priority, priorities);
      await insertRows(
        manager,
        ThemeLink,
        priorities.flatMap((priority) => priority.themeLinks),
      );
      await insertRows(manager, GroupRow, rows.groups);
      await insertRows(
        manager,
        GroupDescriptionRow,
        rows.groups.flatMap((group) => group.descriptions),
      );
      await insertRows(
        manager,
        GroupMember,
        rows.groups.flatMap((group) => group.members),
      );
      await insertRows(manager, StatedBody, rows.statedBodies);
      await insertRows(manager, Fact, rows.facts);
      await insertRows(manager, DutyEvidence, rows.evidence);
      await insertRows(manager, ReleasedCount, rows.peopleCounts.released);
      await insertRows(manager, CountedArea, rows.peopleCounts.counted);
      await insertRows(manager, PeopleCountRow, rows.peopleCounts.counts);
      await insertRows(manager, ActionPlan, rows.plans);
      await insertRows(manager, SubPlan, subPlans);
      await insertRows(
        manager,
        PlanThemeLink,
        [...rows.plans, ...subPlans].flatMap((plan) => plan.themeLinks),
      );
      await insertRows(manager, Action, rows.actions);
    },
  };
}

function readRows(folder: DataFolder) {
  const documents = readSourceDocuments(folder);
  const places = readPlaces(folder);
  const rules = readDutyRules(folder, documents);
  const themes = readThemes(folder);
  const papers = readPapers(folder, documents);
  const files = readPartnershipsFiles(folder, papers);
  const entries = acceptEntries(folder, places, entriesOf(files));
  const partnerships = partnershipRows(folder, places, entries);
  const planFiles = readActionPlansFiles(folder, documents);
  const ground = { partnerships: indexBy(partnerships, ({ id }) => id), themes };
  const plans = planRows(folder, planFiles, ground);
  return {
    documents,
    papers,
    partnerships,
    places: places.places,
    partnershipsTable: readTableDocuments(folder).get('partnerships.csv'),
    fireCouncils: readFireCouncils(folder, places),
    duties: rules.dutiesOf('partnership'),
    themes: [...themes.values()],
    sets: prioritySetRows(folder, entries, themes),
    groups: groupRows(folder, entries),
    statedBodies: statedBodyRows(entries),
    facts: factRows(
      folder,
      places,
      papers.map((paper) => paper.id),
      files,
    ),
    evidence: dutyEvidenceRows(folder, entries, rules, partnerships),
    peopleCounts: peopleCountRows(folder, places, papers),
    plans: [...plans.values()],
    actions: actionRows(folder, planFiles, plans),
  };
}
