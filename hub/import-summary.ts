import type { RegisteredImport } from './import-register.js';
import type { ImportOutcome } from './import-run.js';
import type { TableChange } from './table-changes.js';

/** Every subgraph keeps the list of documents; that a document was added is told once, above. */
const DOCUMENTS = /\.document$/;

/** What an import did, for people. */
export function describeOutcome(outcome: ImportOutcome, dryRun: boolean): string[] {
  const { id, name, loadedAt, loadedBy } = outcome.import;
  if (outcome.kind === 'known')
    return [
      `${outcome.name} was already imported on ${loadedAt.slice(0, 10)} by ${loadedBy}, as ${id}; nothing changed.`,
    ];
  const { document, papers = [], files, notes } = outcome.data;
  return [
    `${dryRun ? 'Would import' : 'Imported'} ${name} as ${id}.`,
    ...(document ? [`  ${document.title} (${document.publisher})`] : []),
    ...papers.map((paper) => `  paper ${paper}`),
    ...[...files].map(([path, content]) => `  ${path}: ${lineCount(content)} lines`),
    ...section('Notes', notes),
    ...describeChanges(outcome.changes, dryRun),
  ];
}

export function describeRemoval(
  removed: readonly RegisteredImport[],
  changes: readonly TableChange[],
  dryRun: boolean,
): string[] {
  return [
    ...removed.map(({ id, name }) => `${dryRun ? 'Would remove' : 'Removed'} ${id} (${name}).`),
    ...describeChanges(changes, dryRun),
  ];
}

export function describeImports(imports: readonly RegisteredImport[]): string[] {
  if (imports.length === 0) return ['Nothing has been imported.'];
  return imports.map(
    ({ id, name, loadedAt, loadedBy }) => `${id}  ${loadedAt.slice(0, 10)}  by ${loadedBy}  from ${name}`,
  );
}

function describeChanges(changes: readonly TableChange[], dryRun: boolean): string[] {
  const told = changes.filter(
    ({ table, added, changed, removed }) => !DOCUMENTS.test(table) && added + changed + removed > 0,
  );
  const rows = told.map(
    ({ table, added, changed, removed }) =>
      `${table}: ${grouped(added)} added, ${grouped(changed)} changed, ${grouped(removed)} removed`,
  );
  return [
    ...section('Rows', rows.length > 0 ? rows : ['none changed']),
    ...(dryRun ? ['Nothing was written.'] : []),
  ];
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `  ${line}`)];
}

function lineCount(content: string): string {
  return grouped(content.split('\n').length - (content.endsWith('\n') ? 1 : 0));
}

function grouped(count: number): string {
  return count.toLocaleString('en-GB');
}
