import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { indexBy, present } from '../collections.js';
import type { DataFolder, Located } from '../files/data-folder.js';
import type { DutyRule } from './duty-rule.entity.js';
import type { DutyBearer } from './duty-rule.rules.js';
import { lawRuleField } from './law-rule.field.js';
import type { SourceDocument } from './source-document.entity.js';

/** A file of the law folder; those that hold something else than rules have none. */
const lawFile = z.object({ rules: z.array(lawRuleField).default([]) });

type RuleRow = z.output<typeof lawRuleField>;
interface PlacedRule {
  rule: RuleRow;
  file: Located<unknown>;
  index: number;
}

/** The rules of the law table: which ids exist, and which of them are duties in force. */
export class DutyRuleBook {
  readonly duties: DutyRule[];
  readonly #ids: ReadonlySet<string>;

  constructor(rules: readonly RuleRow[]) {
    this.#ids = new Set(rules.map((rule) => rule.id));
    this.duties = present(rules.map(dutyOf));
  }

  /** The duties of one kind of body, for its own table. */
  dutiesOf(bearer: DutyBearer): DutyRule[] {
    return this.duties.filter((duty) => duty.bearer === bearer);
  }

  /** Why a paper cannot show this rule to be done by this kind of body; null when it can. */
  objection(id: string, bearer: DutyBearer): string | null {
    if (!this.#ids.has(id)) return `no rule of the law table has the id ${id}`;
    if (this.dutiesOf(bearer).some((duty) => duty.id === id)) return null;
    return `the rule ${id} is no duty of a ${bearer.replaceAll('-', ' ')}`;
  }
}

/** Reads every rule of the law folder; ids used twice and documents not held are reported. */
export function readDutyRules(folder: DataFolder, documents: readonly SourceDocument[]): DutyRuleBook {
  const placed = lawFiles(folder).flatMap((path) => rulesOf(folder, path));
  const held = indexBy(documents, (document) => document.id);
  const seen = new Set<string>();
  for (const { rule, file, index } of placed) {
    if (seen.has(rule.id)) folder.report(file, ['rules', index, 'id'], `the id ${rule.id} is used twice`);
    if (!held.has(rule.document)) {
      folder.report(file, ['rules', index, 'document'], `no document has the id ${rule.document}`);
    }
    seen.add(rule.id);
  }
  return new DutyRuleBook(placed.map(({ rule }) => rule));
}

function lawFiles(folder: DataFolder): string[] {
  if (!folder.has('law')) return [];
  const names = readdirSync(join(folder.root, 'law')).filter((name) => name.endsWith('.yaml'));
  return names.sort().map((name) => `law/${name}`);
}

function rulesOf(folder: DataFolder, path: string): PlacedRule[] {
  const file = folder.yaml(path, lawFile);
  return file ? file.value.rules.map((rule, index) => ({ rule, file, index })) : [];
}

/** Announced and repealed wording is never a duty, whatever day is asked. */
function dutyOf(rule: RuleRow, position: number): DutyRule | null {
  if (!rule.duty || !rule.inForce) return null;
  return {
    id: rule.id,
    position,
    bearer: rule.duty.of,
    duty: rule.duty.text,
    citation: rule.citation,
    documentId: rule.document,
    from: rule.from,
    to: rule.to,
    extent: rule.extent,
    exceptPoliceAreas: rule.duty.exceptPoliceAreas,
  };
}
