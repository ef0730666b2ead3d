import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { DataFolder, Located } from '../../../shared/files/data-folder.js';
import { dateField } from '../../../shared/files/fields.js';
import { lawItemField, lawRuleField } from '../../../shared/provenance/law-rule.field.js';
import { LawBook, type LawItem, type LawRule } from './law.rules.js';
import { FindingSeverity, LawConfidence } from './law-terms.js';

const words = z.string().min(1);
const itemFields = lawItemField.extend({ confidence: z.enum(LawConfidence) });

/** The shared form, its words as the enums of this subgraph. */
const ruleFields = lawRuleField.extend({
  confidence: z.enum(LawConfidence),
  severity: z.enum(FindingSeverity).nullable(),
  items: z.array(itemFields).default([]),
});

const ruleFile = z.strictObject({ rules: z.array(ruleFields) });
const verifiedFile = z.strictObject({ lawVerifiedOn: dateField, caveat: words });

/** The files of rules in the order of the table; a file that is not named here comes after them, by name. */
const TABLE_ORDER = [
  'areas-and-authorities.yaml',
  'policing-bodies.yaml',
  'combination-agreements.yaml',
  'legacy-orders.yaml',
  'geography.yaml',
  'strategies-and-duties.yaml',
  'regulations-england.yaml',
  'regulations-wales.yaml',
  'policing-body-powers.yaml',
  'scrutiny-deaths-data.yaml',
  'changes.yaml',
];

/** Files of the law folder that hold no rules. */
const OTHER_FILES = ['documents.yaml', 'responsible-authority-kinds.yaml', 'verified.yaml'];

interface PlacedRule {
  row: z.output<typeof ruleFields>;
  file: Located<unknown>;
  index: number;
}

/** Reads the law table; ids used twice, documents not held and days out of order are reported. Undefined without verified.yaml. */
export function readLawBook(folder: DataFolder, documentIds: ReadonlySet<string>): LawBook | undefined {
  const placed = ruleFiles(folder).flatMap((name) => readRules(folder, name));
  reportRepeatedIds(placed, folder);
  for (const rule of placed) {
    reportUnknownDocument(rule, documentIds, folder);
    reportReversedDays(rule, folder);
  }
  const verified = folder.yaml('law/verified.yaml', verifiedFile);
  return (
    verified &&
    new LawBook(
      placed.map(({ row }, position) => ruleOf(row, position)),
      verified.value,
    )
  );
}

function ruleFiles(folder: DataFolder): string[] {
  if (!folder.has('law')) return [];
  const names = readdirSync(join(folder.root, 'law')).filter((name) => name.endsWith('.yaml'));
  const place = (name: string) => (TABLE_ORDER.includes(name) ? TABLE_ORDER.indexOf(name) : names.length);
  return names
    .filter((name) => !OTHER_FILES.includes(name))
    .sort()
    .sort((a, b) => place(a) - place(b));
}

function readRules(folder: DataFolder, name: string): PlacedRule[] {
  const file = folder.yaml(`law/${name}`, ruleFile);
  return file ? file.value.rules.map((row, index) => ({ row, file, index })) : [];
}

function reportRepeatedIds(placed: readonly PlacedRule[], folder: DataFolder): void {
  const seen = new Set<string>();
  for (const { row, file, index } of placed) {
    if (seen.has(row.id)) folder.report(file, ['rules', index, 'id'], `the id ${row.id} is used twice`);
    seen.add(row.id);
  }
}

function reportUnknownDocument(
  { row, file, index }: PlacedRule,
  documentIds: ReadonlySet<string>,
  folder: DataFolder,
): void {
  if (documentIds.has(row.document)) return;
  folder.report(file, ['rules', index, 'document'], `no document has the id ${row.document}`);
}

function reportReversedDays({ row, file, index }: PlacedRule, folder: DataFolder): void {
  if (isReversed(row)) folder.report(file, ['rules', index, 'to'], 'is before the first day');
  for (const [at, item] of row.items.entries()) {
    if (isReversed(item)) folder.report(file, ['rules', index, 'items', at, 'to'], 'is before the first day');
  }
}

function isReversed({ from, to }: Pick<LawItem, 'from' | 'to'>): boolean {
  return from !== null && to !== null && to < from;
}

function ruleOf({ document, duty: _, ...row }: PlacedRule['row'], position: number): LawRule {
  return { ...row, documentId: document, position };
}
