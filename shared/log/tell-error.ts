import { scrub } from './scrub.js';

/** What a log says of an error. */
export interface ToldError {
  message: string;
  /** Of the system or of PostgreSQL, such as ECONNREFUSED or 57P01. */
  code?: string;
  /** Where it was thrown: frames alone, without the message. */
  stack?: string;
  cause?: ToldError;
}

/** Lines stay below this with what else is in them, so that those of several processes never mix in one pipe. */
const MOST_BYTES = 2_900;
const MOST_CAUSES = 4;
/** Characters of message and stack of each error; less is tried where more makes too long a line. */
const ROOM = [1_600, 700, 300, 120] as const;

const CODE = /^[A-Za-z0-9_]{2,40}$/;
/** PostgreSQL's classes of errors whose messages quote values: data exceptions and broken constraints. */
const QUOTES_VALUES = /^2[23][0-9A-Z]{3}$/;
const QUOTED = /"(?:[^"\\]|\\.)*"/g;

/** Tells an error with its causes, without what no log may hold. */
export function tellError(error: unknown): ToldError {
  for (const room of ROOM) {
    const told = tell(error, room, MOST_CAUSES);
    if (Buffer.byteLength(JSON.stringify(told)) <= MOST_BYTES) return told;
  }
  return { message: 'an error too long to be told' };
}

function tell(error: unknown, room: number, causes: number): ToldError {
  const { message, code, stack, cause, name, originalError } = readError(error);
  // graphql wraps what a resolver threw.
  if (originalError instanceof Error && causes > 0) return tell(originalError, room, causes - 1);
  const isCode = typeof code === 'string' && CODE.test(code);
  const text = quotesValues(error, name, code) ? message.replaceAll(QUOTED, '"…"') : message;
  return {
    message: cut(scrub(cut(text, 4 * room)), room),
    ...(isCode && { code }),
    ...(typeof stack === 'string' && { stack: framesOf(stack, room) }),
    ...(cause !== undefined && causes > 0 && { cause: tell(cause, room, causes - 1) }),
  };
}

interface ReadError {
  message: string;
  code?: unknown;
  stack?: unknown;
  cause?: unknown;
  name?: unknown;
  originalError?: unknown;
}

/** An error may be one, or the plain form in which it came from another process, or anything that was thrown. */
function readError(error: unknown): ReadError {
  if (typeof error !== 'object' || error === null) return { message: String(error) };
  const { message, code, stack, cause, name, originalError } = error as Partial<ReadError>;
  if (!(error instanceof Error)) return { message: String(message ?? 'no message') };
  return { message: String(message), code, stack, cause, name, originalError };
}

/** Does the message repeat what came in a question, or what was to go out in an answer? */
function quotesValues(error: unknown, name: unknown, code: unknown): boolean {
  if (!(error instanceof Error) || name === 'GraphQLError') return true;
  return typeof code === 'string' && QUOTES_VALUES.test(code);
}

/** The frames of a stack: its first lines repeat the message. */
function framesOf(stack: string, room: number): string {
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return cut(frames.map((frame) => scrub(frame.trim())).join('\n'), room);
}

function cut(text: string, room: number): string {
  return text.length <= room ? text : `${text.slice(0, room - 1)}…`;
}
