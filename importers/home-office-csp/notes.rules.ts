import type { UnmatchedName } from './counts.js';
import { type Quarter, spanOf } from './quarter.rules.js';

/** What was read, for the person who imports it. */
export interface ReadFile {
  rows: number;
  quarters: readonly Quarter[];
  fraudRows: number;
  notAvailable: number;
  otherForces: readonly string[];
  offenceNotes: readonly string[];
  unmatched: readonly UnmatchedName[];
  /** Names of partnerships of which the file has no row. */
  without: readonly string[];
  /** Of how many. */
  partnerships: number;
  /** Lines of the file's own notes about offences that went to no partnership. */
  forceNotes: readonly string[];
}

const MOST_NAMES = 20;

export function notesOn(read: ReadFile): string[] {
  return [
    `${grouped(read.rows)} rows of ${read.quarters.length} quarters, ${span(read.quarters)}.`,
    ...read.unmatched.map(unmatchedNote),
    ...(read.without.length > 0 ? [withoutNote(read)] : []),
    ...(read.fraudRows > 0
      ? [`${grouped(read.fraudRows)} rows of fraud are left out: it is in no total.`]
      : []),
    ...(read.otherForces.length > 0
      ? [`Rows of ${read.otherForces.join(', ')} are left out: no police area.`]
      : []),
    ...(read.notAvailable > 0
      ? [`${grouped(read.notAvailable)} counts are blank or marked as not available, and so are their sums.`]
      : []),
    ...read.offenceNotes,
    ...read.forceNotes.map((line) => `The file's notes say: ${line}`),
  ];
}

function unmatchedNote({ name, force, offences, first, last }: UnmatchedName): string {
  return `No partnership of ${force} is called "${name}": its ${grouped(offences)} offences of ${spanOf(first, last)} are counted at the force alone.`;
}

function withoutNote({ without, partnerships }: ReadFile): string {
  const names = without.length <= MOST_NAMES ? `: ${without.join(', ')}` : '';
  return `${without.length} of ${partnerships} partnerships have no row in the file${names}.`;
}

function span(quarters: readonly Quarter[]): string {
  const [first, last] = [quarters[0], quarters.at(-1)];
  return first && last ? spanOf(first, last) : 'none';
}

function grouped(count: number): string {
  return count.toLocaleString('en-GB');
}
