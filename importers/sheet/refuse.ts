import { refuseFile as refuse } from '../../shared/files/file-problem.js';

/** What a download may bring in the place of a file. */
export const WEB_PAGE = 'is a web page or XML and no table: was it downloaded whole?';

/** A place in a table file: "figures.ods sheet 2025_26", its row and its column. */
export interface RowPlace {
  sheet?: string | undefined;
  line?: number | undefined;
  column?: string | undefined;
}

/** Refuses a file for one reason. */
export function refuseFile(name: string, reason: string, place: RowPlace = {}): never {
  refuse(fileAndSheet(name, place.sheet), reason, { line: place.line ?? null, field: place.column ?? null });
}

/** How a sheet of a file is named in refusals. */
export function fileAndSheet(name: string, sheet: string | undefined): string {
  return sheet ? `${name} sheet ${sheet}` : name;
}

/** The first line of what went wrong in a library. */
export function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
