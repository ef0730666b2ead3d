/** A tally's number takes two characters of this many bits. */
const TALLY_BITS = 15;

/** Numbers of tallies as text. */
export function encodeTallies(tallies: readonly number[]): string {
  let code = '';
  for (const tally of tallies) code += encodeTally(tally);
  return code;
}

function encodeTally(tally: number): string {
  return String.fromCharCode(tally & ((1 << TALLY_BITS) - 1), tally >>> TALLY_BITS);
}

/** The numbers of tallies in a text, from a place on. */
export function decodeTallies(code: string, from = 0): number[] {
  const tallies: number[] = [];
  for (let at = from; at < code.length; at += 2)
    tallies.push(code.charCodeAt(at) | (code.charCodeAt(at + 1) << TALLY_BITS));
  return tallies;
}

/** How the frontier hangs together: its pieces, the open partnerships they belong to, and those partnerships' tallies. */
export interface FrontierState {
  /** The connected piece at each place of the frontier. */
  readonly pieceAt: readonly number[];
  /** The partnership of each piece. */
  readonly groupOf: readonly number[];
  /** The number of each partnership's tally. */
  readonly tallies: readonly number[];
}

/** The state as text. Pieces and partnerships are numbered as they appear, so that equal states have equal texts. */
export function encodeState({ pieceAt, groupOf, tallies }: FrontierState): string {
  const pieces: number[] = [];
  const groups: number[] = [];
  let code = '';
  for (const piece of pieceAt) code += String.fromCharCode(numberIn(pieces, piece));
  for (const piece of pieces) code += String.fromCharCode(numberIn(groups, groupOf[piece] ?? 0));
  for (const group of groups) code += encodeTally(tallies[group] ?? 0);
  return code;
}

/** The state that a text of a frontier of so many places stands for. */
export function decodeState(code: string, places: number): FrontierState {
  const pieceAt = numbersOf(code, 0, places);
  let pieces = 0;
  for (const piece of pieceAt) pieces = Math.max(pieces, piece + 1);
  return {
    pieceAt,
    groupOf: numbersOf(code, places, places + pieces),
    tallies: decodeTallies(code, places + pieces),
  };
}

function numberIn(seen: number[], value: number): number {
  const number = seen.indexOf(value);
  return number >= 0 ? number : seen.push(value) - 1;
}

function numbersOf(code: string, from: number, to: number): number[] {
  const numbers: number[] = [];
  for (let at = from; at < to; at++) numbers.push(code.charCodeAt(at));
  return numbers;
}
