import type { IsoDate } from '../shared/calendar/iso-date.js';
import type { DataFolder } from '../shared/files/data-folder.js';

/** A file, or a folder, of somebody else's that is to be read. */
export interface ImportSource {
  /** Where it lies on this machine. */
  path: string;
  /** What people call it: its name without the path, or the address it was fetched from. */
  name: string;
  /** Of its bytes; of a folder, of its files in order. */
  sha256: string;
  bytes: number;
}

export interface ImportContext {
  /** The hub's data as they are now, earlier imports included: names, codes and areas are looked up here. */
  folder: DataFolder;
  /** The id that the import will have: also the id of the document that its figures cite. */
  importId: string;
  /** Told from time to time how many bytes of the source have been read. */
  onProgress(bytesRead: number): void;
}

/** The source in the hub's own forms. Nothing is loaded yet. */
export interface ImportedData {
  /** The document that its figures cite. Left out where the files bring documents of their own, as papers do. */
  document?: ImportedDocument;
  /** Documents that the files bring, by id. */
  papers?: readonly string[];
  /** Texts by path inside the data folder: tables below `imports/<importId>/`, or files to stand in the place of others. */
  files: ReadonlyMap<string, string>;
  /** What the person who imports should know: names that matched nothing, rows that are no partnership's. */
  notes: readonly string[];
}

export interface ImportedDocument {
  title: string;
  publisher: string;
  publishedOn: IsoDate | null;
  /** Puts documents in order: the last day it reports on. */
  knownAt: IsoDate | null;
}

/** Translates one sort of outside file into the hub's own forms. */
export interface Importer {
  /** What people type: "home-office-csp". */
  kind: string;
  /** A line for the help: what it takes and where that is published. */
  takes: string;
  /** Whether the source is a folder; a file if left out. */
  takesFolder?: true;
  /** @throws DataRefused with row, column and reason of everything that is wrong. */
  read(source: ImportSource, context: ImportContext): Promise<ImportedData>;
}
