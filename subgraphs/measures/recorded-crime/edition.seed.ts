import type { DataFolder } from '../../../shared/files/data-folder.js';
import type { SourceDocument } from '../../../shared/provenance/source-document.entity.js';
import { readImports } from '../../../shared/provenance/source-document.seed.js';
import type { CrimeRow } from './crime-row.js';
import { chooseEditions, type DocumentDays, type Editions } from './edition.rules.js';
import type { RecordedCrime } from './recorded-crime.entity.js';
import { yearsOfQuarters } from './year-of-quarters.rules.js';

/** Everything published and every year that quarters add up to, by place and period, with the one that counts. */
export function arrangeEditions(
  folder: DataFolder,
  published: readonly CrimeRow[],
  documents: readonly SourceDocument[],
): Editions<CrimeRow>[] {
  const days = documentDays(folder, documents);
  const asPublished = chooseEditions(published, days);
  const years = yearsOfQuarters(asPublished.map(({ chosen }) => chosen));
  return years.length === 0 ? asPublished : chooseEditions([...published, ...years], days);
}

/** The rows of the table for one place and period. */
export function rowsOfEditions({ chosen, others }: Editions<CrimeRow>): RecordedCrime[] {
  return [rowOf(chosen, true), ...others.map((other) => rowOf(other, false))];
}

function rowOf(row: CrimeRow, chosen: boolean): RecordedCrime {
  return { ...row, documents: [...row.documents], documentKey: row.documents.join(' '), chosen };
}

/** Documents in the order in which they were published; of one day what was imported later stands after. */
function documentDays(folder: DataFolder, documents: readonly SourceDocument[]): DocumentDays {
  const positions = new Map(readImports(folder).map(({ id, position }) => [id, position]));
  return new Map(
    documents.map(({ id, publishedOn, knownAt }) => {
      const day = [publishedOn ?? '', knownAt ?? ''].sort().at(-1) ?? '';
      return [id, { id, day, position: positions.get(id) ?? 0 }];
    }),
  );
}
