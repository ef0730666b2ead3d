import { z } from 'zod';
import { type IsoDate, isoDate } from '../../../shared/calendar/iso-date.js';
import type { DataFolder, Located } from '../../../shared/files/data-folder.js';
import {
  basisField,
  dateField,
  type SourceField,
  slugField,
  sourceField,
  yearField,
} from '../../../shared/files/fields.js';
import { Basis } from '../../../shared/provenance/basis.js';
import type { SourceColumns } from '../../../shared/provenance/source.columns.js';
import { readPaperFile } from '../../../shared/provenance/source-document.seed.js';
import { factField } from '../../../shared/provenance/stated-fact.seed.js';
import { GroupTier } from '../group/group-tier.js';
import { FormationBasis } from '../partnership/formation-basis.js';
import { PrioritySetStatus } from '../priority/priority-set-status.js';
import type { Paper } from './paper.entity.js';

const words = z.string().min(1, 'is blank');
const wordsOrNull = words.nullable().default(null);

const facts = z.array(factField).default([]);

const memberFields = z.strictObject({
  name: wordsOrNull,
  role: wordsOrNull,
  organisation: words,
  seats: z.int().min(1).max(1000).default(1),
  source: sourceField.optional(),
});

const groupFields = z.strictObject({
  id: slugField,
  name: words,
  tier: z.enum(GroupTier),
  meets: wordsOrNull,
  source: sourceField,
  members: z.array(memberFields).default([]),
  seats: z
    .strictObject({
      listedOn: dateField.optional(),
      source: sourceField.optional(),
      places: z.array(memberFields),
    })
    .optional(),
  attendees: z.array(memberFields).default([]),
});

const priorityFields = z.strictObject({
  title: words,
  focus: wordsOrNull,
  crossCutting: z.boolean().default(false),
  leads: z.array(words).default([]),
  themes: z.array(z.strictObject({ theme: slugField, basis: basisField, because: words })).default([]),
  source: sourceField.optional(),
});

const setFields = z.strictObject({
  label: words,
  status: z.enum(PrioritySetStatus),
  from: yearField.nullable().default(null),
  to: yearField.nullable().default(null),
  yearsBasis: basisField.exclude(['DERIVED']).default(Basis.STATED),
  yearsNote: wordsOrNull,
  source: sourceField,
  priorities: z.array(priorityFields).default([]),
});

const partnershipFields = z.strictObject({
  partnership: slugField,
  alsoKnownAs: z.array(words).default([]),
  formed: z.strictObject({ on: words, basis: z.enum(FormationBasis), source: sourceField }).optional(),
  statedResponsibleAuthorities: z.strictObject({ source: sourceField, names: z.array(words) }).optional(),
  groups: z.array(groupFields).default([]),
  prioritySets: z.array(setFields).default([]),
  duties: z
    .array(
      z.strictObject({
        rule: slugField,
        shows: z.enum(['DONE', 'NOT_DONE', 'DEPARTS']),
        because: words,
        source: sourceField,
      }),
    )
    .default([]),
  facts,
});

const partnershipsFile = z.strictObject({
  partnerships: z.array(partnershipFields).default([]),
  policeAreas: z.array(z.strictObject({ policeArea: slugField, facts })).default([]),
  facts,
});

export type MemberFields = z.output<typeof memberFields>;
export type GroupFields = z.output<typeof groupFields>;
export type PrioritySetFields = z.output<typeof setFields>;
export type PriorityFields = z.output<typeof priorityFields>;
export type PartnershipFields = z.output<typeof partnershipFields>;

/** A paper's file on partnerships. */
export interface PartnershipsFile {
  documentId: string;
  knownAt: IsoDate;
  contents: Located<z.output<typeof partnershipsFile>>;
}

/** What one paper says of one partnership, with its place in the file. */
export interface PaperEntry {
  file: PartnershipsFile;
  path: readonly PropertyKey[];
  fields: PartnershipFields;
}

/** The files of the papers that speak of partnerships, in the order of the papers. */
export function readPartnershipsFiles(folder: DataFolder, papers: readonly Paper[]): PartnershipsFile[] {
  return papers.flatMap(({ id, knownAt }) => {
    const contents = readPaperFile(folder, id, 'partnerships.yaml', partnershipsFile);
    // A paper without a day has been reported, and nothing of it will be written.
    return contents ? [{ documentId: id, knownAt: knownAt ?? isoDate('1900-01-01'), contents }] : [];
  });
}

/** Every partnership of every file. */
export function entriesOf(files: readonly PartnershipsFile[]): PaperEntry[] {
  return files.flatMap((file) =>
    file.contents.value.partnerships.map((fields, index) => ({
      file,
      fields,
      path: ['partnerships', index],
    })),
  );
}

/** Says what is wrong with a value of an entry, at its line. */
export function reportEntry(
  folder: DataFolder,
  entry: PaperEntry,
  path: readonly PropertyKey[],
  reason: string,
): void {
  folder.report(entry.file.contents, [...entry.path, ...path], reason);
}

/** A source of the file's paper, as it is stored. */
export function sourceIn(
  { documentId }: Pick<PartnershipsFile, 'documentId'>,
  { paragraph, quote, basis }: SourceField,
): SourceColumns {
  return { documentId, locator: paragraph, quote, basis };
}
