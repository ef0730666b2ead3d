/** One thing wrong with a data file, said so that a person can find and mend it. */
export interface FileProblem {
  /** Path below the data folder. */
  file: string;
  /** Line in the file, from 1; null where the whole file is meant. */
  line: number | null;
  /** Column of a table or path in a document: "statements[0].lines[2].amount"; null where the whole file is meant. */
  field: string | null;
  reason: string;
}

/** The data folder is refused whole; nothing was changed. */
export class DataRefused extends Error {
  override readonly name: string = 'DataRefused';

  constructor(readonly problems: readonly FileProblem[]) {
    super(`The data was refused and nothing was changed:\n${problems.map(describeProblem).join('\n')}`);
  }
}

/** Refuses a file, or what stands for one, for one reason. */
export function refuseFile(
  file: string,
  reason: string,
  at: Pick<Partial<FileProblem>, 'line' | 'field'> = {},
): never {
  throw new DataRefused([{ file, line: at.line ?? null, field: at.field ?? null, reason }]);
}

export function describeProblem(problem: FileProblem): string {
  const line = problem.line === null ? '' : `:${problem.line}`;
  const field = problem.field === null ? '' : ` ${problem.field}`;
  return `  ${problem.file}${line}${field}: ${problem.reason}`;
}
