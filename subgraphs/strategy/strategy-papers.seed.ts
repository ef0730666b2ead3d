import { z } from 'zod';
import type { DataFolder, Located } from '../../shared/files/data-folder.js';
import { slugField, sourceField } from '../../shared/files/fields.js';
import type { PlaceBook } from '../../shared/place/place.seed.js';
import type { DutyRuleBook } from '../../shared/provenance/duty-rule.seed.js';
import type { SourceDocument } from '../../shared/provenance/source-document.entity.js';
import { paperIds, readPaperFile } from '../../shared/provenance/source-document.seed.js';
import { factOfOwnerField } from '../../shared/provenance/stated-fact.seed.js';
import { slugOf } from '../../shared/slug.js';
import type { GroupAccount } from './strategy-group/group-account.rules.js';

const words = z.string().min(1);

const groupFields = z.strictObject({
  id: slugField,
  name: words,
  county: slugField,
  alsoKnownAs: z.array(words).default([]),
  source: sourceField,
  duties: z
    .array(
      z.strictObject({
        rule: words,
        shows: z.enum(['DONE', 'NOT_DONE', 'DEPARTS']),
        because: words,
        source: sourceField.optional(),
      }),
    )
    .default([]),
  attendees: z
    .array(
      z.strictObject({
        name: words.nullable().default(null),
        role: words.nullable().default(null),
        organisation: words,
        source: sourceField.optional(),
      }),
    )
    .default([]),
  facts: z.array(factOfOwnerField).default([]),
});

const strategyFile = z.strictObject({ countyStrategyGroups: z.array(groupFields) });

type GroupFields = z.output<typeof groupFields>;

/** A group as one paper describes it. */
export type PaperGroup = GroupFields & Pick<GroupAccount, 'paperId' | 'knownAt'>;

/** What the entries of the papers are checked against. */
export interface StrategyReferences {
  documents: readonly SourceDocument[];
  places: PlaceBook;
  rules: DutyRuleBook;
}

interface PlacedGroup {
  group: PaperGroup;
  file: Located<unknown>;
  index: number;
}

/** Every paper's account of the county strategy groups; ids that mean nothing or clash are reported. */
export function readStrategyPapers(folder: DataFolder, references: StrategyReferences): PaperGroup[] {
  const placed = paperIds(folder).flatMap((paper) => readPaper(folder, paper, references.documents));
  for (const entry of placed) checkReferences(entry, folder, references);
  checkCounties(placed, folder);
  checkRepeats(placed, folder);
  return placed.map(({ group }) => group);
}

function readPaper(folder: DataFolder, paper: string, documents: readonly SourceDocument[]): PlacedGroup[] {
  const file = readPaperFile(folder, paper, 'strategy.yaml', strategyFile);
  if (!file) return [];
  const knownAt = documents.find((document) => document.id === paper)?.knownAt ?? null;
  return file.value.countyStrategyGroups.map((fields, index) => ({
    group: { ...fields, paperId: paper, knownAt },
    file,
    index,
  }));
}

type Report = (path: readonly PropertyKey[], reason: string) => void;

function reporter({ file, index }: PlacedGroup, folder: DataFolder): Report {
  return (path, reason) => folder.report(file, ['countyStrategyGroups', index, ...path], reason);
}

function checkReferences(
  entry: PlacedGroup,
  folder: DataFolder,
  { places, rules }: StrategyReferences,
): void {
  const report = reporter(entry, folder);
  const { id, name, alsoKnownAs, county, duties, facts, paperId } = entry.group;
  if (![name, ...alsoKnownAs].map(slugOf).includes(id)) {
    report(['id'], `is the slug neither of the name nor of another name; the name gives ${slugOf(name)}`);
  }
  if (!places.find('county', county)) report(['county'], `no two-tier county has the id ${county}`);
  for (const [index, duty] of duties.entries()) {
    const objection = rules.objection(duty.rule, 'county-strategy-group');
    if (objection !== null) report(['duties', index, 'rule'], objection);
  }
  for (const [index, fact] of facts.entries()) {
    if (!fact.id.startsWith(`${paperId}-`)) {
      report(['facts', index, 'id'], `does not begin with the id of its paper, ${paperId}-`);
    }
  }
}

/** A county has one strategy group, and a group one county. */
function checkCounties(placed: readonly PlacedGroup[], folder: DataFolder): void {
  const groupOf = new Map<string, string>();
  const countyOf = new Map<string, string>();
  for (const entry of placed) {
    const { id, county } = entry.group;
    const group = groupOf.get(county) ?? id;
    const home = countyOf.get(id) ?? county;
    const report = reporter(entry, folder);
    if (home !== county) report(['county'], `another paper puts ${id} in ${home}`);
    else if (group !== id) {
      report(
        ['id'],
        `${county} already has the group ${group}; a group under a new name keeps its id, its old name under alsoKnownAs`,
      );
    }
    groupOf.set(county, group);
    countyOf.set(id, home);
  }
}

function checkRepeats(placed: readonly PlacedGroup[], folder: DataFolder): void {
  const groups = new Set<string>();
  const facts = new Set<string>();
  for (const entry of placed) {
    const report = reporter(entry, folder);
    const key = `${entry.group.paperId} ${entry.group.id}`;
    if (groups.has(key)) report(['id'], `the paper describes ${entry.group.id} twice`);
    groups.add(key);
    for (const [index, { id }] of entry.group.facts.entries()) {
      if (facts.has(id)) report(['facts', index, 'id'], `the id ${id} is used twice`);
      facts.add(id);
    }
  }
}
