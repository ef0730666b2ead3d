import { createHash, type Hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';
import { distinct } from '../collections.js';
import type { FileProblem } from './file-problem.js';
import { repeatedRows, type UniqueKey } from './unique-key.js';

/** PostgreSQL keeps no text with this character. */
const NUL = '\0';
const HOLDS_NUL = 'holds the character U+0000';

/** A row of a table or a node of a document, with the place to point at when something is wrong with it. */
export interface Located<Value> {
  value: Value;
  file: string;
  /** The line of the row, or of the field named by a path inside the value. */
  lineOf(path?: readonly PropertyKey[]): number | null;
}

/** Texts by path inside the data folder. */
export type FileTexts = ReadonlyMap<string, string>;

type Kept<Value> = Map<string, { value: Value }>;

/** A table as it is written: a cell that is blank is null. */
type Records = readonly { record: Record<string, string | null>; line: number }[];

/**
 * Reads the data folder, and what was imported on top of it, and collects every problem instead of stopping at the first.
 * Each file is read once, however many ask for it.
 */
export class DataFolder {
  readonly problems: FileProblem[] = [];
  readonly #tables: Kept<Records> = new Map();
  readonly #documents: Kept<Located<unknown> | undefined> = new Map();

  /** A file of the overlay stands in the place of that of the folder. */
  constructor(
    readonly root: string,
    readonly overlay: FileTexts = new Map(),
  ) {}

  /** Whether there is a data folder at all. */
  exists(): boolean {
    return statSync(this.root, { throwIfNoEntry: false })?.isDirectory() ?? false;
  }

  /** Names of the folders inside a folder, sorted. */
  folders(path: string): string[] {
    const full = join(this.root, path);
    const onDisk = existsSync(full)
      ? readdirSync(full).filter((name) => statSync(join(full, name)).isDirectory())
      : [];
    const above = [...this.overlay.keys()].filter((file) => file.startsWith(`${path}/`));
    const inOverlay = above.map((file) => file.slice(path.length + 1).split('/'));
    return distinct([
      ...onDisk,
      ...inOverlay.filter((steps) => steps.length > 1).map(([folder]) => folder ?? ''),
    ]).sort();
  }

  has(file: string): boolean {
    return this.overlay.has(file) || existsSync(join(this.root, file));
  }

  /** A file as it stands; undefined when there is none. */
  text(file: string): string | undefined {
    const above = this.overlay.get(file);
    if (above !== undefined) return above;
    return existsSync(join(this.root, file)) ? readFileSync(join(this.root, file), 'utf8') : undefined;
  }

  /**
   * Rows of a table with one header row; a blank cell is null. Rows that do not fit are left out and reported;
   * a row that repeats a unique key of an earlier one is reported.
   */
  csv<Schema extends z.ZodType>(
    file: string,
    schema: Schema,
    { unique = [] }: { unique?: readonly UniqueKey[] } = {},
  ): Located<z.output<Schema>>[] {
    const rows: Located<z.output<Schema>>[] = [];
    const records = once(this.#tables, file, () => this.#records(file));
    for (const { line, field, firstLine } of unique.flatMap((key) => repeatedRows(records, key)))
      this.problems.push({ file, line, field, reason: `repeats line ${firstLine}` });
    for (const { record, line } of records) {
      const read = schema.safeParse(record);
      const located = { file, lineOf: () => line };
      if (read.success) rows.push({ value: read.data, ...located });
      else
        for (const issue of read.error.issues)
          this.report({ value: record, ...located }, issue.path, issue.message);
    }
    return rows;
  }

  /** A document of named values; undefined when it is missing or does not fit, which is reported. */
  yaml<Schema extends z.ZodType>(file: string, schema: Schema): Located<z.output<Schema>> | undefined {
    const document = once(this.#documents, file, () => this.#document(file));
    if (document === undefined) return undefined;
    const read = schema.safeParse(document.value);
    if (read.success) return { ...document, value: read.data };
    for (const issue of read.error.issues) this.report(document, issuePath(issue), issue.message);
    return undefined;
  }

  /** Records a problem of a value that has been read. */
  report(at: Located<unknown>, path: readonly PropertyKey[], reason: string): void {
    this.problems.push({ file: at.file, line: at.lineOf(path), field: fieldName(path), reason });
  }

  /** A fingerprint of every file of the folder and the overlay: the same files give the same text. */
  fingerprint(): string {
    const hash = createHash('sha256');
    hashFolder(this.root, '', hash);
    for (const file of [...this.overlay.keys()].sort())
      hash.update(`${file}\n`).update(this.overlay.get(file) ?? '');
    return hash.digest('hex');
  }

  #text(file: string): string | undefined {
    const text = this.text(file);
    if (text !== undefined) return text;
    this.problems.push({ file, line: null, field: null, reason: 'the file is missing' });
    return undefined;
  }

  /** Undefined where it is missing or no document, which is reported. */
  #document(file: string): Located<unknown> | undefined {
    const text = this.#text(file);
    if (text === undefined) return undefined;
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines, schema: 'core', stringKeys: true });
    for (const error of document.errors) {
      this.problems.push({
        file,
        line: error.linePos?.[0].line ?? null,
        field: null,
        reason: error.message.split('\n')[0] ?? '',
      });
    }
    if (document.errors.length > 0) return undefined;
    const value = this.#valueOf(document, file);
    if (value === undefined) return undefined;
    const located = {
      value,
      file,
      lineOf: (path: readonly PropertyKey[] = []) => lineOfPath(document.contents, path, lines),
    };
    const withNul = nulPaths(document.contents);
    for (const path of withNul) this.report(located, path, HOLDS_NUL);
    return withNul.length > 0 ? undefined : located;
  }

  /** Undefined where aliases name nothing, or unfold into more than a document can mean; that is reported. */
  #valueOf(document: Document, file: string): unknown {
    try {
      return document.toJS();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.problems.push({ file, line: null, field: null, reason });
      return undefined;
    }
  }

  #refuseNul(file: string, record: Record<string, string>, line: number): void {
    for (const [field, cell] of Object.entries(record))
      if (cell.includes(NUL)) this.problems.push({ file, line, field, reason: HOLDS_NUL });
  }

  #records(file: string): Records {
    const text = this.#text(file);
    if (text === undefined) return [];
    try {
      const rows: { record: Record<string, string>; info: { lines: number } }[] = parse(text, {
        columns: true,
        info: true,
        bom: true,
      });
      for (const { record, info } of rows) this.#refuseNul(file, record, info.lines);
      return rows.map(({ record, info }) => ({ record: blankToNull(record), line: info.lines }));
    } catch (error) {
      const line =
        error instanceof Error && 'lines' in error && typeof error.lines === 'number' ? error.lines : null;
      this.problems.push({
        file,
        line,
        field: null,
        reason: error instanceof Error ? error.message : String(error),
      });
      return [];
    }
  }
}

/** What is kept under a key, made when it is first asked for. */
function once<Value>(kept: Kept<Value>, key: string, make: () => Value): Value {
  const held = kept.get(key) ?? { value: make() };
  kept.set(key, held);
  return held.value;
}

function blankToNull(record: Record<string, string>): Record<string, string | null> {
  return Object.fromEntries(Object.entries(record).map(([name, cell]) => [name, cell === '' ? null : cell]));
}

/** The paths of the texts and keys of a document that hold U+0000, written plainly or as an escape. */
function nulPaths(node: unknown, path: readonly PropertyKey[] = []): (readonly PropertyKey[])[] {
  if (isScalar(node)) return typeof node.value === 'string' && node.value.includes(NUL) ? [path] : [];
  if (isSeq(node)) return node.items.flatMap((item, index) => nulPaths(item, [...path, index]));
  if (!isMap(node)) return [];
  return node.items.flatMap(({ key, value }) => {
    const below = [...path, isScalar(key) ? String(key.value) : ''];
    return [...nulPaths(key, below), ...nulPaths(value, below)];
  });
}

/** An unrecognised key is reported at the key itself. */
function issuePath(issue: z.core.$ZodIssue): PropertyKey[] {
  return issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;
}

function fieldName(path: readonly PropertyKey[]): string | null {
  if (path.length === 0) return null;
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index > 0 ? '.' : ''}${String(step)}`))
    .join('');
}

/** The line of the deepest node that exists on the way along the path. */
function lineOfPath(contents: unknown, path: readonly PropertyKey[], lines: LineCounter): number | null {
  let offset = offsetOf(contents);
  let node = contents;
  for (const step of path) {
    const next = childOf(node, step);
    if (next === undefined) break;
    offset = next.offset ?? offset;
    node = next.node;
  }
  return offset === null ? null : lines.linePos(offset).line;
}

function childOf(node: unknown, step: PropertyKey): { node: unknown; offset: number | null } | undefined {
  if (isSeq(node) && typeof step === 'number') {
    const item = node.items[step];
    return item === undefined ? undefined : { node: item, offset: offsetOf(item) };
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step);
  return pair && { node: pair.value, offset: offsetOf(pair.key) };
}

function offsetOf(node: unknown): number | null {
  const range = (node as Partial<Node> | null)?.range;
  return range ? range[0] : null;
}

function hashFolder(root: string, path: string, hash: Hash): void {
  for (const name of readdirSync(join(root, path)).sort()) {
    const below = path === '' ? name : `${path}/${name}`;
    if (statSync(join(root, below)).isDirectory()) hashFolder(root, below, hash);
    else hash.update(`${below}\n`).update(readFileSync(join(root, below)));
  }
}
