import { z } from 'zod';
import type { IsoDate } from '../../../shared/calendar/iso-date.js';
import { compareText } from '../../../shared/collections.js';
import type { DataFolder, Located } from '../../../shared/files/data-folder.js';
import { basisField, dateField, slugField, sourceField } from '../../../shared/files/fields.js';
import type { SourceDocument } from '../../../shared/provenance/source-document.entity.js';
import { readPaperFile } from '../../../shared/provenance/source-document.seed.js';
import { ActionProgress } from './action-progress.js';

const words = z.string().min(1, 'is blank');
const wordsOrNull = words.nullable().default(null);
const dayOrNull = dateField.nullable().default(null);

const themes = z.array(z.strictObject({ theme: slugField, basis: basisField, because: words })).default([]);

const planFields = z.strictObject({
  id: slugField,
  partnership: slugField,
  title: words,
  from: dayOrNull,
  to: dayOrNull,
  themes,
  summary: wordsOrNull,
  subPlans: z.array(z.strictObject({ id: slugField, title: words, themes })).default([]),
  source: sourceField,
});

const actionFields = z.strictObject({
  id: slugField,
  plan: slugField,
  subPlan: slugField.nullable().default(null),
  text: words,
  owner: z.strictObject({ body: words, role: wordsOrNull }),
  due: dayOrNull,
  progress: z.enum(ActionProgress).nullable().default(null),
  note: wordsOrNull,
  asOf: dayOrNull,
  source: sourceField,
});

const actionPlansFile = z.strictObject({
  plans: z.array(planFields).default([]),
  actions: z.array(actionFields).default([]),
});

export type PlanFields = z.output<typeof planFields>;
export type ActionFields = z.output<typeof actionFields>;
export type ThemeFields = PlanFields['themes'];

/** A paper's file on action plans. */
export interface ActionPlansFile {
  document: SourceDocument;
  knownAt: IsoDate;
  contents: Located<z.output<typeof actionPlansFile>>;
}

/** The files of the papers that hold action plans, the oldest paper first. A paper without a day has been reported. */
export function readActionPlansFiles(
  folder: DataFolder,
  documents: readonly SourceDocument[],
): ActionPlansFile[] {
  return [...documents]
    .sort((a, b) => compareText(a.knownAt ?? '', b.knownAt ?? '') || compareText(a.id, b.id))
    .flatMap((document) => {
      const contents = readPaperFile(folder, document.id, 'action-plans.yaml', actionPlansFile);
      return contents && document.knownAt !== null ? [{ document, knownAt: document.knownAt, contents }] : [];
    });
}
