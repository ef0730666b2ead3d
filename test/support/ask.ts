import { inject } from 'vitest';
import type { Mode } from './hub-process.js';

export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: an answer has the shape of its question, which each test writes out.
  data?: any;
  errors?: { message: string; path?: (string | number)[]; extensions?: Record<string, unknown> }[];
}

/** Puts a question to a running hub over HTTP, as a client does. */
export async function askAt(
  url: string,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer;
}

/** Puts a question to the shared hub of a mode. */
export function ask(mode: Mode, query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
  return askAt(inject(mode), query, variables);
}

/** The data of an answer without errors. @throws Error with the errors otherwise. */
export async function dataOf(answer: Promise<Answer>): Promise<NonNullable<Answer['data']>> {
  const { data, errors } = await answer;
  if (errors) throw new Error(`the hub answered with errors: ${JSON.stringify(errors, null, 2)}`);
  return data;
}
