/** An answer as it came over HTTP. */
export interface Reply {
  status: number;
  text: string;
}

/** What an answer under load is, held against the one in quiet. */
export type Verdict =
  /** The same. */
  | { kind: 'right' }
  /** Parts are missing, each with an error that says so; what is there is the same. */
  | { kind: 'partial'; codes: readonly string[] }
  | {
      kind: 'wrong';
      because: readonly string[];
      /** The errors that came with it. */
      told: readonly string[];
    };

type Path = readonly (string | number)[];

interface ToldError {
  code: string;
  message: string;
  path: Path | undefined;
  /** In so many places of the lists that the path leads through. */
  places: number;
}

interface Answer {
  data: unknown;
  errors: readonly ToldError[];
}

/** Codes of errors that say that something is missing for now. */
const OUTAGE_CODES = ['SOURCE_UNAVAILABLE', 'DEADLINE_EXCEEDED', 'AUDIT_UNAVAILABLE'];
const OK = 200;
const SERVER_FAULT = 500;
const MOST_TOLD = 5;

/** Is an answer right, honestly partial, or wrong? */
export function judge(quiet: Reply, now: Reply): Verdict {
  if (now.status === quiet.status && now.text === quiet.text) return { kind: 'right' };
  const expected = readAnswer(quiet.text);
  const answer = readAnswer(now.text);
  if (answer === undefined) return wrong([`not an answer of GraphQL: ${shorten(now.text)}`], []);
  const outages = answer.errors.filter(({ code }) => OUTAGE_CODES.includes(code));
  const problems =
    expected === undefined
      ? judgeFile(answer, outages)
      : [...compareData(expected, answer, outages), ...compareErrors(expected, answer, outages)];
  if (!isStatusRight(quiet.status, now.status, outages.length > 0))
    problems.push(`status ${now.status} instead of ${quiet.status}`);
  if (problems.length > 0) return wrong(problems, answer.errors);
  return outages.length === 0
    ? { kind: 'right' }
    : { kind: 'partial', codes: [...new Set(outages.map(({ code }) => code))] };
}

function wrong(because: readonly string[], told: readonly ToldError[]): Verdict {
  return { kind: 'wrong', because: first(because), told: first(told.map(keyOf)) };
}

function first(items: readonly string[]): string[] {
  const more = items.length - MOST_TOLD;
  return more > 0 ? [...items.slice(0, MOST_TOLD), `and ${more} more`] : [...items];
}

/** Of a request that brings a file when all is well: it comes whole or with errors alone. */
function judgeFile({ data, errors }: Answer, outages: readonly ToldError[]): string[] {
  if (data !== undefined) return ['an answer of GraphQL instead of a file'];
  if (outages.length > 0) return [];
  return [`no file, and no error that says that a part is out of reach: ${JSON.stringify(errors)}`];
}

function isStatusRight(quiet: number, now: number, lacksParts: boolean): boolean {
  return now === quiet || (lacksParts && (now === OK || now > SERVER_FAULT));
}

/** Every value the same, or null with an error that says why. */
function compareData(expected: Answer, answer: Answer, outages: readonly ToldError[]): string[] {
  const problems: string[] = [];
  const explain = createExplanation(outages);
  const compare = (before: unknown, after: unknown, path: Path): void => {
    if (after === before) return;
    if (after === null || after === undefined) {
      if (!explain(path)) problems.push(`${spell(path)} is missing without an error`);
    } else if (Array.isArray(before) && Array.isArray(after)) {
      if (before.length !== after.length)
        problems.push(`${spell(path)} holds ${after.length} instead of ${before.length}`);
      else for (const [index, item] of before.entries()) compare(item, after[index], [...path, index]);
    } else if (isObject(before) && isObject(after)) {
      if (Object.keys(before).join() !== Object.keys(after).join())
        problems.push(
          `${spell(path)} has the fields ${Object.keys(after)} instead of ${Object.keys(before)}`,
        );
      else for (const key of Object.keys(before)) compare(before[key], after[key], [...path, key]);
    } else {
      problems.push(
        `${spell(path)} is ${shorten(JSON.stringify(after))} instead of ${shorten(JSON.stringify(before))}`,
      );
    }
  };
  compare(expected.data, answer.data, []);
  return problems;
}

/** Errors of the question itself are the same; others say that something is out of reach. */
function compareErrors(expected: Answer, answer: Answer, outages: readonly ToldError[]): string[] {
  const before = new Set(expected.errors.map(keyOf));
  const after = new Set(answer.errors.map(keyOf));
  const added = answer.errors.filter((error) => !outages.includes(error) && !before.has(keyOf(error)));
  const explain = createExplanation(outages);
  const gone = expected.errors.filter((error) => !after.has(keyOf(error)) && !explain(error.path ?? []));
  return [
    ...added.map((error) => `an error that was not there in quiet: ${keyOf(error)}`),
    ...gone.map((error) => `an error is gone: ${keyOf(error)}`),
  ];
}

/**
 * Says of one place after another whether there is an outage at it, above it, or below it, where a null that may not be
 * there took what is around it along. One error may stand for a field in many places of a list, of which it says how many;
 * it explains no more than those. One without a place says that there is nothing at all.
 */
function createExplanation(outages: readonly ToldError[]): (path: Path) => boolean {
  const left = new Map(outages.map((error) => [error, error.places]));
  return (path) => {
    if (outages.some((error) => (error.path ? isOnOneLine(error.path, path) : path.length === 0)))
      return true;
    const field = namesIn(path);
    const one = outages.find(
      (error) => error.path && (left.get(error) ?? 0) > 1 && isOnOneLine(namesIn(error.path), field),
    );
    if (one) left.set(one, (left.get(one) ?? 0) - 1);
    return one !== undefined;
  };
}

function namesIn(path: Path): Path {
  return path.filter((step) => typeof step === 'string');
}

function isOnOneLine(one: Path, other: Path): boolean {
  return isWithin(one, other) || isWithin(other, one);
}

function isWithin(inner: Path, outer: Path): boolean {
  return outer.every((step, index) => inner[index] === step);
}

function readAnswer(text: string): Answer | undefined {
  const body = parse(text);
  if (!isObject(body)) return undefined;
  const { data, errors = [] } = body;
  if (!Array.isArray(errors)) return undefined;
  return { data, errors: errors.map(readError) };
}

function readError(error: unknown): ToldError {
  const { message, path, extensions } = isObject(error) ? error : {};
  const { code, places } = isObject(extensions) ? extensions : {};
  return {
    code: String(code),
    message: String(message),
    path: Array.isArray(path) ? path : undefined,
    places: typeof places === 'number' ? places : 1,
  };
}

function keyOf({ code, message, path }: ToldError): string {
  return `${code} at ${path ? spell(path) : 'no place'}: ${shorten(message)}`;
}

function spell(path: Path): string {
  return path.length === 0 ? 'the whole' : path.join('.');
}

function shorten(text = 'undefined'): string {
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
