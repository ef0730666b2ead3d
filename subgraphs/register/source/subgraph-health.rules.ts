import { compareText, distinct, groupBy, present } from '../../../shared/collections.js';

export interface LoadedRecord<Day extends string> {
  subgraph: string;
  documentId: string;
  records: number;
  /** Day up to which the document reports. */
  knownAt: Day | null;
}

/** What has each subgraph loaded in all, from how many documents, and of what days? In the order given. */
export function summariseSubgraphs<Day extends string>(loaded: readonly LoadedRecord<Day>[]) {
  return [...groupBy(loaded, (row) => row.subgraph)].map(([name, rows]) => {
    const days = present(rows.map((row) => row.knownAt)).sort(compareText);
    return {
      name,
      records: rows.reduce((sum, row) => sum + row.records, 0),
      documents: distinct(rows.map((row) => row.documentId)).length,
      oldest: days[0] ?? null,
      newest: days.at(-1) ?? null,
    };
  });
}
