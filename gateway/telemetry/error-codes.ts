import type { Answer } from '../answer.js';

/** The code of each error of a result, whatever form it has; nothing else of them. */
export function codesOf(errors: readonly unknown[] | undefined): string[] {
  return (errors ?? []).map((error) => {
    const { code } = (error as { extensions?: { code?: unknown } } | null)?.extensions ?? {};
    return typeof code === 'string' ? code : 'OTHER';
  });
}

/** The codes of an answer; one that is kept has none. */
export function codesOfAnswer(answer: Answer): string[] {
  return !('result' in answer) || ('kept' in answer && answer.kept) ? [] : codesOf(answer.result.errors);
}

/** Each code once, and no more than a line or a span has room for. */
export function fewCodes(codes: readonly string[]): string[] {
  return [...new Set(codes)].slice(0, MOST_CODES).map((code) => code.slice(0, 40));
}

const MOST_CODES = 10;
