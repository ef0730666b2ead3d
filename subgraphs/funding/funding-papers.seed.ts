import { z } from 'zod';
import type { DataFolder, Located } from '../../shared/files/data-folder.js';
import { basisField, poundsField, slugField, sourceField, yearField } from '../../shared/files/fields.js';
import type { SourceDocument } from '../../shared/provenance/source-document.entity.js';
import { paperIds, readPaperFile } from '../../shared/provenance/source-document.seed.js';
import { factField } from '../../shared/provenance/stated-fact.seed.js';
import { FunderKind } from './funder/funder-kind.js';
import { FundingKind } from './statement/funding-kind.js';
import { StatementCoverage } from './statement/statement-coverage.js';

const words = z.string().min(1);

const amountField = poundsField.refine((amount) => amount >= 0n, 'is negative');

const themesField = z
  .array(z.strictObject({ theme: slugField, basis: basisField, because: words }))
  .default([]);

const partFields = z.strictObject({
  id: slugField,
  title: words,
  amount: amountField.nullable().default(null),
  approximate: z.boolean().default(false),
  themes: themesField,
  source: sourceField.optional(),
});

const lineFields = partFields.extend({
  // Left out: the statement's. Null: none, though the statement has one.
  funder: words.nullable().optional(),
  funderKind: z.enum(FunderKind).nullable().optional(),
  funderBody: slugField.nullable().optional(),
  from: yearField.nullable().optional(),
  to: yearField.nullable().optional(),
  recipient: words,
  partnership: slugField.nullable().default(null),
  area: slugField.nullable().default(null),
  policeArea: slugField.nullable().default(null),
  perYear: z.boolean().default(false),
  posts: z.number().nonnegative('is negative').nullable().default(null),
  partOf: slugField.nullable().default(null),
  partOfBasis: basisField.nullable().default(null),
  parts: z.array(partFields).default([]),
});

const statementFields = z.strictObject({
  id: slugField,
  title: words,
  kind: z.enum(FundingKind),
  coverage: z.enum(StatementCoverage),
  funder: words.nullable().default(null),
  funderKind: z.enum(FunderKind).nullable().default(null),
  funderBody: slugField.nullable().default(null),
  from: yearField.nullable().default(null),
  to: yearField.nullable().default(null),
  policeArea: slugField,
  statedTotal: amountField.nullable().default(null),
  statedTotalApproximate: z.boolean().default(false),
  source: sourceField,
  note: words.nullable().default(null),
  lines: z.array(lineFields).min(1, 'has no line; one line says who received the money'),
});

const fundingFile = z.strictObject({
  statements: z.array(statementFields).default([]),
  facts: z.array(factField).default([]),
});

export type StatementFields = z.output<typeof statementFields>;
export type LineFields = z.output<typeof lineFields>;
export type PartFields = z.output<typeof partFields>;

/** The funding file of one paper. */
export interface FundingPaper {
  document: SourceDocument;
  file: Located<z.output<typeof fundingFile>>;
}

/** Reads data/papers/<paper>/funding.yaml of every paper that has one. */
export function readFundingPapers(folder: DataFolder, documents: readonly SourceDocument[]): FundingPaper[] {
  return paperIds(folder).flatMap((paper) => {
    const document = documents.find((known) => known.id === paper);
    const file = readPaperFile(folder, paper, 'funding.yaml', fundingFile);
    return document && file ? [{ document, file }] : [];
  });
}
