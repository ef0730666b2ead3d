/** Something wrong in an outside table. */
export interface TableProblem {
  line: number | null;
  /** The heading as printed. */
  column: string | null;
  reason: string;
}
